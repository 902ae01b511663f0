/** Applies waivers to what was judged: what one accepts is waived, and nothing beyond it. */
import type { Verdict } from '../model/audit.ts'
import { announcedDays, type FindingWaiver, type Waiver, type Waivers, type WaiverState, type WaiverUse } from '../model/waiver.ts'
import { type Box, boxes, boxText, isEmpty, intersect, minus, parseTraffic, type Region, regionOfBox, union } from '../traffic/index.ts'
import { resourceOf } from './finding.ts'
import type { Draft } from './draft.ts'
import type { Judged } from './judge.ts'
import { matches } from '../model/pattern.ts'
import { equal } from './want.ts'

export interface WaiveContext {
  readonly environment: string
  /** The moment of the run, ISO 8601: it decides which waivers still hold. */
  readonly now: string
}

export interface Waived {
  readonly judged: readonly Judged[]
  readonly waivers: readonly WaiverUse[]
}

export function waive(judged: readonly Judged[], waivers: Waivers, { environment, now }: WaiveContext): Waived {
  const today = dayIn(waivers.timeZone, now)
  const held = waivers.list
    .filter(waiver => waiver.environments === null || waiver.environments.includes(environment))
    .map((waiver): Held => ({ waiver, state: stateOf(waiver, today), accepted: { count: 0 } }))
  const after = held.length === 0 ? judged : judged.map(one => judgedWith(one, held))
  return { judged: after, waivers: held.map(one => useOf(one, today)) }
}

interface Held {
  readonly waiver: Waiver
  readonly state: WaiverState
  readonly accepted: { count: number }
}

function judgedWith(one: Judged, held: readonly Held[]): Judged {
  if (one.drafts.length === 0) return one
  const drafts = one.drafts.flatMap(draft => draftsWith(one, draft, held))
  return { ...one, drafts, verdict: worst(drafts, one.verdict) }
}

/** A claim is waived when all that is found of it is. */
const order = ['deviates', 'unknown', 'pending', 'planned', 'waived'] as const

function worst(drafts: readonly Draft[], otherwise: Verdict): Verdict {
  return order.find(verdict => drafts.some(draft => draft.verdict === verdict)) ?? otherwise
}

/** The draft, waived where a waiver accepts all of it; of traffic the part that no waiver accepts stays as it was. */
function draftsWith({ rule }: Judged, draft: Draft, held: readonly Held[]): readonly Draft[] {
  const fitting = held.filter(({ waiver }) => waiver.rule === rule.id && speaksOf(waiver, draft))
  const living = fitting.filter(({ state }) => state !== 'expired')
  const whole = living.find(({ waiver }) => acceptsAll(waiver, draft))
  if (whole !== undefined) return [waivedBy(whole, draft)]
  const split = living.flatMap(one => partOf(one, draft) ?? [])[0]
  if (split !== undefined)
    return [waivedBy(split.held, split.inside), ...split.outside.flatMap(rest => draftsWith({ rule } as Judged, rest, held))]
  const expired = fitting.find(
    ({ state, waiver }) =>
      state === 'expired' && (acceptsAll(waiver, draft) || partOf({ waiver, state, accepted: { count: 0 } }, draft) !== null),
  )
  return [expired === undefined ? draft : { ...draft, waiver: noteOf(expired) }]
}

function speaksOf({ resource, property, verdict }: Waiver, draft: Draft): boolean {
  const { type, name } = resourceOf(draft)
  return (
    (resource.type === null || resource.type === type) &&
    matches(resource.name, name) &&
    property === draft.property &&
    verdict === draft.verdict
  )
}

function acceptsAll({ accepts }: Waiver, draft: Draft): boolean {
  switch (accepts.is) {
    case 'any':
      return true
    case 'value':
      return equal(accepts.value, draft.item ?? draft.found)
    case 'traffic':
      return draft.difference?.box !== undefined && isEmpty(minus(regionOfBox(draft.difference.box), regionOfTexts(accepts.boxes)))
  }
}

interface Split {
  readonly held: Held
  readonly inside: Draft
  readonly outside: readonly Draft[]
}

/** Traffic that lies in part in what is accepted: that part apart from the rest. */
function partOf(held: Held, draft: Draft): Split | null {
  const { accepts } = held.waiver
  const box = draft.difference?.box
  if (accepts.is !== 'traffic' || box === undefined) return null
  const region = regionOfBox(box)
  const accepted = regionOfTexts(accepts.boxes)
  const [first, ...more] = boxes(intersect(region, accepted))
  if (first === undefined) return null
  const outside = boxes(minus(region, accepted)).map(rest => withBox(draft, rest))
  // Several boxes are one acceptance: the first stands for them, so that one cause stays one line.
  return { held, inside: withBox(draft, first, more.length), outside }
}

function withBox(draft: Draft, box: Box, more = 0): Draft {
  const text = boxText(box, draft.property?.endsWith('Egress') === true ? 'egress' : 'ingress')
  const item = more === 0 ? text : `${text} (and ${more} more)`
  const difference = draft.difference === null ? null : { ...draft.difference, item, box, args: { traffic: item } }
  return {
    ...draft,
    item,
    expected: draft.expected === null ? null : item,
    found: draft.found === null ? null : item,
    args: { traffic: item },
    difference,
  }
}

function regionOfTexts(texts: readonly string[]): Region {
  return texts.reduce<Region>((region, text) => {
    const parsed = parseTraffic(text)
    if (!parsed.ok) throw new Error(`a waiver was let through in which ${parsed.problem}`)
    return union(region, regionOfBox(parsed.value.box))
  }, [])
}

function waivedBy(held: Held, draft: Draft): Draft {
  held.accepted.count += 1
  return { ...draft, verdict: 'waived', waiver: noteOf(held) }
}

const noteOf = ({ waiver: { owner, reason, expires, at }, state }: Held): FindingWaiver => ({ owner, reason, expires, state, at })

function useOf({ waiver, state, accepted }: Held, today: string): WaiverUse {
  const { rule, resource, property, owner, reason, expires, at } = waiver
  const name = resource.type === null ? resource.name : `${resource.type} ${resource.name}`
  return { rule, resource: name, property, owner, reason, expires, state, daysLeft: daysTo(expires, today), accepted: accepted.count, at }
}

/** The last day is inclusive. */
function stateOf({ expires }: Waiver, today: string): WaiverState {
  const left = daysTo(expires, today)
  if (left === null) return 'active'
  return left < 0 ? 'expired' : left <= announcedDays ? 'expiring' : 'active'
}

function daysTo(expires: string | null, today: string): number | null {
  return expires === null ? null : Math.round((Date.parse(expires) - Date.parse(today)) / 86_400_000)
}

/** The calendar day of a moment in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, moment: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(moment),
  )
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
