/**
 * Many targets in one process, each a small recorded account: seconds, and megabytes of heap after 100 and after all of them.
 * `npm run build && node --expose-gc bench/targets.mjs [1000]`. The limit that the project holds itself to: no growth.
 * Measured on 2026-11-25 (two cores that others used): 1,000 targets, 45 s of processor time, 50.2 MB after 100 and 50.1 MB after 1,000.
 */
import { readFileSync } from 'node:fs'
import { audit, auditTargets, openEvidence, readSpec, sourceOf } from '../dist/index.js'

const count = Number(process.argv[2] ?? 1000)
const account = 'test/cases/drifted-database'
const { environment } = JSON.parse(readFileSync(`${account}/expected.json`, 'utf8'))
const model = readSpec({ folder: `${account}/spec`, environment })
const now = '2026-11-25T00:00:00Z'
const waivers = { timeZone: 'UTC', list: [] }
const options = { toolVersion: '0', failOn: 'low', asOf: null, only: [], off: [], severity: {}, waivers, now, base: null }
const heap = () => {
  globalThis.gc?.()
  return `${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB`
}

const targets = Array.from({ length: count }, (_, index) => ({ name: `target-${index}` }))
const heaps = []
let ended = 0
const onEnd = () => {
  ended += 1
  if (ended === 100 || ended === count) heaps.push(`${heap()} after ${ended}`)
}
const start = performance.now()
const results = await auditTargets(targets, async () => audit(model, sourceOf(await openEvidence(account)), options), {
  concurrency: 8,
  onEnd,
})
const seconds = (performance.now() - start) / 1000
const { userCPUTime, maxRSS } = process.resourceUsage()
console.log(
  `${results.length} targets: ${seconds.toFixed(1)} s (${(userCPUTime / 1e6).toFixed(1)} s of processor), heap ${heaps.join(', ')}, at most ${Math.round(maxRSS / 1024)} MB`,
)
