/**
 * A run in a virtual time: every account has AWS's token buckets, every audit goes at the product's own pace (src/source/pace.ts), functions
 * start as fast as Lambda lets them and some are killed, and what is killed or refused is tried again as the state machine does.
 */
import pLimit from 'p-limit'
import { eachOf } from '../../infra/audit-job/lambda/store.ts'
import { pacing, type Rate, rates } from '../../src/source/pace.ts'
import { type Account, type AccountCall, assumed, inFlight } from './account.ts'
import { limits } from './limits.ts'

export interface Simulated {
  readonly seconds: number
  /** How often each target was written down. */
  readonly results: ReadonlyMap<string, number>
  /** Requests that AWS refused, and were sent again. */
  readonly throttled: number
  readonly killed: number
  /** Functions that could not be started at once. */
  readonly refusedStarts: number
}

export interface Circumstances {
  readonly accounts: number
  readonly concurrency: number
  readonly account: Account
  /** Targets of one account: they share its buckets. */
  readonly targetsEach?: number
  /** Of attempts that are killed somewhere on their way. */
  readonly killedShare?: number
}

/** The same circumstances give the same run. */
export async function simulate(circumstances: Circumstances): Promise<Simulated> {
  const { accounts, concurrency, account, targetsEach = 1, killedShare = 0.005 } = circumstances
  const time = virtualTime()
  const random = randomFrom(7)
  const counts = { throttled: 0, killed: 0, refusedStarts: 0 }
  const results = new Map<string, number>()
  const [transitions, starts, sts] = [limits.transitions, limits.lambdaScaling, limits.assumeRole].map(({ value }) =>
    bucketOf(value, value, time),
  )
  const buckets = Array.from({ length: Math.ceil(accounts / targetsEach) }, () => bucketsOf(time))
  let [idle, running] = [0, 0]

  /** Asked until it is answered, as the SDK does; it gives up after four, and the fact is unknown then. */
  const ask = async (bucket: Take | undefined) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await time.sleep(assumed.request * 1000 * (0.5 + random()))
      if (bucket === undefined || bucket()) return
      counts.throttled += 1
      await time.sleep(random() * 500 * 2 ** attempt)
    }
  }
  const audit = async (index: number) => {
    const own = buckets[Math.floor(index / targetsEach)]
    const pace = pacing(rates, time)
    const limit = pLimit(inFlight)
    const send = async (call: AccountCall) => {
      await pace(call)
      await limit(() => ask(own?.(call)))
    }
    await ask(sts)
    for (const wave of account.waves) await Promise.all(wave.map(send))
    if (random() < killedShare) throw new Error('killed')
    await time.sleep((assumed.judging + assumed.storing) * 1000)
    const name = `target-${index}`
    results.set(name, (results.get(name) ?? 0) + 1)
  }
  /** An environment that is idle, or a new one, as fast as Lambda makes them. */
  const invoke = async (index: number) => {
    const warm = idle > 0
    if ((!warm && starts?.() === false) || running >= limits.lambdaConcurrency.value) throw new Error('TooManyRequestsException')
    if (warm) idle -= 1
    running += 1
    try {
      if (!warm) await time.sleep(assumed.coldStart * 1000)
      await audit(index)
      idle += 1
    } finally {
      running -= 1
    }
  }
  const child = async (index: number) => {
    while (transitions?.() === false) await time.sleep(10)
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const failure = await invoke(index).then(
        () => null,
        (error: Error) => error.message,
      )
      if (failure === null) return
      if (failure === 'killed') counts.killed += 1
      else counts.refusedStarts += 1
      await time.sleep(random() * Math.min(60, (failure === 'killed' ? 10 : 2) * 2 ** attempt) * 1000)
    }
  }
  const all = eachOf(
    Array.from({ length: accounts }, (_, index) => index),
    child,
    concurrency,
  )
  await time.run(all)
  return { seconds: time.now() / 1000, results, ...counts }
}

/** Takes a token; false when there is none. */
type Take = () => boolean

interface VirtualTime {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Lets time go on until a promise is done. */
  readonly run: (until: Promise<unknown>) => Promise<void>
}

function virtualTime(): VirtualTime {
  let now = 0
  let order = 0
  const heap: (readonly [at: number, order: number, wake: () => void])[] = []
  const earlier = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    return one !== undefined && other !== undefined && (one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]))
  }
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (one !== undefined && other !== undefined) [heap[a], heap[b]] = [other, one]
  }
  const push = (at: number, wake: () => void) => {
    order += 1
    heap.push([at, order, wake])
    for (let index = heap.length - 1; index > 0; ) {
      const parent = (index - 1) >> 1
      if (!earlier(index, parent)) break
      swap(index, parent)
      index = parent
    }
  }
  const pop = () => {
    const first = heap[0]
    const last = heap.pop()
    if (heap.length > 0 && last !== undefined) heap[0] = last
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2]
      const least = [left, right].reduce((best, one) => (earlier(one, best) ? one : best), index)
      if (least === index) return first
      swap(index, least)
      index = least
    }
  }
  const run = async (until: Promise<unknown>) => {
    let done = false
    void until.finally(() => {
      done = true
    })
    // Everything that can go on without time goes on first.
    const settle = () => new Promise(resolve => setImmediate(resolve))
    for (await settle(); !done; await settle()) {
      const next = pop()
      if (next === undefined) throw new Error('nothing is left to wait for, and it is not done')
      now = next[0]
      next[2]()
      // All that wakes within the same millisecond.
      while (heap[0] !== undefined && heap[0][0] < now + 1) pop()?.[2]()
    }
  }
  return { now: () => now, sleep: ms => new Promise(resolve => push(now + Math.max(0, ms), resolve)), run }
}

function bucketOf(burst: number, perSecond: number, time: VirtualTime): Take {
  let [tokens, at] = [burst, 0]
  return () => {
    const now = time.now()
    tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond)
    at = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

/** An account's buckets as AWS has them: the product's own are 80 % of these. */
function bucketsOf(time: VirtualTime): (call: AccountCall) => Take {
  const buckets = new Map<string, Take>()
  return ({ service, operation }) => {
    const rate: Rate = rates[service]
    const key = rate.of === 'service' ? service : `${service} ${operation}`
    const bucket = buckets.get(key) ?? bucketOf(rate.burst / 0.8, rate.perSecond / 0.8, time)
    buckets.set(key, bucket)
    return bucket
  }
}

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
