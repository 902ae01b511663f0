/** When a rule of a listener applies: its conditions, each field a set of what it may be, and what the spec wants of them. */
import { type Claim, exactly, type Part, type Place, valueOf } from '../model/claim.ts'
import { allFacts, type Because, type Fact, type From, mapFact, thenFact, unknown } from '../model/fact.ts'
import type { EntryOf } from '../model/language/index.ts'
import { isDeclared, mapTexts } from './claims.ts'
import type { Property } from './define.ts'
import type { StatedListener } from './listener-actions.ts'

export type StatedRule = EntryOf<StatedListener['rules']>

/** The fields that a condition may be of, by the property that has what it says. */
export const fields = {
  'host-header': 'HostHeaderConfig',
  'path-pattern': 'PathPatternConfig',
  'http-request-method': 'HttpRequestMethodConfig',
  'http-header': 'HttpHeaderConfig',
  'query-string': 'QueryStringConfig',
  'source-ip': 'SourceIpConfig',
} as const
export type Field = keyof typeof fields
export type Config = (typeof fields)[Field]

/**
 * All of them must fit. Hosts, paths, methods and sources: any one of the elements. Headers and queries may be several conditions, so that
 * each is one element: `name: a | b`, `k=v | w`. An element that begins with `regex ` is a regular expression.
 */
export type Conditions = { readonly [C in Config as `Conditions.${C}`]: readonly string[] }

const set = (en: string, ko: string): Property => ({ label: { en, ko }, compare: 'set', effect: 'other' })

export const conditionProperties: { readonly [K in keyof Conditions]: Property } = {
  'Conditions.HostHeaderConfig': set('hosts', '호스트'),
  'Conditions.PathPatternConfig': set('paths', '경로'),
  'Conditions.HttpRequestMethodConfig': set('request methods', '요청 메서드'),
  'Conditions.HttpHeaderConfig': set('headers', '헤더'),
  'Conditions.QueryStringConfig': set('query strings', '쿼리 문자열'),
  'Conditions.SourceIpConfig': set('source addresses', '소스 주소'),
}

/** A rule states its conditions as a whole: one that is left out it does not have. */
export function conditionClaims(rule: StatedRule): { readonly [K in keyof Conditions]: Claim<readonly string[]> } {
  const any = (claim: Claim<readonly string[]>, spelt = (text: string) => text) =>
    claim.want.is === 'unstated' ? exactly<readonly string[]>([], rule.at) : mapTexts(claim, spelt)
  return {
    'Conditions.HostHeaderConfig': any(rule.hosts, anyCase),
    'Conditions.PathPatternConfig': any(rule.paths),
    'Conditions.HttpRequestMethodConfig': any(rule.methods),
    'Conditions.HttpHeaderConfig': every(rule, rule.headers, ({ key, values }) => headerText(key, valueOf(values) ?? [])),
    'Conditions.QueryStringConfig': every(rule, rule.queries, ({ values }) => anyText(valueOf(values) ?? [])),
    'Conditions.SourceIpConfig': any(rule.sources, anyCase),
  }
}

interface Several<E> extends ReadonlyMap<string, E> {
  readonly at: readonly Place[]
}

function every<E extends { readonly values: Claim<readonly string[]> }>(rule: StatedRule, all: Several<E>, text: (one: E) => string) {
  if (!isDeclared(all, rule)) return exactly<readonly string[]>([], rule.at)
  const parts = [...all.values()].map(one => ({ value: text(one), at: one.values.at }) satisfies Part)
  return exactly<readonly string[]>(
    parts.map(({ value }) => value),
    all.at,
    parts,
  )
}

/** Names of hosts and of headers, values of headers and queries are compared without regard to case (API reference, ELBv2 RuleCondition). */
const anyCase = (text: string) => text.toLowerCase()

const anyText = (values: readonly string[]) => values.map(anyCase).toSorted().join(' | ')

const headerText = (name: string, values: readonly string[]) => `${anyCase(name)}: ${anyText(values)}`

/** A pair, or a value of any key; a value with `=` in it begins with one, so that it is no pair. */
export function pairText(key: string | null, value: string): string {
  if (key !== null) return `${key}=${value}`
  return value.includes('=') ? `=${value}` : value
}

/** One condition as a source has it. */
export interface Condition {
  readonly field: Fact<string>
  readonly values: Fact<readonly string[]>
  readonly regex: Fact<readonly string[]>
  /** Of a header. */
  readonly header: Fact<string | null>
}

/** By field; a condition of another kind narrows a rule in a way that nothing here speaks of, so that nothing of it is known. */
export function conditionFacts(conditions: Fact<readonly Condition[]>): { readonly [K in keyof Conditions]: Fact<readonly string[]> } {
  const own = (field: Field): Fact<readonly string[]> =>
    thenFact(conditions, (list, at) => {
      const names = allFacts(
        list.map(condition => condition.field),
        at,
      )
      const other = names.known ? names.value.find(name => !Object.hasOwn(fields, name)) : undefined
      if (!names.known) return names
      if (other !== undefined) return unknown(foreign(other, at), at)
      const said = list.filter((_, index) => names.value[index] === field).map(condition => elementsOf(field, condition, at))
      return mapFact(allFacts(said, at), elements => [...new Set(elements.flat())].toSorted())
    })
  return {
    'Conditions.HostHeaderConfig': own('host-header'),
    'Conditions.PathPatternConfig': own('path-pattern'),
    'Conditions.HttpRequestMethodConfig': own('http-request-method'),
    'Conditions.HttpHeaderConfig': own('http-header'),
    'Conditions.QueryStringConfig': own('query-string'),
    'Conditions.SourceIpConfig': own('source-ip'),
  }
}

function elementsOf(field: Field, { values, regex, header }: Condition, at: From): Fact<readonly string[]> {
  const both = allFacts<readonly string[] | string | null>([values, regex, header], at)
  if (!both.known || !values.known || !regex.known || !header.known) return both.known ? values : both
  const spelt = field === 'host-header' || field === 'source-ip' ? values.value.map(anyCase) : values.value
  const all = [...spelt, ...regex.value.map(one => `regex ${one}`)]
  if (field === 'http-header') return { ...values, value: [headerText(header.value ?? '', all)] }
  return field === 'query-string' ? { ...values, value: [anyText(all)] } : { ...values, value: all }
}

const foreign = (field: string, { call }: From): Because => ({
  reason: 'unsupported',
  call,
  action: null,
  message: `the rule has a condition on ${field}, which is not known here`,
})
