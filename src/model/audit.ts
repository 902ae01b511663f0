/** An audit, as every report reads it and as the JSON report prints it. The field names are the contract's. */
import type { Place } from './claim.ts'
import type { Because, From } from './fact.ts'
import type { LedgerEntry, Pointer, State, TemplatePlace } from './resource.ts'
import type { FindingWaiver, WaiverUse } from './waiver.ts'

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const
export type Severity = (typeof severities)[number]

/** What a claim can come to. A finding is any of them but `conforms`. */
export type Verdict = 'conforms' | 'deviates' | 'unknown' | 'pending' | 'planned' | 'waived'
export type FindingVerdict = Exclude<Verdict, 'conforms'>
export type Change = 'changed' | 'added' | 'lost' | 'missing' | 'unmanaged'
export type Effect = 'opened' | 'closed' | 'weakened' | 'strengthened' | 'misplaced' | 'resized' | 'other'

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface ResourceName {
  readonly type: string
  /** The spec's name for it; for what the spec does not know, its own. */
  readonly name: string
  /** The identifier in the source; null when it was not found or not read. */
  readonly id: string | null
  readonly arn: string | null
}

export interface Control {
  readonly framework: string
  readonly version: string
  readonly id: string
}

export interface Remedy {
  readonly text: string
  /** A shell command that restores the stated value; null where none is known. */
  readonly restore: string | null
  /** What to write into the spec instead, to accept what is there; null where the spec cannot say it. */
  readonly accept: string | null
}

export interface Finding {
  readonly id: string
  readonly rule: string
  readonly verdict: FindingVerdict
  readonly severity: Severity
  readonly change: Change | null
  readonly effect: Effect
  readonly resource: ResourceName
  readonly related: readonly ResourceName[]
  readonly property: string | null
  readonly item: string | null
  readonly expected: Json
  readonly actual: Json
  /** English; `messageId` and `args` say it in every language. */
  readonly message: string
  readonly messageId: string
  readonly args: Readonly<Record<string, string | number>>
  readonly spec: Place
  readonly alsoSpec: readonly Place[]
  readonly at: TemplatePlace | null
  readonly evidence: From | null
  readonly exposure: Json
  readonly remedy: Remedy
  readonly controls: readonly Control[]
  readonly because: Because | null
  /** The waiver that accepts it (verdict `waived`), or that did until it expired. */
  readonly waiver: FindingWaiver | null
  /** How many claims this finding stands for: a missing parent hides its children. */
  readonly hides: number
  /** Why it is so, where a template is a third witness. */
  readonly cause?: Cause
  /** How it stands to the older audit, where one was given as the baseline. */
  readonly baseline?: Standing
  /** Since when it deviates, where earlier audits were given. */
  readonly open?: OpenSince
}

/**
 * How a finding stands to the baseline.
 * - `new`: deviates; the older audit looked, and it did not
 * - `newly-checked`: deviates; the older audit did not look, or could not
 * - `still-open`: deviates in both
 * - `accepted`: deviated, and is pending, planned or waived
 * - `unchecked`: deviated, and cannot be read
 */
export const standings = ['new', 'newly-checked', 'still-open', 'accepted', 'unchecked'] as const

export interface Standing {
  /** Null: it deviates in neither. */
  readonly state: (typeof standings)[number] | null
  /** What the older audit came to; null: it had no such finding. */
  readonly verdict: FindingVerdict | null
}

export interface OpenSince {
  /** Of the first of the audits in a row that found it, ISO 8601. */
  readonly asOf: string
  /** How many found it in a row, this one among them; those that did not look are passed over. */
  readonly audits: number
  /** No audit looked before the first of them: it may be older. */
  readonly atLeast: boolean
}

/**
 * What spec, account and template together say of a deviation.
 * - `by-hand`: the template is as the spec: what is there was changed by hand, and the next deploy restores it
 * - `not-deployed`: the template is as the spec, and was not deployed since
 * - `template-differs`: the template makes what is there: a deploy does not help
 * - `all-differ`: neither is as the spec, and the next deploy brings a third value
 * - `not-in-template`: the template does not have it, or no template can: a deploy leaves it as it is
 * - `unknown`: one of the two could not be read
 */
export const causes = ['by-hand', 'not-deployed', 'template-differs', 'all-differ', 'not-in-template', 'unknown'] as const
export type Cause = (typeof causes)[number]

export interface Summary {
  readonly claims: number
  readonly conforms: number
  readonly deviates: number
  readonly unknown: number
  readonly pending: number
  readonly planned: number
  readonly waived: number
  readonly notApplicable: number
  readonly notObservable: number
  readonly folded: number
  readonly siblings: number
  readonly bySeverity: Readonly<Record<Severity, number>>
}

export interface Audit {
  readonly schemaVersion: '1'
  readonly tool: { readonly name: 'popcorn-audit'; readonly version: string }
  readonly architecture: {
    readonly name: string
    readonly environment: string
    readonly overlays: readonly string[]
    /** `sha256:` over the resolved Model. */
    readonly digest: string
  }
  readonly source: {
    readonly kind: 'live' | 'evidence' | 'template' | 'spec'
    readonly account: string | null
    /** Of a template: what it is called, on every machine the same. */
    readonly template?: string
    readonly region: string | null
    readonly startedAt: string
    readonly finishedAt: string
    readonly asOf: string
    readonly calls: number
  }
  readonly verdict: 'deviates' | 'incomplete' | 'conforms'
  readonly exitCode: number
  readonly summary: Summary
  readonly findings: readonly Finding[]
  /** What AWS made by itself and no finding speaks of, by reason. */
  readonly folded: readonly FoldedCount[]
  readonly exposure: readonly Json[]
  readonly review: readonly Finding[]
  readonly ledger: readonly LedgerEntry[]
  /** Every waiver of this environment, with what it accepted and how long it holds. */
  readonly waivers: readonly WaiverUse[]
  /** Every resource that the spec states, and every unmanaged one, with the facts that were looked at. */
  readonly resources: readonly AuditedResource[]
  /** Which part was judged: null for all of it; else the reports never say that all conforms. */
  readonly partial: { readonly only: readonly string[]; readonly off: readonly string[] } | null
  /** With a template as a third witness: what conforms, and the next deploy will overwrite. */
  readonly overwrites?: readonly Finding[]
  /** The ids of the rules that judged: what no rule asked about, nobody looked at. */
  readonly rules?: readonly string[]
  /** The older audit that this one was held against. */
  readonly baseline?: Baseline
  /** Earlier audits and this one, oldest first. */
  readonly trend?: readonly Moment[]
}

export interface Baseline {
  readonly asOf: string
  readonly tool: string
  readonly counts: Readonly<Record<'new' | 'newlyChecked' | 'stillOpen' | 'accepted' | 'unchecked' | 'fixed', number>>
  /** Deviated, and is as stated now: as the older audit told it. */
  readonly fixed: readonly Finding[]
  /** Deviated, and was not looked at this time, or could not be. */
  readonly unchecked: readonly Finding[]
}

/** An audit in numbers. */
export interface Moment {
  readonly asOf: string
  readonly verdict: Audit['verdict']
  readonly claims: number
  readonly unknown: number
  readonly bySeverity: Summary['bySeverity']
}

/** A resource as the audit met it. */
export interface AuditedResource extends ResourceName {
  /** The expectation's name path; null for what is unmanaged. */
  readonly key: string | null
  /** The expectation it lives in. */
  readonly parent: Pointer | null
  /** `hidden`: its parent is not there, or could not be read, and the parent's finding stands for it. */
  readonly state: 'there' | 'missing' | 'unreadable' | 'ambiguous' | 'hidden' | 'unmanaged'
  readonly spec: Place
  /** What was judged of it; of something unmanaged, what could be read. */
  readonly facts: readonly AuditedFact[]
  /** How it is just now, where that was read: shown, never judged. */
  readonly now?: readonly State[]
}

export interface AuditedFact {
  readonly property: string
  /** Null: the spec says nothing of it. */
  readonly verdict: Verdict | null
  readonly expected: Json
  /** Null too where it could not be read. */
  readonly actual: Json
  readonly evidence: From | null
}

export interface FoldedCount {
  readonly reason: string
  readonly count: number
  readonly resources: readonly string[]
}
