import type { Command } from 'commander'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { korean } from './help-korean.ts'
import { program } from './program.ts'
import { run } from './run.ts'

const commandsIn = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(commandsIn)]
const all = commandsIn(program('0.1.0', fakeWorld().world, () => undefined, 'en'))
const isHidden = (command: Command) => command.name().startsWith('__')
const texts = new Set(
  all
    .filter(command => !isHidden(command))
    .flatMap(command => [
      command.description(),
      ...command.options.filter(option => !option.hidden).map(option => option.description),
      ...command.registeredArguments.map(argument => argument.description),
    ])
    .filter(text => text !== ''),
)

describe('the help in Korean', () => {
  test('has every text of the program, and none that is gone', () => {
    expect([...texts].filter(text => korean[text] === undefined)).toEqual([])
    expect(Object.keys(korean).filter(text => !texts.has(text) && !text.startsWith('print th'))).toEqual([])
    expect(Object.values(korean).filter(text => !/\p{Script=Hangul}/u.test(text))).toEqual([])
  })

  test.each(
    all.filter(command => !isHidden(command)).map(command => [[command.parent?.name(), command.name()].join(' '), command] as const),
  )('%s: nothing of it is English but names', async (_, command) => {
    const path: string[] = []
    for (let one: Command | null = command; one !== null && one.parent !== null; one = one.parent) path.unshift(one.name())
    const heard = fakeWorld()
    expect(await run([...path, '--help', '--lang', 'ko'], heard.world)).toBe(0)
    const english = [...texts].filter(text => text.length > 20 && heard.stdout().replaceAll(/\s+/g, ' ').includes(text))
    expect(english).toEqual([])
    expect(heard.stdout()).toContain('사용법:')
    expect(heard.stdout()).not.toMatch(/Options:|Commands:|default:|choices:/)
    expect(
      heard
        .stdout()
        .split('\n')
        .filter(line => stringWidth(line) > 80),
    ).toEqual([])
  })

  test('is asked for by the locale too', async () => {
    const heard = fakeWorld({ LANG: 'ko_KR.UTF-8' })
    expect(await run(['--help'], heard.world)).toBe(0)
    expect(heard.stdout()).toContain('스펙과 비교해 점검')
  })
})

test('every command and every flag says what it is', () => {
  const silent = all.flatMap(command => [
    ...(command.description() === '' ? [command.name()] : []),
    ...command.options.filter(option => !option.hidden && option.description === '').map(option => `${command.name()} ${option.flags}`),
  ])
  expect(silent).toEqual([])
})
