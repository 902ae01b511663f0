/** Makes a finding of a draft: its name, its place, its remedy, and an id that does not change when a text does. */
import { createHash } from 'node:crypto'
import { kindOf } from '../kinds/index.ts'
import type { Finding, Json, Remedy, ResourceName, Severity } from '../model/audit.ts'
import { valueOf } from '../model/claim.ts'
import type { Expectation, SourceInfo } from '../model/resource.ts'
import { say } from '../text/index.ts'
import type { Estate } from './estate.ts'
import type { Draft } from './draft.ts'
import { pairedAs } from './names.ts'
import { nearest } from './nearest.ts'
import type { AnyRule } from './rule.ts'

type Audited = Pick<Estate, 'inventory' | 'pairs'>

export function findingOf(rule: AnyRule, draft: Draft, estate: Audited, severity: Severity): Finding {
  const { source, placeOf } = estate.inventory
  const resource = resourceOf(draft)
  const args = { ...draft.args, ...standing(draft, resource) }
  const [spec, ...alsoSpec] = draft.at
  if (spec === undefined) throw new Error(`${rule.id}: a finding without a place in the spec`)
  return {
    id: idOf(rule, draft, source),
    rule: rule.id,
    verdict: draft.verdict,
    severity,
    change: draft.change,
    effect: draft.effect,
    resource,
    related: draft.related.map(actual => resourceOf({ expectation: null, actual })),
    property: draft.property,
    item: draft.item,
    expected: draft.expected,
    actual: draft.found,
    message: say('en', draft.messageId, args),
    messageId: draft.messageId,
    args,
    spec,
    alsoSpec,
    at: draft.evidence === null ? null : (placeOf?.(draft.evidence) ?? null),
    evidence: draft.evidence,
    exposure: null,
    remedy: remedyOf(rule, draft, estate),
    controls: rule.controls,
    because: draft.because,
    waiver: draft.waiver ?? null,
    hides: draft.hides,
  }
}

/** Arguments that every message may use. */
function standing(draft: Draft, resource: ResourceName): Readonly<Record<string, string | number>> {
  const reason = draft.because === null ? {} : { reason: draft.because.message }
  return { ...reason, kind: kindOf(resource.type).title.en, name: resource.name, hides: draft.hides }
}

/** What a draft speaks of, in the spec's name for it; of what the spec does not know, its own. */
export function resourceOf({ expectation, actual, about }: Pick<Draft, 'expectation' | 'actual' | 'about'>): ResourceName {
  const stated = expectation === null ? undefined : statedName(expectation)
  const own = actual !== null && actual.name.known ? actual.name.value : null
  return {
    type: expectation?.type ?? actual?.type ?? about?.type ?? '',
    name: stated ?? own ?? actual?.id ?? about?.name ?? '',
    id: actual?.id ?? null,
    arn: actual?.arn ?? null,
  }
}

/** What people call an expectation: where its name does not tell it apart, or is not known, its name path. */
export function statedName({ type, key, name }: Pick<Expectation, 'type' | 'key' | 'name'>): string {
  return kindOf(type).namedWithinParent === true ? key : (valueOf(name) ?? key)
}

/**
 * The same deviation has the same id on live and on evidence, and whatever its values or texts become. A template has its name in the
 * account's place: it deviates by itself, whether its account is known or not.
 */
export function idOf(rule: AnyRule, draft: Draft, source: SourceInfo): string {
  return identity([rule.id, source.template ?? source.account, source.region, keyOf(draft), draft.property, draft.change, draft.item])
}

/** The name path of an expectation; of something unmanaged its ARN, or its kind and physical id. */
function keyOf({ expectation, actual, about }: Draft): string {
  if (expectation !== null) return `${expectation.type} ${expectation.key}`
  if (actual !== null) return actual.arn ?? `${actual.type} ${actual.id}`
  return `${about?.type ?? ''} ${about?.name ?? ''}`
}

function identity(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

function remedyOf(rule: AnyRule, draft: Draft, { inventory: { source }, pairs }: Audited): Remedy {
  const { difference, property, actual } = draft
  const accept = draft.verdict === 'unknown' ? null : (draft.patch ?? acceptance(draft))
  // No command changes a template, and what it holds has no identifier that a command could take.
  if (source.kind === 'template' && !('review' in rule)) return { text: say('en', 'remedy-template', {}), restore: null, accept }
  const restore =
    'restore' in rule && rule.restore !== undefined && difference !== null && property !== null && actual !== null
      ? rule.restore({
          ...difference,
          expected: nearest(difference.expected, difference.actual),
          property,
          actualResource: actual,
          region: source.region ?? '',
          resourceOf: (type, name) => pairedAs(pairs, type, name),
        })
      : null
  return { text: rule.remedy.en, restore, accept }
}

/** What to write at the spec's line instead: only where the value there is plain, and stands in one place. */
function acceptance({ difference, at, change, found }: Draft): string | null {
  const [place, ...others] = at
  if (difference === null || change !== 'changed' || place === undefined || others.length > 0 || !isPlain(found)) return null
  return `${place.file}:${place.line}: ${place.pointer.split('/').at(-1) ?? ''}: ${JSON.stringify(found)}`
}

const isPlain = (value: Json) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
