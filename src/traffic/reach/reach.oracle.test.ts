/** The engine against the simulator, and its checker beside it, on random networks. A failure names its seed. */
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { reach } from './engine.ts'
import { internet, type Network, type Question } from './network.ts'
import { dice, randomNetwork } from './random-network.ts'
import { simulate } from './simulator.oracle.ts'

const runs = Math.min(10_000, Number(process.env['POPCORN_NETWORKS'] ?? 2400))
/** The first seed: a run can go on where another ended. */
const first = Number(process.env['POPCORN_SEED'] ?? 1)

test(`${runs} random networks: the simulator's answer, or unknown where something is not modelled`, { timeout: 3_600_000 }, () => {
  const counts = { reachable: 0, unreachable: 0, unknown: 0 }
  for (let seed = first; seed < first + runs; seed++) {
    const roll = dice(seed)
    const network = randomNetwork(roll)
    const question = randomQuestion(network, roll)
    const answer = reach(network, question)
    const wanted = simulate(network, question, 'shut') ? 'reachable' : simulate(network, question, 'open') ? 'unknown' : 'unreachable'
    if (answer.is !== wanted)
      throw new Error(`seed ${seed}: ${question.from} to ${question.to} is ${answer.is}, the simulator says ${wanted}`)
    check(network, question, answer)
    counts[answer.is]++
  }
  const share = counts.unknown / runs
  console.log(`${runs} networks: ${JSON.stringify(counts)}, unknown ${(100 * share).toFixed(1)} %`)
  // Both kinds must be common, or the test would pass an engine that always says the same.
  expect(share).toBeLessThan(0.15)
  expect(counts.reachable).toBeGreaterThan(runs / 8)
  expect(counts.unreachable).toBeGreaterThan(runs / 10)
})

function randomQuestion({ interfaces }: Network, { one, rarely }: ReturnType<typeof dice>): Question {
  const keys = [...interfaces.keys()]
  const to = rarely(3) ? internet : one(keys)
  const from = to !== internet && rarely(2) ? internet : one(keys.filter(key => key !== to))
  const port = one([22, 80, 443, 8080, 40_000])
  const services = rarely(2) ? [0, 256 * 65536] : [6 * 65536 + port, 6 * 65536 + port + 1]
  return { from, to, services }
}
