/** What may stand at the last word of a command line: asked of the commander program itself, so that nothing is listed twice. */
import type { Argument, Command, Option } from 'commander'

export interface Candidate {
  readonly value: string
  /** What it is, for shells that show it; may be empty. */
  readonly text: string
}

export interface Answer {
  readonly candidates: readonly Candidate[]
  /** What the shell adds from the disk. */
  readonly disk: Disk
}

export type Disk = 'nothing' | 'files' | 'folders'

/** What is typed so far: the command, its flags by their long names, and the words that are no flags. */
export interface Typed {
  readonly command: Command
  readonly flags: ReadonlyMap<string, string>
  readonly words: readonly string[]
}

/** Values that the program alone does not know: rules, environments. */
export type ValuesOf = (what: Option | Argument, typed: Typed, current: string) => Promise<Answer>

/** The answer for `words`, of which the last is being typed. */
export async function candidatesFor(root: Command, words: readonly string[], valuesOf: ValuesOf): Promise<Answer> {
  const current = words.at(-1) ?? ''
  const { open, ...typed } = typedIn(root, words.slice(0, -1))
  if (open !== null) return beginning(await valuesOf(open, typed, current), current)
  const [, flag = '', value] = /^(--[^=]+)=(.*)$/s.exec(current) ?? []
  const option = typed.command.options.find(({ long }) => long === flag)
  if (value !== undefined && option !== undefined) {
    const { candidates, disk } = beginning(await valuesOf(option, typed, value), value)
    return { candidates: candidates.map(one => ({ ...one, value: `${flag}=${one.value}` })), disk }
  }
  if (current.startsWith('-')) return beginning({ candidates: flagsOf(typed.command), disk: 'nothing' }, current)
  const commands = typed.command.commands.filter(command => !command.name().startsWith('__'))
  if (commands.length > 0 && typed.words.length > 0) return none
  if (commands.length > 0)
    return beginning({ candidates: commands.map(command => named(command.name(), command.description())), disk: 'nothing' }, current)
  const argument = argumentAt(typed)
  return argument === undefined ? none : beginning(await valuesOf(argument, typed, current), current)
}

export const none: Answer = { candidates: [], disk: 'nothing' }

export const named = (value: string, text = ''): Candidate => ({ value, text })

/** Follows the words as commander would; `open` is the flag whose value comes next. */
function typedIn(root: Command, before: readonly string[]): Typed & { readonly open: Option | null } {
  let command = root
  let open: Option | null = null
  const flags = new Map<string, string>()
  const words: string[] = []
  for (const word of before) {
    if (open !== null) {
      flags.set(open.long ?? '', word)
      open = null
      continue
    }
    const [, flag = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
    const option = command.options.find(({ long }) => long === flag)
    const inner = words.length === 0 ? command.commands.find(one => one.name() === word) : undefined
    if (option !== undefined && value === undefined && option.required) open = option
    else if (option !== undefined) flags.set(flag, value ?? '')
    else if (inner !== undefined) command = inner
    else if (!word.startsWith('-')) words.push(word)
  }
  return { command, flags, words, open }
}

function flagsOf(command: Command): readonly Candidate[] {
  return [...command.options.filter(option => !option.hidden).map(option => named(option.long ?? '', option.description)), named('--help')]
}

/** The argument that the next word is; the last one where it takes many. */
function argumentAt({ command, words }: Typed): Argument | undefined {
  const { registeredArguments: all } = command
  const last = all.at(-1)
  return all[words.length] ?? (last?.variadic === true ? last : undefined)
}

const beginning = ({ candidates, disk }: Answer, start: string): Answer => ({
  candidates: candidates.filter(({ value }) => value.startsWith(start)),
  disk,
})
