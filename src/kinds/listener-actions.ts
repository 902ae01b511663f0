/** What a listener does by default: what the spec wants of it, and what AWS's two forms of an action mean. */
import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import { type Claim, exactly, unstated, valueOf } from '../model/claim.ts'
import { type Fact, known } from '../model/fact.ts'
import type { EntryOf, Model } from '../model/language/index.ts'
import { isDeclared, nameOf } from './claims.ts'
import { absent } from './defaults.ts'
import { type Reading, referringAll } from './read.ts'

export type StatedListener = EntryOf<EntryOf<Model['loadBalancers']>['listeners']>

/** The properties of a listener's default actions, below `DefaultActions`. */
export interface DefaultActions {
  /** All types in their order: an authentication before a forward is a step that callers meet. */
  readonly 'DefaultActions.Type': string
  readonly 'DefaultActions.RedirectConfig.Protocol': string
  readonly 'DefaultActions.RedirectConfig.Port': number
  readonly 'DefaultActions.RedirectConfig.StatusCode': string
  readonly 'DefaultActions.RedirectConfig.Host': string
  readonly 'DefaultActions.RedirectConfig.Path': string
  readonly 'DefaultActions.RedirectConfig.Query': string
  /** Those with a weight above 0: what an ECS deployment has swapped out gets no traffic. */
  readonly 'DefaultActions.ForwardConfig.TargetGroups': readonly string[]
}

type Claims = { readonly [K in keyof DefaultActions]: Claim<DefaultActions[K]> }
type Facts = { readonly [K in keyof DefaultActions]: Fact<unknown> }

/** A redirect that states nothing of host, path and query keeps them as they are asked for. */
export function actionClaims(model: Model, listener: StatedListener): Claims {
  const { redirect } = listener
  const redirects = isDeclared(redirect, listener)
  const kept = (keyword: string): Claim<string> => (redirects ? exactly(keyword, redirect.at) : unstated(redirect.at))
  return {
    'DefaultActions.Type': redirects ? exactly('redirect', redirect.at) : exactly('forward', listener.forward.at),
    'DefaultActions.RedirectConfig.Protocol': redirect.protocol,
    'DefaultActions.RedirectConfig.Port': redirect.port,
    'DefaultActions.RedirectConfig.StatusCode': redirect.status,
    'DefaultActions.RedirectConfig.Host': kept('#{host}'),
    'DefaultActions.RedirectConfig.Path': kept('/#{path}'),
    'DefaultActions.RedirectConfig.Query': kept('#{query}'),
    'DefaultActions.ForwardConfig.TargetGroups': listOf(nameOf(model.targetGroups, listener.forward)),
  }
}

/** A claim of one as a claim of a list with nothing else in it. */
export function listOf(claim: Claim<string>): Claim<readonly string[]> {
  const value = valueOf(claim)
  return value === undefined ? unstated(claim.at) : exactly([value], claim.at, [{ value, at: claim.at }])
}

/** An answer without any action was not read: every listener has one. */
export function actionFacts(actions: readonly Action[] | undefined, read: Reading): Facts {
  const all = Array.isArray(actions) ? actions.toSorted((a, b) => (a.Order ?? 0) - (b.Order ?? 0)) : []
  const types = all.map(action => action.Type)
  const type = read.text('DefaultActions/Type', types.includes(undefined) ? undefined : types.join(', '))
  return {
    'DefaultActions.Type': type,
    ...redirectFacts(type.known ? (all.find(action => action.Type === 'redirect') ?? null) : undefined, read),
    'DefaultActions.ForwardConfig.TargetGroups': type.known ? targetGroupsIn('DefaultActions', all, read) : type,
  }
}

/** Null: no action redirects, so there is nothing to say of it. Undefined: nobody knows. */
function redirectFacts(action: Action | null | undefined, read: Reading) {
  const config = action?.RedirectConfig
  const part = (field: keyof typeof kept) => {
    const path = `DefaultActions/RedirectConfig/${field}`
    if (action === null) return known(null, read.at(path))
    return config === undefined ? read.missing(path) : read.text(path, config[field], kept[field])
  }
  const port = part('Port')
  return {
    'DefaultActions.RedirectConfig.Protocol': part('Protocol'),
    // The API has the port as a text, since it may be a keyword.
    'DefaultActions.RedirectConfig.Port': port.known && /^[0-9]+$/.test(port.value ?? '') ? known(Number(port.value), port.from) : port,
    'DefaultActions.RedirectConfig.StatusCode': part('StatusCode'),
    'DefaultActions.RedirectConfig.Host': part('Host'),
    'DefaultActions.RedirectConfig.Path': part('Path'),
    'DefaultActions.RedirectConfig.Query': part('Query'),
  } as const
}

/** What a redirect does with a part of the request that it says nothing of. */
export const kept = {
  Protocol: absent['AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Protocol'],
  Port: absent['AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Port'],
  Host: absent['AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Host'],
  Path: absent['AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Path'],
  Query: absent['AWS::ElasticLoadBalancingV2::Listener.RedirectConfig.Query'],
  StatusCode: undefined,
}

/** The target groups of actions, as references; actions that are not there were not read. */
export function targetGroupsIn(path: string, actions: readonly Action[] | undefined, read: Reading): Fact<unknown> {
  if (!Array.isArray(actions)) return read.missing(path)
  return referringAll('AWS::ElasticLoadBalancingV2::TargetGroup', forwardedTo(path, actions, read))
}

/** AWS answers one target group in both forms, several only in ForwardConfig; what has weight 0 gets nothing. */
function forwardedTo(path: string, actions: readonly Action[], read: Reading): Fact<readonly string[]> {
  const one = absent['AWS::ElasticLoadBalancingV2::Listener.Weight'].value
  const groups = actions
    .filter(action => action.Type === 'forward')
    .flatMap(action => action.ForwardConfig?.TargetGroups ?? [{ TargetGroupArn: action.TargetGroupArn }])
    .filter(group => ('Weight' in group ? (group.Weight ?? one) : one) > 0)
  return read.texts(
    `${path}/ForwardConfig/TargetGroups`,
    [...new Map(groups.map(group => [group.TargetGroupArn, group])).values()],
    group => group.TargetGroupArn,
  )
}
