/** The values of flags and arguments: their choices, what the spec and the rules have, files. */
import type { Argument, Option } from 'commander'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { severities } from '../../model/audit.ts'
import { formatNames } from '../reports.ts'
import { type Answer, type Candidate, type Disk, named, none, type Typed, type ValuesOf } from './candidates.ts'

/** Never throws: a spec that is not there has no environments. */
export const valuesOf: ValuesOf = async (what, typed, current) => {
  if (what.argChoices !== undefined) return listed(what.argChoices.map(choice => named(choice)))
  const name = 'long' in what ? (what.long ?? '') : what.name()
  const own = Object.hasOwn(special, name) ? special[name] : undefined
  return (await own?.(typed, current)) ?? onDisk(placeholderOf(what))
}

/** By the long name of a flag, or the name of an argument; null where the disk is asked after all. */
const special: Readonly<Record<string, (typed: Typed, current: string) => Promise<Answer | null> | Answer | null>> = {
  '--env': typed => (typed.command.name() === 'init' ? none : listed(yamlIn(typed, 'env'))),
  '--overlay': typed => listed(yamlIn(typed, 'overlays').filter(({ value }) => !value.includes('.'))),
  '--only': async () => listed([...(await rules()), ...(await types())]),
  '--off': async () => listed(await rules()),
  '--severity': async (_, current) => severityLevels(current, await rules()),
  '--report': (_, current) =>
    current.includes('=') ? onDisk('file') : listed(formatNames.flatMap(format => [named(format), named(`${format}=`)])),
  '--on': ({ command }) => ({ ...listed([named('live'), ...(command.name() === 'explain' ? [named('spec')] : [])]), disk: 'files' }),
  '--waivers': () => ({ ...listed([named('none')]), disk: 'files' }),
  '--fail-on-opened': () => listed(['internet', 'data', 'internet,data'].map(value => named(value))),
  environments: typed => listed(yamlIn(typed, 'env')),
  what: async ({ words }) => (words.length > 0 ? none : listed([named('path'), ...(await rules())])),
}

/** What stands in the angle brackets says what is meant. */
const disks: Readonly<Record<string, Disk>> = {
  file: 'files',
  keyfile: 'files',
  old: 'files',
  new: 'files',
  audit: 'files',
  'cdk.out': 'folders',
  dir: 'folders',
  folder: 'folders',
  path: 'folders',
  spec: 'folders',
}

const onDisk = (placeholder: string): Answer => ({ candidates: [], disk: disks[placeholder] ?? 'nothing' })

const placeholderOf = (what: Option | Argument) => ('flags' in what ? (/<(.*)>/.exec(what.flags)?.[1] ?? '') : what.name())

const listed = (candidates: readonly Candidate[]): Answer => ({ candidates, disk: 'nothing' })

function severityLevels(current: string, all: readonly Candidate[]): Answer {
  const [rule = '', level] = current.split('=')
  return listed(
    level === undefined ? all.map(({ value, text }) => named(`${value}=`, text)) : severities.map(one => named(`${rule}=${one}`)),
  )
}

/** The files of a folder of the spec, without their ending. */
function yamlIn({ flags }: Typed, folder: string): readonly Candidate[] {
  try {
    const files = readdirSync(join(flags.get('--spec') ?? 'spec', folder))
    return files
      .flatMap(file => (/^[^.].*\.yaml$/.test(file) ? [named(file.slice(0, -'.yaml'.length))] : []))
      .sort((a, b) => (a.value < b.value ? -1 : 1))
  } catch {
    return []
  }
}

async function rules(): Promise<readonly Candidate[]> {
  const { rules: all } = await import('../../../rules/index.ts')
  return all.map(({ id, title }) => named(id, title.en))
}

async function types(): Promise<readonly Candidate[]> {
  const { kinds } = await import('../../kinds/index.ts')
  return kinds.map(({ type, title }) => named(type, title.en))
}
