/** The pipeline, on one screen. No flags, no printing, no clock in here. */
import { type Estate, judgeAll, nameReferences, pair, plan, scopeOf, summarize, waive, withTemplate } from './compare/index.ts'
import { expectationsOf } from './expect/index.ts'
import type { Audit, Finding, Severity } from './model/audit.ts'
import { type AnyClaim, valueOf } from './model/claim.ts'
import { known } from './model/fact.ts'
import type { Model } from './model/language/index.ts'
import type { Expectation, Inventory } from './model/resource.ts'
import { noWaivers, type Waivers } from './model/waiver.ts'
import { exposedBy } from './exposed.ts'
import { designOf, reviewed } from './review/index.ts'
import { resourcesOf } from './resources.ts'
import { selected } from './select.ts'
import type { Asked, Source } from './source/source.ts'
import { readTemplates, type StackFile } from './source/template/open.ts'
import { exposureOf, sceneOfSpec, topologyOf } from './topology/index.ts'

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
  readonly waivers: Waivers
  /** The moment of the run, ISO 8601: which waivers hold. */
  readonly now: string
  /** The spec before a proposed change: what conforms to it and not to the new one is planned. */
  readonly base: Model | null
}

/** All of it, as it is, and nothing accepted: what an audit asks for where nobody asks otherwise. */
export const everything = { asOf: null, only: [], off: [], severity: {}, base: null, waivers: noWaivers } as const

/** Audits one source against one Model. Throws UserError where the source does not fit the spec; never for what it could not read. */
export async function audit(model: Model, source: Source, options: AuditOptions): Promise<Audit> {
  return auditInventory(model, await source.read(askedFor(model, expectationsOf(model))), options)
}

/**
 * As audit, with a template as a third witness. It is heard whole, so that what it cannot hold is told from what it has right; what a
 * waiver accepts is another matter than what a deploy makes of it.
 */
export async function auditAgainst(model: Model, source: Source, template: Source, options: AuditOptions): Promise<Audit> {
  const one = await audit(model, source, options)
  // Names that hold the account are the same only where both know it.
  const here = askedFor(model, expectationsOf(model))
  const inventory = await template.read({ ...here, accountId: here.accountId ?? one.source.account })
  const other = auditInventory(model, inventory, { ...options, only: [], off: [], waivers: noWaivers, base: null })
  const { rules, judges } = selected(options)
  const found = new Set(one.findings.map(({ id }) => id))
  const isAsked = ({ id, rule, resource: { type } }: Finding) =>
    found.has(id) || (rules.some(each => each.id === rule) && judges({ rule: { id: rule }, type }))
  return withTemplate(one, { ...other, findings: other.findings.filter(isAsked) })
}

/** As audit, of what has been read already. */
export function auditInventory(model: Model, inventory: Inventory, options: AuditOptions): Audit {
  const { rules, reviewRules, judges, partial } = selected(options)
  const judgedBy = (spec: Model) => {
    const estate = estateOf(spec, inventory, options.asOf)
    return { estate, judged: judgeAll(rules, estate).filter(judges) }
  }
  const { estate, judged } = judgedBy(model)
  const planned = options.base === null ? judged : plan(judged, judgedBy(options.base).judged, inventory.source)
  const review = reviewed(reviewRules, designOf(model)).filter(judges)
  const { judged: all, waivers } = waive([...planned, ...review], options.waivers, context(model, options))
  // Waiving keeps the order.
  const judgedAll = all.slice(0, planned.length)
  const exposed = exposedBy(model, estate, judgedAll)
  const summary = summarize(estate, judgedAll, { ...options, ...exposed, waivers, partial, review: all.slice(planned.length) })
  return { ...summary, resources: resourcesOf(estate, summary), rules: idsOf([...rules, ...reviewRules]) }
}

/** Templates in files, at once: for a plugin that cannot wait. */
export function auditTemplates(
  model: Model,
  stacks: readonly StackFile[],
  options: Pick<AuditOptions, 'failOn' | 'waivers' | 'now'>,
): Audit {
  const inventory = readTemplates(stacks, askedFor(model, expectationsOf(model)), options.now)
  return auditInventory(model, inventory, { ...everything, toolVersion: '', ...options })
}

/** The design review alone, as an audit of the spec: its findings are the findings. */
export function auditSpec(model: Model, options: AuditOptions): Audit {
  const { reviewRules, judges, partial } = selected(options)
  const source = {
    kind: 'spec',
    account: null,
    region: valueOf(model.region) ?? null,
    startedAt: options.now,
    finishedAt: options.now,
    calls: 0,
  } as const
  const estate = nameReferences(
    model,
    { source, resources: [], gaps: [], ledger: [] },
    { pairs: [], left: [], notApplicable: [] },
    options.now,
  )
  const { judged, waivers } = waive(reviewed(reviewRules, designOf(model)).filter(judges), options.waivers, context(model, options))
  const exposure = exposureOf(topologyOf(sceneOfSpec(expectationsOf(model))))
  return {
    ...summarize(estate, judged, { ...options, waivers, partial, review: [], exposure, opens: () => null }),
    rules: idsOf(reviewRules),
  }
}

const idsOf = (rules: readonly { readonly id: string }[]) => [...new Set(rules.map(({ id }) => id))].sort()

const context = (model: Model, { now }: AuditOptions) => ({ environment: model.resolved.environment, now })

/** What a source holds, in the spec's names. */
export async function estateFrom(model: Model, source: Source, asOf: string | null): Promise<Estate> {
  return estateOf(model, await source.read(askedFor(model, expectationsOf(model))), asOf)
}

/** What the Model expects, paired with what the source holds, in the spec's names. */
function estateOf(model: Model, inventory: Inventory, asOf: string | null): Estate {
  const pairing = pair(expectationsOf(model, inventory.source.account), inventory, pairs => scopeOf(model, pairs))
  return nameReferences(model, inventory, pairing, asOf ?? inventory.source.finishedAt)
}

/** What the spec lets a source ask for at once, before any list has been read. */
export function askedFor(model: Model, expectations: readonly Expectation[]): Asked {
  const of = (type: string) => expectations.filter(expectation => expectation.type === type)
  const texts = (claims: readonly (AnyClaim | undefined)[]) =>
    claims.flatMap(claim => (claim?.want.is === 'exactly' && typeof claim.want.value === 'string' ? [claim.want.value] : []))
  const scope = scopeOf(model, [])
  return {
    region: valueOf(model.region) ?? '',
    accountId: valueOf(model.accountId) ?? null,
    names: type => texts(of(type).map(expectation => expectation.name)),
    stated: (type, property) => texts(of(type).map(expectation => expectation.properties[property])),
    mayBeOurs: resource =>
      !resource.tags.known || !resource.name.known || scope.holds({ ...resource, vpc: known(null, resource.name.from), madeByAws: null }),
  }
}
