import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2'
import { known, unknown } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { targetGroupsIn } from './listener-actions.ts'
import { listenerRuleIn } from './listener-template.ts'
import { reading } from './read.ts'

/** The spec says nothing of rules: a listener does what its default action says, and a rule before it is not stated. */
export interface ListenerRule {
  /** What exposure asks for: a rule leads on as the default action does. */
  readonly 'Actions.ForwardConfig.TargetGroups': readonly string[]
}

/** DescribeRules does not say which listener a rule belongs to: the one that was asked for. */
export interface ListenerRuleItem {
  readonly rule: Rule
  readonly listener: string
}

export default defineKind<ListenerRule, ListenerRuleItem, 'AWS::ElasticLoadBalancingV2::ListenerRule'>({
  type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  title: { en: 'listener rule', ko: '리스너 규칙' },
  nameProperty: 'Priority',
  parent: 'AWS::ElasticLoadBalancingV2::Listener',
  naturalKey: [],
  declaredIn: model => model.loadBalancers.at,
  properties: {
    'Actions.ForwardConfig.TargetGroups': { label: { en: 'target groups', ko: '대상 그룹' }, compare: 'set', effect: 'other' },
  },

  *expected() {},

  fromApi({ rule, listener }, from) {
    const read = reading(from)
    const because = { reason: 'unsupported', call: from.call, action: null, message: 'nobody asks for the tags of a rule' } as const
    return {
      id: rule.RuleArn ?? '',
      arn: rule.RuleArn ?? null,
      name: read.text('Priority', rule.Priority),
      parent: known(listener, from),
      vpc: known(null, from),
      tags: unknown(because, from),
      properties: { 'Actions.ForwardConfig.TargetGroups': targetGroupsIn('Actions', rule.Actions, read) },
    }
  },

  fromTemplate: listenerRuleIn,
})
