/**
 * A resource of a CloudFormation template as kinds see it: intrinsics are resolved, what cannot be resolved stands in its
 * place as a text with a hole. A hole is `‹…›`; two sorts of it:
 * - a *symbol*, `‹stack/LogicalId›` or `‹stack/LogicalId.Arn›`: what AWS will answer for Ref or GetAtt of a resource of the
 *   template. It is an alias of that resource, so references are compared by it; as a value it is not known before a deploy.
 * - an *unresolved* value, `‹?why›`: nothing is known of it but why. `‹?^why›`: it comes from outside of the template, so it is
 *   no resource of it.
 * A hole may stand alone, where a list or an object is expected too, or within a text that was joined from parts.
 */
import type { Because, Fact } from '../model/fact.ts'

/** Resolved properties of a resource: plain data, with texts that may have holes. */
export type TemplateProperties = Readonly<Record<string, unknown>>

export interface TemplateItem {
  /** `stack/LogicalId`: unique among all that was read. */
  readonly id: string
  /** The CloudFormation type. */
  readonly type: string
  readonly properties: TemplateProperties
  /** Every text by which the template refers to it: its symbols, and its physical name where references use names. */
  readonly aliases: readonly string[]
  /**
   * The resources of a type whose property (a path such as `GroupId` or `Listeners/Arn`) refers to this one: rules, routes,
   * associations, policies. Unknown when such a resource may or may not exist, or when it cannot be told what it refers to.
   */
  readonly beside: (type: string, property: string) => Fact<readonly TemplateItem[]>
  /** The resource of a type that a text refers to; undefined where none is surely made. */
  readonly resource: (type: string, alias: string) => TemplateItem | undefined
  /** Of its stack, each a symbol where it is not known. */
  readonly where: { readonly account: string; readonly region: string }
}

/** Stands in the place of a fact that no template can hold: a status, an identifier that AWS gives. Counted as not applicable. */
export const liveOnly = Symbol('live only')
export type LiveOnly = typeof liveOnly

/** What Ref (no attribute) or GetAtt of a resource stands for before AWS has made it. */
export function symbolOf(id: string, attribute?: string): string {
  return attribute === undefined ? `‹${id}›` : `‹${id}.${attribute}›`
}

/** A value of which nothing is known but why, in one English sentence without a full stop. */
export function unresolved(why: string): string {
  return `‹?${why.replaceAll(/[‹›]/g, '')}›`
}

/** As unresolved, for what comes from outside (a parameter without value, an import, a dynamic reference). */
export function fromOutside(why: string): string {
  return `‹?^${why.replaceAll(/[‹›]/g, '')}›`
}

/** Whether a value refers to something outside of the template. */
export function isFromOutside(value: unknown): value is Holed {
  return typeof value === 'string' && value.startsWith('‹?^')
}

declare const holed: unique symbol
/** A text with a hole. A narrower type than text, so that what is no such text may still be one without. */
export type Holed = string & { readonly [holed]: true }

const hole = /‹([^›]*)›/g

/** Whether a value, at its own level, is not wholly known. */
export function hasHole(value: unknown): value is Holed {
  return typeof value === 'string' && value.includes('‹')
}

/** Whether a value has an unresolved part: it does not even say which resource it refers to. */
export function isUnresolved(value: unknown): value is Holed {
  return typeof value === 'string' && value.includes('‹?')
}

/** Why a value with a hole is unknown. */
export function becauseOf(value: string): Because {
  const holes = [...value.matchAll(hole)].map(([, inner = '']) => inner)
  const why = holes.find(inner => inner.startsWith('?'))?.replace(/^\?\^?/, '')
  const message = why ?? `AWS gives it when the template is deployed: ${holes.join(', ')}`
  return { reason: 'unresolved', call: null, action: null, message }
}

/** The last part of a text with separators (the name at the end of an ARN); what is within a hole does not separate. */
export function lastPart(text: string, separator: string): string {
  const holes = [...text.matchAll(hole)].map(([whole]) => whole)
  const hidden = holes.reduce((rest, whole, index) => rest.replace(whole, `‹${index}›`), text)
  return (hidden.split(separator).at(-1) ?? '').replaceAll(hole, (_, index: string) => holes[Number(index)] ?? '')
}

/** Whether an alias is one that AWS gives (`sg-0abc…`, an ARN, a symbol): which resource it is cannot be told by a name. */
export function isGivenByAws(alias: string): boolean {
  return /^[a-z]{2,8}-[0-9a-f]{8,17}$|^arn:/.test(alias) || hasHole(alias)
}

/** Why a reference to something outside of the template is unknown: it may be what the spec means. */
export function notInTemplate(alias: string): Because {
  return {
    reason: 'unresolved',
    call: null,
    action: null,
    message: `${alias} is not made by what is read here, so what it is cannot be told`,
  }
}
