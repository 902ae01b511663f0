/** `rules`: every rule, as a list or as the page in rules/README.md. */
import type { Words } from '../../model/words.ts'
import type { CommonFlags } from '../flags.ts'
import { languageOf } from '../view.ts'
import type { World } from '../world.ts'

export interface RulesFlags extends CommonFlags {
  readonly format: 'text' | 'markdown'
}

interface RuleLine {
  readonly id: string
  readonly severity: string
  readonly title: Words
  readonly rationale: Words
}

export async function run(flags: RulesFlags, world: World): Promise<number> {
  const { rules } = await import('../../../rules/index.ts')
  const language = languageOf(flags, world)
  const line = flags.format === 'markdown' ? markdownRow : textLine(Math.max(...rules.map(rule => rule.id.length)))
  const lines = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(rule => line(rule, rule.title[language], rule.rationale[language]))
  world.stdout.write([...(flags.format === 'markdown' ? head : []), ...lines, ''].join('\n'))
  return 0
}

const head = [
  '# Rules',
  '',
  'Printed by `popcorn-audit rules --format markdown`.',
  '',
  '| rule | severity | title | why |',
  '| --- | --- | --- | --- |',
]

const markdownRow = ({ id, severity }: RuleLine, title: string, why: string) =>
  `| \`${id}\` | ${severity} | ${cell(title)} | ${cell(why)} |`

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const textLine = (width: number) => (rule: RuleLine, title: string) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${title}`
