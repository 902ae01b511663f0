/** The engine against the simulator, and its checker beside it, on random networks. A failure names its seed. */
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { reach } from './engine.ts'
import { kinds, kindsIn } from './kinds.oracle.ts'
import { internet, type Network, type Question } from './network.ts'
import { dice, randomNetwork } from './random-network.ts'
import { samplesOf } from './samples.oracle.ts'
import { simulate } from './simulator.oracle.ts'

const runs = Number(process.env['POPCORN_NETWORKS'] ?? 10_000)
/** The first seed: a run can go on where another ended. */
const first = Number(process.env['POPCORN_SEED'] ?? 1)

test(`${runs} random networks: the simulator's answer, or unknown where something is not modelled`, { timeout: 3_600_000 }, () => {
  const counts = { reachable: 0, unreachable: 0, unknown: 0 }
  const drawn = new Map<string, number>()
  for (let seed = first; seed < first + runs; seed++) {
    const roll = dice(seed)
    const network = randomNetwork(roll)
    const question = randomQuestion(network, roll)
    const answer = reach(network, question)
    const wanted = simulated(network, question)
    if (answer.is !== wanted)
      throw new Error(`seed ${seed}: ${question.from} to ${question.to} is ${answer.is}, the simulator says ${wanted}`)
    check(network, question, answer)
    counts[answer.is]++
    for (const kind of kindsIn(network)) drawn.set(kind, (drawn.get(kind) ?? 0) + 1)
  }
  const share = counts.unknown / runs
  console.log(
    `${runs} networks: ${JSON.stringify(counts)}, unknown ${(100 * share).toFixed(1)} %; with ${JSON.stringify(Object.fromEntries(drawn))}`,
  )
  // Every answer must be common, or the test would pass an engine that always says the same.
  expect(share).toBeLessThan(0.15)
  expect(counts.reachable).toBeGreaterThan(runs / 10)
  expect(counts.unreachable).toBeGreaterThan(runs / 10)
  // Every kind of element is drawn, in one network of two hundred at least.
  if (runs >= 2000) expect(kinds.filter(kind => (drawn.get(kind) ?? 0) < runs / 200)).toEqual([])
})

/** Unknown: where it depends on what is not known or not modelled. */
function simulated(network: Network, question: Question): 'reachable' | 'unreachable' | 'unknown' {
  const samples = samplesOf(network, question.services)
  if (simulate(network, question, 'shut', samples)) return 'reachable'
  return simulate(network, question, 'open', samples) ? 'unknown' : 'unreachable'
}

function randomQuestion({ interfaces }: Network, { one, rarely }: ReturnType<typeof dice>): Question {
  const keys = [...interfaces.keys()]
  const to = rarely(3) ? internet : one(keys)
  const from = to !== internet && rarely(2) ? internet : one(keys.filter(key => key !== to))
  const port = one([22, 80, 443, 8080, 40_000])
  const services = rarely(2) ? [0, 256 * 65536] : [6 * 65536 + port, 6 * 65536 + port + 1]
  return { from, to, services }
}
