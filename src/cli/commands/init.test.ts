import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readSpec } from '../../spec/index.ts'
import { fakeWorld } from '../fake-world.ts'
import { run } from '../run.ts'

const root = mkdtempSync(join(tmpdir(), 'popcorn-init-'))
afterAll(() => rmSync(root, { recursive: true }))

async function init(folder: string, ...flags: readonly string[]) {
  const heard = fakeWorld({ AWS_REGION: 'eu-central-1' })
  const exit = await run(['init', join(root, folder), ...flags], heard.world)
  return { exit, stdout: heard.stdout(), stderr: heard.stderr(), spec: join(root, folder, 'spec') }
}

describe.each(['en', 'ko'])('init in %s', lang => {
  test('writes a spec that is valid, and whose design holds', async () => {
    const { exit, spec } = await init(lang, '--name', 'shop', '--region', 'ap-northeast-2', '--env', 'dev', '--env', 'prod', '--lang', lang)
    expect(exit).toBe(0)
    for (const environment of ['dev', 'prod']) {
      const heard = fakeWorld()
      expect(await run(['spec', 'check', '--spec', spec, '--env', environment], heard.world), heard.stderr()).toBe(0)
      expect(readSpec({ folder: spec, environment }).network.vpc.name.want).toMatchObject({ value: `shop-${environment}-vpc` })
    }
  })

  test('its comments are in that language, and name the schema that lies there', () => {
    const text = readFileSync(join(root, lang, 'spec', 'architecture.yaml'), 'utf8')
    expect(/\p{Script=Hangul}/u.test(text)).toBe(lang === 'ko')
    for (const [folder, file] of [
      ['.', 'architecture.yaml'],
      ['env', 'env/dev.yaml'],
    ] as const) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(join(root, lang, 'spec', file), 'utf8')) ?? []
      expect(existsSync(join(root, lang, 'spec', folder, schema))).toBe(true)
    }
  })
})

test('what is not said comes from the folder and from AWS_REGION', async () => {
  const { spec, stdout } = await init('My Shop_2')
  expect(readFileSync(join(spec, 'architecture.yaml'), 'utf8')).toContain('\nname: my-shop-2\nregion: eu-central-1\n')
  expect(stdout).toContain('name my-shop-2, region eu-central-1')
})

test('a name that YAML would read as something else stays a text', async () => {
  const { spec } = await init('yes', '--name', 'yes')
  expect(readSpec({ folder: spec }).name.want).toMatchObject({ value: 'yes' })
})

test('nothing is overwritten, and all that is there is named', async () => {
  const spec = join(root, 'there', 'spec')
  mkdirSync(spec, { recursive: true })
  for (const file of ['architecture.yaml', 'waivers.yaml']) writeFileSync(join(spec, file), 'mine\n')
  const { exit, stderr } = await init('there')
  expect(exit).toBe(2)
  expect(stderr).toContain('architecture.yaml')
  expect(stderr).toContain('waivers.yaml')
  expect(readdirSync(spec).sort()).toEqual(['architecture.yaml', 'waivers.yaml'])
  expect(readFileSync(join(spec, 'waivers.yaml'), 'utf8')).toBe('mine\n')
})

test.each([
  ['a name', '--name', '1st'],
  ['a region', '--region', 'Frankfurt'],
  ['an environment', '--env', 'my env'],
])('%s that cannot be is refused, and nothing is written', async (_, flag, value) => {
  const { exit, spec } = await init(`refused${flag}`, flag, value)
  expect(exit).toBe(2)
  expect(existsSync(spec)).toBe(false)
})

test('an example has its own names', async () => expect((await init('example', '--example', '--name', 'shop')).exit).toBe(2))
