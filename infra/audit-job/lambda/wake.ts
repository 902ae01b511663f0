/**
 * Changes in an account start an audit of it. All that happens in one window starts one run, by its name: the run waits until the window is
 * over, and so has seen everything that happened in it. No event is lost to a run that had already begun to read.
 */

/** Together less than a minute: a run begins at most `windowSeconds + settleSeconds` after the change is known. */
const windowSeconds = 40
/** EC2 and ECS answer with what was, for some seconds. */
const settleSeconds = 15

/** What is used of an EventBridge event. */
export interface ChangeEvent {
  readonly account: string
  readonly region: string
  readonly detail?: { readonly errorCode?: string; readonly readOnly?: boolean }
}

export interface Start {
  /** The name of the execution: Step Functions refuses a second one. */
  readonly name: string
  readonly input: WakeInput
}

interface WakeInput {
  readonly schedule: 'event'
  readonly scheduledTime: string
  readonly environments: null
  readonly account: string
  readonly region: string
  /** ISO 8601: the run waits until then. */
  readonly notBefore: string
}

/** One start for each account and region that something changed in. A call that failed changed nothing. */
export function startsFor(events: readonly ChangeEvent[], now: Date): readonly Start[] {
  const changes = events.filter(({ detail }) => detail?.errorCode === undefined && detail?.readOnly !== true)
  const window = windowSeconds * 1000
  const over = (Math.floor(now.getTime() / window) + 1) * window
  const notBefore = `${new Date(over + settleSeconds * 1000).toISOString().slice(0, 19)}Z`
  const places = new Map(changes.map(({ account, region }) => [`${account}-${region}`, { account, region }]))
  return [...places].map(([place, where]) => ({
    name: `event-${place}-${notBefore.replaceAll(':', '-')}`,
    input: { schedule: 'event', scheduledTime: notBefore, environments: null, ...where, notBefore },
  }))
}

/** The events in the messages of a queue. Throws for a message that is none: it ends in the dead-letter queue. */
export function eventsIn(bodies: readonly string[]): readonly ChangeEvent[] {
  return bodies.map(body => {
    const event: unknown = JSON.parse(body)
    if (typeof event !== 'object' || event === null || !('account' in event) || !('region' in event)) throw new Error('this is no event')
    const { account, region } = event
    if (typeof account !== 'string' || typeof region !== 'string') throw new Error('this event has no account and region')
    const detail: unknown = 'detail' in event ? event.detail : {}
    return { account, region, ...(isDetail(detail) && { detail }) }
  })
}

const isDetail = (value: unknown): value is NonNullable<ChangeEvent['detail']> => typeof value === 'object' && value !== null
