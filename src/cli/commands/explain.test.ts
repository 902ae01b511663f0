import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  test('of evidence: the answer that it rests on, and the lines of the spec', async () => {
    const heard = fakeWorld()
    expect(await run(['explain', '268806e6146a0750', '--on', 'examples/dev', '--env', 'dev'], heard.world)).toBe(0)
    expect(heard.stdout()).toContain(
      'rds:DescribeDBInstances /DBInstances/goorm-popcorn-dev-postgres/DBInstanceClass\n            "db.t4g.large"\n',
    )
    expect(heard.stdout()).toMatch(/spec\/env\/dev\.yaml:49:\d+ \/databases\/main\/instanceClass\n +49 \| .*db\.t4g\.micro/)
  })

  test('more than one that begins so is refused, with their ids', async () => {
    const { exit, stderr } = await explained('')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('no finding ""')])
    const { findings } = JSON.parse(readFileSync('reports/example.json', 'utf8'))
    const twice = { ...findings[0], id: findings[0].id.replace(/.{4}$/, 'ffff') }
    const db = { ...findings[0], id: 'db00000000000000', resource: { ...findings[0].resource, name: 'other', id: null, arn: null } }
    const named = { ...findings[1], resource: { ...findings[1].resource, name: 'db' } }
    const file = join(folder, 'many.json')
    writeFileSync(
      file,
      JSON.stringify({ ...JSON.parse(readFileSync('reports/example.json', 'utf8')), findings: [findings[0], twice, db, named] }),
    )
    const explain = async (what: string) => {
      const heard = fakeWorld()
      return [await run(['explain', what, '--on', file], heard.world), heard.stdout() + heard.stderr()] as const
    }
    expect(await explain(findings[0].id.slice(0, 8))).toEqual([2, expect.stringContaining(`there are ${findings[0].id}, ${twice.id}`)])
    // A resource of that name, though the id of another begins so.
    expect(await explain('db')).toEqual([0, expect.stringMatching(new RegExp(`^${named.id}`))])
  })

  test('of a file with a byte order mark, as PowerShell writes it', async () => {
    const file = join(folder, 'marked.json')
    writeFileSync(file, `\uFEFF${readFileSync('reports/example.json', 'utf8')}`)
    const heard = fakeWorld()
    expect(await run(['explain', '2688', '--on', file], heard.world)).toBe(0)
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
