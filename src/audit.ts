/** The pipeline, on one screen. No flags, no printing, no clock in here. */
import { judgeAll, nameReferences, pair, scopeOf, summarize } from './compare/index.ts'
import { expectationsOf } from './expect/index.ts'
import type { Audit, Severity } from './model/audit.ts'
import { type AnyClaim, valueOf } from './model/claim.ts'
import type { Model } from './model/language/index.ts'
import type { Expectation } from './model/resource.ts'
import { selected } from './select.ts'
import type { Asked, Source } from './source/source.ts'

export interface AuditOptions {
  readonly toolVersion: string
  /** The least severity that fails: it decides the exit code, and nothing else. */
  readonly failOn: Severity | 'never'
  /** The moment of the audit, ISO 8601; null: the source's own (end of recording, or of reading). */
  readonly asOf: string | null
  /** Rule ids or types; nothing else is judged. */
  readonly only: readonly string[]
  /** Rule ids that are left out. */
  readonly off: readonly string[]
  readonly severity: Readonly<Record<string, Severity>>
}

/** Audits one source against one Model. Throws UserError where the source does not fit the spec; never for what it could not read. */
export async function audit(model: Model, source: Source, options: AuditOptions): Promise<Audit> {
  const expectations = expectationsOf(model)
  const inventory = await source.read(askedFor(model, expectations))
  const pairing = pair(expectations, inventory, pairs => scopeOf(model, pairs))
  const estate = nameReferences(model, inventory, pairing)
  const { rules, judges, partial } = selected(options)
  const judged = judgeAll(rules, estate).filter(judges)
  return summarize(estate, judged, { ...options, partial })
}

/** What the spec lets a source ask for at once, before any list has been read. */
export function askedFor(model: Model, expectations: readonly Expectation[]): Asked {
  const of = (type: string) => expectations.filter(expectation => expectation.type === type)
  const texts = (claims: readonly (AnyClaim | undefined)[]) =>
    claims.flatMap(claim => (claim?.want.is === 'exactly' && typeof claim.want.value === 'string' ? [claim.want.value] : []))
  return {
    region: valueOf(model.region) ?? '',
    accountId: valueOf(model.accountId) ?? null,
    names: type => texts(of(type).map(expectation => expectation.name)),
    stated: (type, property) => texts(of(type).map(expectation => expectation.properties[property])),
  }
}
