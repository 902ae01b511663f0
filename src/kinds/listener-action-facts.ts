/** What the actions of a listener or a rule do, read from an API item: AWS has two forms of an action, and both mean the same. */
import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import { allFacts, type Fact, known, mapFact } from '../model/fact.ts'
import { refer } from '../model/resource.ts'
import { absent } from './defaults.ts'
import { inLowestTerms, type PerPart } from './listener-actions.ts'
import type { Reading } from './read.ts'

/** An answer without any action was not read: every listener and every rule has one. `path` is where they stand in the item. */
export function actionFacts(path: string, actions: readonly Action[] | undefined, read: Reading): PerPart<Fact<unknown>> {
  const all = Array.isArray(actions) ? actions.toSorted((a, b) => (a.Order ?? 0) - (b.Order ?? 0)) : []
  const types = all.map(action => action.Type)
  const type = read.text(`${path}/Type`, types.includes(undefined) ? undefined : types.join(', '))
  const ofType = (wanted: Action['Type']) => (type.known ? (all.find(action => action.Type === wanted) ?? null) : undefined)
  return {
    Type: type,
    ...redirectFacts(path, ofType('redirect'), read),
    ...forwardFacts(type.known ? sharesIn(path, all, read) : type),
    ...responseFacts(path, ofType('fixed-response'), read),
  }
}

/** Null: no action redirects, so there is nothing to say of it. Undefined: nobody knows. */
function redirectFacts(below: string, action: Action | null | undefined, read: Reading) {
  const config = action?.RedirectConfig
  const part = (field: keyof typeof kept) => {
    const path = `${below}/RedirectConfig/${field}`
    if (action === null) return known(null, read.at(path))
    return config === undefined ? read.missing(path) : read.text(path, config[field], kept[field])
  }
  const port = part('Port')
  return {
    'RedirectConfig.Protocol': part('Protocol'),
    // The API has the port as a text, since it may be a keyword.
    'RedirectConfig.Port': port.known && /^[0-9]+$/.test(port.value ?? '') ? known(Number(port.value), port.from) : port,
    'RedirectConfig.StatusCode': part('StatusCode'),
    'RedirectConfig.Host': part('Host'),
    'RedirectConfig.Path': part('Path'),
    'RedirectConfig.Query': part('Query'),
  } as const
}

/** As for a redirect. */
function responseFacts(below: string, action: Action | null | undefined, read: Reading) {
  const config = action?.FixedResponseConfig
  const part = (field: 'StatusCode' | 'ContentType' | 'MessageBody', readIt: (path: string, value: unknown) => Fact<unknown>) => {
    const path = `${below}/FixedResponseConfig/${field}`
    if (action === null) return known(null, read.at(path))
    return config === undefined ? read.missing(path) : readIt(path, config[field])
  }
  return {
    'FixedResponseConfig.StatusCode': part('StatusCode', read.countInText),
    'FixedResponseConfig.ContentType': part('ContentType', (path, value) => read.text(path, value, fixed.ContentType)),
    'FixedResponseConfig.MessageBody': part('MessageBody', (path, value) =>
      read.text(path, value === '' ? null : value, fixed.MessageBody),
    ),
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

/** What a fixed response that says nothing of it has. */
export const fixed = {
  ContentType: absent['AWS::ElasticLoadBalancingV2::Listener.FixedResponseConfig.ContentType'],
  MessageBody: absent['AWS::ElasticLoadBalancingV2::Listener.FixedResponseConfig.MessageBody'],
}

/** A target group by its ARN, with its weight. */
export interface Share {
  readonly arn: string
  readonly weight: number
}

/** What has weight 0 gets nothing. A group that no entry can be keyed by, before its ARN is a name: pairs. */
export function forwardFacts(shares: Fact<readonly Share[]>) {
  const type = 'AWS::ElasticLoadBalancingV2::TargetGroup'
  const reached = mapFact(shares, all => {
    const unique = new Map(all.filter(({ weight }) => weight > 0).map(share => [share.arn, share]))
    return inLowestTerms([...unique.values()].toSorted((a, b) => (a.arn < b.arn ? -1 : 1)))
  })
  return {
    'ForwardConfig.TargetGroups': mapFact(reached, all => all.map(({ arn }) => refer(type, arn))),
    'ForwardConfig.TargetGroups.Weight': mapFact(reached, all => all.map(({ arn, weight }) => [refer(type, arn), weight] as const)),
  }
}

/** AWS answers one target group in both forms, several only in ForwardConfig. */
function sharesIn(below: string, actions: readonly Action[], read: Reading): Fact<readonly Share[]> {
  const path = `${below}/ForwardConfig/TargetGroups`
  const groups = actions
    .filter(action => action.Type === 'forward')
    .flatMap(action => action.ForwardConfig?.TargetGroups ?? [{ TargetGroupArn: action.TargetGroupArn, Weight: undefined }])
  const shares = groups.map(({ TargetGroupArn, Weight }) => {
    const weight = read.count(path, Weight, absent['AWS::ElasticLoadBalancingV2::Listener.Weight'])
    const arn = read.text(path, TargetGroupArn)
    if (!arn.known) return arn
    return mapFact(weight, one => ({ arn: arn.value, weight: one }))
  })
  return allFacts(shares, read.at(path))
}
