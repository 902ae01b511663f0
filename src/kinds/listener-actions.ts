/** What is done with a request, by a listener or by one of its rules: the properties of its actions, and what the spec wants of them. */
import { type Claim, exactly, isStated, type Part, unstated, valueOf } from '../model/claim.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
import type { Words } from '../model/words.ts'
import { isDeclared, nameOf, textOf } from './claims.ts'
import type { Property } from './define.ts'

export type StatedListener = EntryOf<EntryOf<Model['loadBalancers']>['listeners']>

/** What both a listener and a rule state. */
export type StatedAction = Pick<StatedListener, 'at' | 'redirect' | 'forward' | 'forwards' | 'fixedResponse'>

interface Parts {
  /** All types in their order: an authentication before a forward is a step that callers meet. */
  readonly Type: string
  readonly 'RedirectConfig.Protocol': string
  readonly 'RedirectConfig.Port': number
  readonly 'RedirectConfig.StatusCode': string
  readonly 'RedirectConfig.Host': string
  readonly 'RedirectConfig.Path': string
  readonly 'RedirectConfig.Query': string
  /** Those with a weight above 0: what an ECS deployment has swapped out gets no traffic. */
  readonly 'ForwardConfig.TargetGroups': readonly string[]
  /** By target group, in lowest terms: 50 to 50 is 1 to 1. */
  readonly 'ForwardConfig.TargetGroups.Weight': Readonly<Record<string, number>>
  readonly 'FixedResponseConfig.StatusCode': number
  readonly 'FixedResponseConfig.ContentType': string
  readonly 'FixedResponseConfig.MessageBody': string
}

/** Something for each property of the actions, before they have the name that they stand below. */
export type PerPart<T> = { readonly [K in keyof Parts]: T }

/** The properties below `DefaultActions` of a listener, below `Actions` of a rule. */
export type ActionsBelow<P extends string> = { readonly [K in keyof Parts as `${P}.${K}`]: Parts[K] }

/** Each part by its whole name. */
export function below<P extends string, V extends { readonly [K in keyof Parts]: unknown }>(
  prefix: P,
  parts: V,
): { readonly [K in keyof Parts as `${P}.${K}`]: V[K] } {
  // Every key of Parts is there, and gets the prefix.
  return Object.fromEntries(Object.entries(parts).map(([key, part]) => [`${prefix}.${key}`, part])) as never
}

const scalar = (en: string, ko: string): Property => ({ label: { en, ko }, compare: 'same', effect: 'other' })

/** As kinds declare them. */
export const actionProperties = <P extends string>(prefix: P, type: Words) =>
  below(prefix, {
    Type: scalar(type.en, type.ko),
    'RedirectConfig.Protocol': scalar('redirect protocol', '리디렉션 프로토콜'),
    'RedirectConfig.Port': scalar('redirect port', '리디렉션 포트'),
    'RedirectConfig.StatusCode': scalar('redirect status', '리디렉션 상태 코드'),
    'RedirectConfig.Host': scalar('redirect host', '리디렉션 호스트'),
    'RedirectConfig.Path': scalar('redirect path', '리디렉션 경로'),
    'RedirectConfig.Query': scalar('redirect query', '리디렉션 쿼리'),
    'ForwardConfig.TargetGroups': { ...scalar('target groups forwarded to', '전달 대상 그룹'), compare: 'set' },
    'ForwardConfig.TargetGroups.Weight': { ...scalar('weight of the target group', '대상 그룹 가중치'), compare: 'entries' },
    'FixedResponseConfig.StatusCode': scalar('fixed response status', '고정 응답 상태 코드'),
    'FixedResponseConfig.ContentType': scalar('fixed response content type', '고정 응답 콘텐츠 유형'),
    'FixedResponseConfig.MessageBody': scalar('fixed response body', '고정 응답 본문'),
  } satisfies PerPart<Property>)

/** A redirect that states nothing of host, path and query keeps them as they are asked for. */
export function actionClaims(model: Model, action: StatedAction): { readonly [K in keyof Parts]: Claim<Parts[K]> } {
  const { redirect, fixedResponse } = action
  const redirects = isDeclared(redirect, action)
  const kept = (claim: Claim<string>, keyword: string): Claim<string> =>
    redirects && !isStated(claim) ? exactly(keyword, redirect.at) : claim
  return {
    Type: typeOf(action),
    'RedirectConfig.Protocol': redirect.protocol,
    'RedirectConfig.Port': redirect.port,
    'RedirectConfig.StatusCode': redirect.status,
    'RedirectConfig.Host': kept(redirect.host, '#{host}'),
    'RedirectConfig.Path': kept(redirect.path, '/#{path}'),
    'RedirectConfig.Query': kept(redirect.query, '#{query}'),
    ...forwardClaims(model, action),
    'FixedResponseConfig.StatusCode': fixedResponse.status,
    'FixedResponseConfig.ContentType': fixedResponse.contentType,
    'FixedResponseConfig.MessageBody': fixedResponse.body,
  }
}

function typeOf(action: StatedAction): Claim<string> {
  const { redirect, forward, forwards, fixedResponse } = action
  if (isDeclared(redirect, action)) return exactly('redirect', redirect.at)
  if (isDeclared(fixedResponse, action)) return exactly('fixed-response', fixedResponse.at)
  return exactly('forward', isStated(forward) ? forward.at : forwards.at)
}

function forwardClaims(model: Model, action: StatedAction) {
  const { forward, forwards } = action
  if (!isDeclared(forwards, action))
    return {
      'ForwardConfig.TargetGroups': listOf(nameOf(model.targetGroups, forward)),
      'ForwardConfig.TargetGroups.Weight': unstated<Readonly<Record<string, number>>>(forward.at),
    }
  const shares = [...forwards.values()].map(({ targetGroup, weight, at }) => ({
    group: textOf(nameOf(model.targetGroups, targetGroup)),
    weight: valueOf(weight) ?? 0,
    at: [...weight.at, ...at],
  }))
  const reached = inLowestTerms(shares.filter(({ weight }) => weight > 0))
  const parts = reached.map(({ group, at }): Part => ({ value: group, at }))
  return {
    'ForwardConfig.TargetGroups': exactly(
      reached.map(({ group }) => group),
      forwards.at,
      parts,
    ),
    'ForwardConfig.TargetGroups.Weight': exactly(
      Object.fromEntries(reached.map(({ group, weight }) => [group, weight])),
      forwards.at,
      parts,
    ),
  }
}

/** A claim of one as a claim of a list with nothing else in it. */
export function listOf(claim: Claim<string>): Claim<readonly string[]> {
  const value = valueOf(claim)
  return value === undefined ? unstated(claim.at) : exactly([value], claim.at, [{ value, at: claim.at }])
}

/** Weights decide by their proportion alone. */
export function inLowestTerms<S extends { readonly weight: number }>(shares: readonly S[]): readonly S[] {
  const divisor = shares.reduce((sum, { weight }) => common(sum, weight), 0)
  return shares.map(share => ({ ...share, weight: share.weight / divisor }))
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
