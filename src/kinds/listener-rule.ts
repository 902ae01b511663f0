import type { Rule, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { type Claim, exactly, mapClaim } from '../model/claim.ts'
import { allFacts, type Fact, known, unknown } from '../model/fact.ts'
import { pointer } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { actionFacts } from './listener-action-facts.ts'
import { actionClaims, actionProperties, type ActionsBelow, below } from './listener-actions.ts'
import {
  type Condition,
  conditionClaims,
  conditionFacts,
  conditionProperties,
  type Conditions,
  type Config,
  type Field,
  fields,
  pairText,
} from './listener-conditions.ts'
import { listenerRuleIn } from './listener-rule-template.ts'
import { type Reading, reading } from './read.ts'

/** What goes before the default action of a listener. What a rule is known by is its priority. */
export interface ListenerRule extends ActionsBelow<'Actions'>, Conditions {
  /** Rewrites of the host or the path before the request goes on, by type: the spec has no words for them, so that there are none. */
  readonly Transforms: readonly string[]
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
  namedWithinParent: true,
  // A rule that was moved is the one that applies to the same requests.
  naturalKey: [
    'Conditions.HostHeaderConfig',
    'Conditions.PathPatternConfig',
    'Conditions.HttpRequestMethodConfig',
    'Conditions.HttpHeaderConfig',
    'Conditions.QueryStringConfig',
    'Conditions.SourceIpConfig',
  ],
  declaredIn: model => model.loadBalancers.at,
  properties: {
    ...conditionProperties,
    Transforms: { label: { en: 'transforms', ko: '변환' }, compare: 'set', effect: 'other' },
    ...actionProperties('Actions', { en: 'action', ko: '작업' }),
  },

  *expected(model) {
    for (const balancer of model.loadBalancers.values())
      for (const listener of balancer.listeners.values())
        for (const rule of listener.rules.values())
          yield {
            name: mapClaim(rule.priority, String),
            parent: pointer('AWS::ElasticLoadBalancingV2::Listener', balancer.name, mapClaim(listener.port, String)),
            at: rule.at,
            properties: {
              ...conditionClaims(rule),
              Transforms: none(rule),
              ...below('Actions', actionClaims(model, rule)),
            },
          }
  },

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
      properties: {
        ...conditionFacts(conditionsIn(rule.Conditions, read)),
        Transforms: read.texts(
          'Transforms',
          rule.Transforms,
          ({ Type }) => Type,
          absent['AWS::ElasticLoadBalancingV2::ListenerRule.Transforms'],
        ),
        ...below('Actions', actionFacts('Actions', rule.Actions, read)),
      },
    }
  },

  fromTemplate: listenerRuleIn,
})

const none = ({ at }: Pick<Claim<unknown>, 'at'>): Claim<readonly string[]> => exactly([], at)

/** Conditions that are not there were not read: every rule but the default one has some. */
function conditionsIn(conditions: readonly RuleCondition[] | undefined, read: Reading): Fact<readonly Condition[]> {
  if (!Array.isArray(conditions)) return read.missing('Conditions')
  return known(
    conditions.map((condition: RuleCondition, index) => conditionIn(condition, `Conditions/${index}`, read)),
    read.at('Conditions'),
  )
}

/**
 * One value of a host or a path also stands in the older form, in `Values` of the condition itself; that is empty where it does not apply.
 * What has no value at all was not read: the value of a condition cannot be empty (API reference, ELBv2 RuleCondition).
 */
function conditionIn(condition: RuleCondition, path: string, read: Reading): Condition {
  const field = read.text(`${path}/Field`, condition.Field)
  const config: Config | null = field.known && Object.hasOwn(fields, field.value) ? fields[field.value as Field] : null
  const inside: Listed = (config === null ? undefined : condition[config]) ?? {}
  const regex = filled(inside.RegexValues) ?? filled(condition.RegexValues)
  const values = filled(inside.Values) ?? filled(condition.Values)
  const name = condition.HttpHeaderConfig?.HttpHeaderName
  return {
    field,
    values:
      config === 'QueryStringConfig'
        ? pairsIn(condition, `${path}/QueryStringConfig/Values`, read)
        : read.texts(`${path}/Values`, values, value => value, ...(regex === undefined ? [] : [noneBeside])),
    regex: read.texts(`${path}/RegexValues`, regex, value => value, noneBeside),
    header: config === 'HttpHeaderConfig' ? read.text(`${path}/HttpHeaderConfig/HttpHeaderName`, name) : known(null, read.from),
  }
}

const filled = (list: unknown): readonly unknown[] | undefined => (Array.isArray(list) && list.length > 0 ? list : undefined)

interface Listed {
  readonly Values?: readonly unknown[] | undefined
  readonly RegexValues?: readonly unknown[] | undefined
}

const noneBeside = absent['AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.Values']

function pairsIn({ QueryStringConfig: config }: RuleCondition, path: string, read: Reading): Fact<readonly string[]> {
  const values = config?.Values
  if (!Array.isArray(values) || values.length === 0) return read.missing(path)
  return allFacts(
    values.map(({ Key, Value }) => {
      const value = read.text(path, Value)
      return value.known ? { ...value, value: pairText(Key ?? null, value.value) } : value
    }),
    read.at(path),
  )
}
