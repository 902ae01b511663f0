/** `--wait DURATION`: after a deploy AWS takes its time; what does not conform is read again until it does, or the time is up. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Audit } from '../model/audit.ts'

/** Seconds between two looks: EC2 and ECS promise no time for their eventual consistency, and AWS's own waiters poll every 15. */
const pauseSeconds = 15

export interface Waiting {
  readonly seconds: number
  readonly signal: AbortSignal
  /** Told before each pause: how many claims do not conform yet. */
  readonly onPause: (audit: Audit, secondsLeft: number) => void
  /** Replaced in tests. */
  readonly pause?: (seconds: number) => Promise<void>
  readonly clock?: () => number
}

/** The first audit that fails nothing, or the last one there was time for. Each looks at everything anew: nothing old is carried over. */
export async function untilItConforms(
  look: () => Promise<Audit>,
  { seconds, signal, onPause, pause = pausing(signal), clock = Date.now }: Waiting,
): Promise<Audit> {
  const end = clock() + seconds * 1000
  for (;;) {
    const audit = await look()
    const left = (end - clock()) / 1000
    if (audit.exitCode === 0 || left <= 0 || signal.aborted) return audit
    onPause(audit, Math.round(left))
    await pause(Math.min(pauseSeconds, left))
    if (signal.aborted) return audit
  }
}

function pausing(signal: AbortSignal): (seconds: number) => Promise<void> {
  return seconds => sleep(seconds * 1000, undefined, { signal }).catch(() => undefined)
}
