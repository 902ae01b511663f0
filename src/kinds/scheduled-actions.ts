/** Scheduled actions of a service's scaling, each as one text: a set of them is compared as texts. */
import type { ScheduledAction } from '@aws-sdk/client-application-auto-scaling'
import { type Claim, exactly, isStated, type Part, valueOf } from '../model/claim.ts'
import { allFacts, type Fact, mapFact, thenFact } from '../model/fact.ts'
import type { Service } from '../model/language/index.ts'
import { textOf } from './claims.ts'
import type { TemplateReading } from './read-template.ts'
import type { Reading } from './read.ts'

interface Action {
  readonly name: string
  readonly schedule: string
  readonly timezone: string | null
  readonly minimum: number | null
  readonly maximum: number | null
  /** When it ends for good; null: never, which is all that a spec can say. */
  readonly until?: string | null
}

/** `stop: cron(0 22 * * ? *) Asia/Seoul, 0..0`. Without a time zone it is UTC; a bound that an action leaves alone is `-`. */
function actionText({ name, schedule, timezone, minimum, maximum, until }: Action): string {
  const end = until === undefined || until === null ? '' : ` until ${until}`
  return `${name}: ${spaced(schedule)} ${timezone ?? 'UTC'}, ${minimum ?? '-'}..${maximum ?? '-'}${end}`
}

/** Fields of an expression are separated by any white space. */
export const spaced = (expression: string): string => expression.trim().replaceAll(/\s+/g, ' ')

/** The stated actions of a service. Who states its scaling and no action states that there is none: an action moves the bounds. */
export function actionsOf({ scaling }: Service): Claim<readonly string[]> {
  const parts = [...scaling.schedule.values()].map((one): Part => {
    const action = {
      name: textOf(one.name),
      schedule: textOf(one.expression),
      timezone: valueOf(one.timezone) ?? null,
      minimum: valueOf(one.minimum) ?? null,
      maximum: valueOf(one.maximum) ?? null,
    }
    return { value: actionText(action), at: one.at }
  })
  return exactly(
    parts.map(part => String(part.value)),
    scaling.at,
    parts,
  )
}

/** A bound of the scaling, with those that its scheduled actions set in turn. */
export function boundOf({ scaling }: Service, bound: 'minimum' | 'maximum'): Claim<number> {
  const own = scaling[bound]
  const others = [...scaling.schedule.values()].map(one => one[bound]).filter(isStated)
  const value = valueOf(own)
  if (others.length === 0 || value === undefined) return own
  const values = others.map(valueOf).filter(one => one !== undefined)
  return { want: { is: 'oneOf', values: [...new Set([value, ...values])] }, at: [...own.at, ...others.flatMap(one => one.at)] }
}

/** What a source has of one service. */
export function actionsIn(actions: readonly ScheduledAction[], read: Reading): Fact<readonly string[]> {
  const texts = actions.map(action => {
    const field = `ScheduledActions/${action.ScheduledActionName ?? ''}`
    const named = allFacts(
      [read.text(`${field}/ScheduledActionName`, action.ScheduledActionName), read.text(`${field}/Schedule`, action.Schedule)],
      read.at(field),
    )
    return mapFact(named, ([name = '', schedule = '']) =>
      actionText({ name, schedule, timezone: action.Timezone ?? null, ...boundsOf(action) }),
    )
  })
  return mapFact(allFacts(texts, read.at('ScheduledActions')), list => list.toSorted())
}

const boundsOf = ({ ScalableTargetAction: action, EndTime }: ScheduledAction) => ({
  minimum: action?.MinCapacity ?? null,
  maximum: action?.MaxCapacity ?? null,
  // An answer has dates as texts (src/source/call.ts).
  until: EndTime === undefined ? null : String(EndTime),
})

/** What a template has in AWS::ApplicationAutoScaling::ScalableTarget. */
export function actionsInTemplate(read: TemplateReading): Fact<readonly string[]> {
  const untouched = { value: null, source: 'Template Reference, ScalableTargetAction: a bound that is left out is not changed' }
  return thenFact(read.list('ScheduledActions'), list => {
    const texts = list.map(one => {
      const parts = allFacts<string | number | null>(
        [
          one.text('ScheduledActionName'),
          one.text('Schedule'),
          one.textOrNull('Timezone'),
          one.count('ScalableTargetAction/MinCapacity', untouched),
          one.count('ScalableTargetAction/MaxCapacity', untouched),
          one.textOrNull('EndTime'),
        ],
        read.at('ScheduledActions'),
      )
      return mapFact(parts, ([name, schedule, timezone, minimum, maximum, until]) =>
        actionText({
          name: String(name),
          schedule: String(schedule),
          timezone: typeof timezone === 'string' ? timezone : null,
          minimum: typeof minimum === 'number' ? minimum : null,
          maximum: typeof maximum === 'number' ? maximum : null,
          until: typeof until === 'string' ? until : null,
        }),
      )
    })
    return mapFact(allFacts(texts, read.at('ScheduledActions')), all => all.toSorted())
  })
}
