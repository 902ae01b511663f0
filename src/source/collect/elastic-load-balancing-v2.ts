import type { Listener, LoadBalancer, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2'
import { isSecure } from '../../kinds/listener.ts'
import type { Attributes } from '../../kinds/load-balancer-attributes.ts'
import { tagsOf } from '../../kinds/read.ts'
import { type Fact, type From, known, unknown } from '../../model/fact.ts'
import type { Answer, AnyRead, Call, Listed, Listing } from '../call.ts'
import { callName, failed } from '../call.ts'
import { describe, list, one } from '../list.ts'
import type { Asked } from '../source.ts'
import { answered, asFact, type Collected, type Collector, fed, joined } from './collect.ts'
import { homeOf } from './home.ts'
import {
  balancerAttributes,
  groupAttributes,
  listenerCertificates,
  listeners,
  loadBalancers,
  rules,
  tags,
  targetGroups,
  targetHealth,
} from './elb-reads.ts'

type Tags = Fact<Readonly<Record<string, string>>>
type TagsOfArn = (arn: string | undefined, from: From) => Promise<Tags>

export const elasticLoadBalancing: Collector = {
  reads: { loadBalancers, balancerAttributes, targetGroups, groupAttributes, targetHealth, listeners, listenerCertificates, rules, tags },
  collect: async (call, asked) => {
    const home = homeOf(call, asked)
    const [balancers, groups] = await Promise.all([list(call, loadBalancers, {}), list(call, targetGroups, {})])
    const tagsOfArn = tagged(call, [
      ...balancers.items.map(({ item }) => item.LoadBalancerArn),
      ...groups.items.map(({ item }) => item.TargetGroupArn),
    ])
    const isNear = nearness(asked, home, tagsOfArn)
    const parts = await Promise.all([
      balancersOf(call, balancers, tagsOfArn, isNear),
      groupsOf(call, groups, tagsOfArn, isNear),
      listenersOf(call, balancers, isNear),
    ])
    return parts.flat()
  },
}

/** Whether something can be judged at all: only then its details are asked for, since all of them draw on one small allowance. */
type IsNear = (type: string, name: string | undefined, vpc: string | undefined, arn: string | undefined, from: From) => Promise<boolean>

function nearness(asked: Asked, home: Promise<ReadonlySet<string> | null>, tagsOfArn: TagsOfArn): IsNear {
  return async (type, name, vpc, arn, from) => {
    const names = asked.names(type)
    if (name === undefined || names.includes(name)) return true
    const ours = await home
    if (ours === null || vpc === undefined || ours.has(vpc)) return true
    const own = await tagsOfArn(arn, from)
    return asked.mayBeOurs({ type, name: known(name, from), tags: own }) || (own.known && names.includes(own.value['Name'] ?? ''))
  }
}

/** Tags by ARN, asked for in batches at once; a thing that no answer speaks of has unknown ones. */
function tagged(call: Call, arns: readonly (string | undefined)[]): TagsOfArn {
  const answers = describe(
    call,
    tags,
    {},
    arns.filter(arn => arn !== undefined),
  )
  return async (arn, from) => {
    const { items, gap } = await answers
    const found = items.find(({ item }) => item.ResourceArn === arn)
    if (found !== undefined) return tagsOf(found.item.Tags, { call: found.from.call, at: `${found.from.at}/Tags` })
    return unknown(gap?.because ?? failed(tags, 'garbled', `the answer says nothing of ${arn ?? from.at}`), gap?.from ?? from)
  }
}

async function balancersOf(call: Call, found: Listing<LoadBalancer>, tagsOfArn: TagsOfArn, isNear: IsNear): Promise<Collected> {
  const type = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
  const listing = await joined(found, async (balancer, from) => {
    const { LoadBalancerArn: arn, LoadBalancerName: name, VpcId: vpc } = balancer
    const near = await isNear(type, name, vpc, arn, from)
    const attributes = near
      ? attributesOf(balancerAttributes, arn, await one(call, balancerAttributes, { LoadBalancerArn: arn }))
      : far(from)
    return { balancer, attributes, tags: await tagsOfArn(arn, from) }
  })
  return fed(type, listing)
}

async function groupsOf(call: Call, found: Listing<TargetGroup>, tagsOfArn: TagsOfArn, isNear: IsNear): Promise<Collected> {
  const type = 'AWS::ElasticLoadBalancingV2::TargetGroup'
  const listing = await joined(found, async (group, from) => {
    const { TargetGroupArn: arn, TargetGroupName: name, VpcId: vpc } = group
    const near = await isNear(type, name, vpc, arn, from)
    if (!near) return { group, attributes: far(from), health: far(from), tags: await tagsOfArn(arn, from) }
    const input = { TargetGroupArn: arn }
    const [attributes, health] = await Promise.all([one(call, groupAttributes, input), one(call, targetHealth, input)])
    return {
      group,
      attributes: attributesOf(groupAttributes, arn, attributes),
      health: answered(targetHealth, `/${arn ?? ''}/TargetHealthDescriptions`, health, output => output.TargetHealthDescriptions),
      tags: await tagsOfArn(arn, from),
    }
  })
  return fed(type, listing)
}

async function listenersOf(call: Call, balancers: Listing<LoadBalancer>, isNear: IsNear): Promise<readonly Collected[]> {
  const type = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
  const near = await Promise.all(
    balancers.items.map(async ({ item, from }) => {
      const isOne = await isNear(type, item.LoadBalancerName, item.VpcId, item.LoadBalancerArn, from)
      return isOne
        ? [{ arn: item.LoadBalancerArn ?? '', found: await list(call, listeners, { LoadBalancerArn: item.LoadBalancerArn }) }]
        : []
    }),
  )
  const found = near.flat()
  const all = found.flatMap(one => one.found.items)
  const tagsOfArn = tagged(
    call,
    all.map(({ item }) => item.ListenerArn),
  )
  const [fedListeners, ruled] = await Promise.all([
    Promise.all(
      found.map(async one => fed('AWS::ElasticLoadBalancingV2::Listener', await withDetails(call, one.found, tagsOfArn), one.arn)),
    ),
    Promise.all(all.map(one => rulesOf(call, one))),
  ])
  return [...fedListeners, ...ruled]
}

function withDetails(call: Call, found: Listing<Listener>, tagsOfArn: TagsOfArn) {
  return joined(found, async (listener, from) => {
    const at = { call: callName(listenerCertificates), at: `/${listener.ListenerArn ?? ''}/Certificates` }
    const asking = isSecure(listener) ? list(call, listenerCertificates, { ListenerArn: listener.ListenerArn }) : null
    const [certificates, own] = await Promise.all([asking, tagsOfArn(listener.ListenerArn, from)])
    return { listener, certificates: certificates === null ? known([], from) : asFact(certificates, at), tags: own }
  })
}

/** The default rule is the listener's default action, and can be neither added nor taken away. */
async function rulesOf(call: Call, { item: { ListenerArn: listener = '', Protocol } }: Listed<Listener>): Promise<Collected> {
  // Only listeners of application balancers have rules (API reference, DescribeRules).
  if (Protocol !== 'HTTP' && Protocol !== 'HTTPS') return { resources: [], gaps: [] }
  const found = await list(call, rules, { ListenerArn: listener })
  const items = found.items
    .filter(({ item }) => item.IsDefault !== true)
    .map(({ item, from }) => ({ item: { rule: item, listener }, from }))
  return fed('AWS::ElasticLoadBalancingV2::ListenerRule', { items, gap: found.gap }, listener)
}

interface AttributesAnswer {
  readonly Attributes?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined
}

function attributesOf(read: AnyRead, arn: string | undefined, answer: Answer<AttributesAnswer>): Fact<Attributes> {
  return answered(read, `/${arn ?? ''}/Attributes`, answer, ({ Attributes: all }) =>
    all === undefined ? undefined : Object.fromEntries(all.map(({ Key = '', Value = '' }) => [Key, Value])),
  )
}

function far(from: From): Fact<never> {
  const message = 'not asked for: it is in another VPC, and neither its name nor its tags put it in this architecture'
  return unknown({ reason: 'unsupported', call: from.call, action: null, message }, from)
}
