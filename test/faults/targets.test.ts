/**
 * A thousand accounts on one machine: memory does not grow with their number, results stand in the order of the file, and what is
 * broken in one changes no byte of another's report. The recorded account is a small one, so that the thousand take less than a minute.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeWorld } from '../../src/cli/fake-world.ts'
import { run } from '../../src/cli/run.ts'
import type { Fleet } from '../../src/model/fleet.ts'

const account = 'test/cases/drifted-database'
const { environment }: { readonly environment: string } = JSON.parse(readFileSync(`${account}/expected.json`, 'utf8'))
const count = 1000
const name = (index: number) => `target-${String(index).padStart(4, '0')}`
/** One is another account than is said, one is no evidence. */
const broken: Readonly<Record<number, object>> = { 137: { account: '000000000000' }, 500: { on: 'test/faults' } }

const out = mkdtempSync(join(tmpdir(), 'popcorn-targets-'))
afterAll(() => rmSync(out, { recursive: true }))

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

describe('a thousand targets', () => {
  let code = 0
  const heaps = new Map<number, number>()
  beforeAll(async () => {
    const targets = Array.from({ length: count }, (_, index) => ({
      name: name(index),
      on: account,
      spec: `${account}/spec`,
      environment,
      ...broken[index],
    }))
    writeFileSync(join(out, 'targets.yaml'), JSON.stringify({ concurrency: 8, targets }))
    const { world } = fakeWorld()
    const write = (text: string) => {
      const ended = Number(/^(\d+)\//.exec(text)?.[1])
      if (ended === 100 || ended === count) heaps.set(ended, heap())
    }
    const args = ['audit', '--targets', join(out, 'targets.yaml'), '--out', join(out, 'reports'), '--as-of', '2026-11-25T00:00:00Z']
    code = await run(args, { ...world, stderr: { ...world.stderr, write } })
  })

  test('memory is flat', () => {
    const [early = 0, late = Infinity] = [heaps.get(100), heaps.get(count)]
    console.log(`heap after 100 targets: ${early.toFixed(1)} MB, after ${count}: ${late.toFixed(1)} MB`)
    expect(early).toBeGreaterThan(0)
    // The results of 900 targets themselves are less than 1 MB.
    expect(late - early).toBeLessThan(8)
  })

  test('the results stand in the order of the file, and the broken ones are their own', () => {
    const summary: Fleet = JSON.parse(readFileSync(join(out, 'reports', 'summary.json'), 'utf8'))
    expect(summary.targets.map(one => one.name)).toEqual(Array.from({ length: count }, (_, index) => name(index)))
    const failed = summary.targets.filter(({ verdict }) => verdict !== 'deviates')
    expect(failed.map(one => [one.name, one.verdict, one.exitCode, one.error?.split(':')[0]])).toEqual([
      [name(137), 'failed', 3, 'SOURCE_OTHER_ACCOUNT'],
      [name(500), 'failed', 3, 'USAGE_NOT_A_SOURCE'],
    ])
    expect([code, summary.exitCode]).toEqual([1, 1])
  })

  test('what is broken changes no byte of the others', () => {
    const files = readdirSync(join(out, 'reports')).filter(file => file !== 'summary.json')
    expect(files).toHaveLength(2 * (count - Object.keys(broken).length))
    for (const ending of ['json', 'md']) {
      const texts = new Set(files.filter(file => file.endsWith(ending)).map(file => readFileSync(join(out, 'reports', file), 'utf8')))
      expect(texts.size, ending).toBe(1)
    }
  })
})
