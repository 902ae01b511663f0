import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { fakeWorld } from '../fake-world.ts'
import { program } from '../program.ts'
import { run } from '../run.ts'

/** What the program answers for a line; the last word is the one being typed. */
async function answered(...words: readonly string[]) {
  const heard = fakeWorld()
  expect(await run(['__complete', '--', ...words], heard.world)).toBe(0)
  const lines = heard.stdout().trimEnd().split('\n')
  return { values: lines.slice(0, -1).map(line => line.split('\t')[0]), disk: lines.at(-1) }
}

describe('what may stand there', () => {
  test.each([
    ['a command', ['a'], ['audit'], ':nothing'],
    ['a command of a command', ['spec', 's'], ['show', 'schema'], ':nothing'],
    ['a flag', ['audit', '--ba'], ['--baseline', '--base'], ':nothing'],
    ['a choice', ['audit', '--fail-on', 'm'], ['medium'], ':nothing'],
    ['a choice after =', ['audit', '--fail-on=m'], ['--fail-on=medium'], ':nothing'],
    ['an environment', ['audit', '--env', ''], ['dev', 'prod'], ':nothing'],
    ['an environment of another spec', ['audit', '--spec', 'test/cli/bad-spec/spec', '--env', ''], ['dev'], ':nothing'],
    ['no environment where there is no spec', ['audit', '--spec', 'nowhere', '--env', ''], [], ':nothing'],
    ['an overlay', ['spec', 'check', '--overlay', 'm'], ['mended'], ':nothing'],
    ['a rule', ['audit', '--off', 'rds-siz'], ['rds-sizing'], ':nothing'],
    ['a type', ['audit', '--only', 'AWS::RDS::DBI'], ['AWS::RDS::DBInstance'], ':nothing'],
    ['a rule and its level', ['audit', '--severity', 'rds-sizing=h'], ['rds-sizing=high'], ':nothing'],
    ['a format', ['audit', '--report', 'j'], ['json', 'json=', 'junit', 'junit='], ':nothing'],
    ['the file of a format', ['audit', '--report', 'json=a'], [], ':files'],
    ['a source', ['audit', '--on', 'l'], ['live'], ':files'],
    ['a folder', ['record', '--out', ''], [], ':folders'],
    ['an argument', ['diff', ''], [], ':files'],
    ['one of many arguments', ['spec', 'diff', 'dev', 'p'], ['prod'], ':nothing'],
    ['a rule to explain', ['explain', 'rds-siz'], ['rds-sizing'], ':nothing'],
    ['a shell', ['completion', ''], ['bash', 'zsh', 'fish'], ':nothing'],
    ['nothing after a command without arguments', ['audit', 'x', ''], [], ':nothing'],
    ['nothing after what is no command', ['adit', '--env', ''], [], ':nothing'],
  ])('%s', async (_, words, values, disk) => expect(await answered(...words)).toEqual({ values, disk }))

  test('every command and every flag of the program, and no other', async () => {
    const seen = async (command: Command, path: readonly string[]): Promise<void> => {
      const shown = command.commands.filter(one => !one.name().startsWith('__'))
      if (shown.length > 0) expect((await answered(...path, '')).values).toEqual(shown.map(one => one.name()))
      const flags = command.options.filter(option => !option.hidden).map(option => option.long)
      expect((await answered(...path, '--')).values).toEqual([...flags, '--help'])
      for (const one of shown) await seen(one, [...path, one.name()])
    }
    await seen(
      program('0', fakeWorld().world, () => undefined),
      [],
    )
  })
})

test('each shell has a script, and another none', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const heard = fakeWorld()
    expect(await run(['completion', shell], heard.world)).toBe(0)
    expect(heard.stdout()).toContain('__complete')
  }
  expect(await run(['completion', 'cmd'], fakeWorld().world)).toBe(2)
})
