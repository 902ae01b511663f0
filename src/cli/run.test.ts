import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { alike } from '../text/said.ts'
import { usage } from './refusal.ts'
import { fakeWorld } from './fake-world.ts'
import { failed, run } from './run.ts'

describe('what is thrown becomes an exit code', () => {
  test.each([
    ['something that the user can mend', usage('USAGE_FLAG', alike('no')), 2],
    ['an unknown flag', new CommanderError(1, 'commander.unknownOption', "error: unknown option '--x'"), 2],
    ['help', new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), 0],
    ['a bug', new TypeError('x is not a function'), 70],
    ['a bug that throws no error', 'text', 70],
  ])('%s: %3$i', (_, error, code) => expect(failed(error, [], fakeWorld().world)).toBe(code))

  test('a bug says what it is and how to report it, with the stack only where it is asked for', () => {
    const [short, long] = [fakeWorld(), fakeWorld()]
    failed(new Error('boom'), [], short.world)
    failed(new Error('boom', { cause: new Error('deeper') }), ['--debug'], long.world)
    expect(short.stderr()).toContain('boom')
    expect(short.stderr()).toContain('--debug')
    expect(short.stderr()).not.toContain('run.test.ts')
    expect(long.stderr()).toContain('run.test.ts')
    expect(long.stderr()).toContain('deeper')
  })
})

test('credentials of two kinds are refused by both their names, before anything is sent', async () => {
  const heard = fakeWorld({ AWS_PROFILE: 'a', AWS_ACCESS_KEY_ID: 'b' })
  expect(await run(['audit', '--env', 'dev'], heard.world)).toBe(2)
  expect(heard.stderr()).toMatch(/AWS_PROFILE and AWS_ACCESS_KEY_ID/)
})

test('every command that is promised is there', async () => {
  const heard = fakeWorld()
  expect(await run(['--help'], heard.world)).toBe(0)
  for (const command of ['audit', 'record', 'spec', 'rules', 'explain', 'policy', 'init']) expect(heard.stdout()).toContain(`  ${command} `)
})
