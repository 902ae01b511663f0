/** Every command line of ours that a page, a workflow or the program itself shows is one that the program takes. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { fakeWorld } from '../src/cli/fake-world.ts'
import { program } from '../src/cli/program.ts'

const pages = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).flatMap(file => (file.endsWith('.md') ? [`docs/${file}`] : [])),
  ...readdirSync('.github/workflows').map(file => `.github/workflows/${file}`),
  'scripts/start.mjs',
]

/** The command lines in a text, each without what calls the program and without what the shell takes. */
function commandsIn(text: string): readonly string[] {
  const joined = text.replaceAll(/\\\n\s*/g, ' ').replaceAll(/\$\([^)]*\)/g, 'X')
  return [...joined.matchAll(/(?:^|[\s`(:"])(?:popcorn-audit|node dist\/cli\.js) +([a-z][^`\n]*)/gm)].flatMap(([, line = '']) => {
    const [command = ''] = line.split(/\s+#|\s*[|>;&)]|\s{2,}|\.? +(?:in|for|prints|then)\b|`/)
    return /^(audit|record|spec|rules|explain|policy|init|completion|diff)\b/.test(command) ? [command.trim().replace(/[.,:]$/, '')] : []
  })
}

/** Words as a shell splits them; the placeholder for a profile or an id is a word too. */
const wordsOf = (line: string) => [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

/** The program, which does nothing but read its command line. */
function reader(): Command {
  const root = program('0', fakeWorld().world, () => undefined, 'en')
  const silence = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => undefined)
    for (const inner of command.commands) silence(inner)
  }
  silence(root)
  return root
}

const shown = pages.flatMap(page => commandsIn(readFileSync(page, 'utf8')).map(line => [page, line] as const))

describe('what the pages tell a reader to type', () => {
  test('is much', () => {
    expect(shown.length).toBeGreaterThan(60)
    for (const page of [
      'README.md',
      'docs/ci.md',
      'docs/recovery.md',
      'docs/transcript.md',
      'docs/ko/getting-started.md',
      'scripts/start.mjs',
    ])
      expect(shown.filter(([where]) => where === page).length, page).toBeGreaterThan(1)
  })

  test.each([...new Map(shown.map(one => [one.join(' '), one])).values()])('%s: %s', async (_, line) => {
    await expect(reader().parseAsync(wordsOf(line), { from: 'user' })).resolves.toBeDefined()
  })

  test('is read at all: a flag that there is not is found', async () => {
    await expect(reader().parseAsync(wordsOf('audit --evn dev'), { from: 'user' })).rejects.toThrow(/unknown option/)
  })
})
