import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fakeWorld } from '../fake-world.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-explain-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function explained(...args: readonly string[]) {
  const heard = fakeWorld()
  const exit = await run(['explain', ...args, '--on', 'reports/example.json'], heard.world)
  return { exit, stdout: heard.stdout(), stderr: heard.stderr() }
}

describe('explain FINDING', () => {
  test.each([
    ['its id', '268806e6146a0750', 1],
    ['how its id begins', '2688', 1],
    ['the name of its resource: all that is found on it', 'goorm-popcorn-dev-postgres', 2],
    ["AWS's id of its resource", 'sg-806e9cd45f6562855', 1],
    ['a finding of the design review', 'goorm-popcorn-dev-kafka-sg', 1],
  ])('by %s', async (_, what, count) => {
    const { exit, stdout } = await explained(what)
    expect(exit).toBe(0)
    expect(stdout.match(/^[0-9a-f]{16} {2}/gm)).toHaveLength(count)
  })

  test('with the waiver that would accept it, and none for what is waived', async () => {
    expect((await explained('268806e6146a0750')).stdout).toContain('accepts: db.t4g.large')
    expect((await explained('goorm-popcorn-dev-kafka-sg')).stdout).not.toContain('accepts:')
  })

  test('in Korean: the names of its rows too', async () => {
    const { stdout } = await explained('268806e6146a0750', '--lang', 'ko')
    expect(stdout).toMatch(/^ {2}속성 +DBInstanceClass$/m)
    expect(stdout).not.toMatch(/^ {2}(property|evidence|remedy) /m)
  })

  test('what is not there is refused, with what is near', async () => {
    const { exit, stderr } = await explained('goorm-popcorn-dev-postgre')
    expect(exit).toBe(2)
    expect(stderr).toContain('did you mean goorm-popcorn-dev-postgres?')
  })

  test('an audit that is not there, or is none', async () => {
    const file = join(folder, 'other.json')
    writeFileSync(file, '{"schemaVersion":"1"}')
    for (const path of [file, join(folder, 'nowhere')]) {
      const heard = fakeWorld()
      expect(await run(['explain', 'abc', '--env', 'dev', '--on', path], heard.world)).toBe(2)
      expect(heard.stderr()).toContain(path)
    }
  })
})
