/** Listeners and their rules: what they do with a request, and the certificates that they show. */
import type { CfnParameter, Stack } from 'aws-cdk-lib'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Model } from '../src/model/language/index.ts'
import { id, type Item, named, needed, referred, stated, value } from './values.ts'

export type Certificates = ReadonlyMap<string, CfnParameter>

type Listener = Item<Item<Model['loadBalancers']>['listeners']>
type Rule = Item<Listener['rules']>
type TargetGroups = ReadonlyMap<string, elb.CfnTargetGroup>

export function listener(
  stack: Stack,
  listenerId: string,
  one: Listener,
  loadBalancerArn: string,
  targetGroups: TargetGroups,
  certificates: Certificates,
): elb.CfnListener {
  const { port, protocol, certificate, furtherCertificates, tlsPolicy } = one
  const arn = referred(certificates, certificate)?.valueAsString
  const made = new elb.CfnListener(
    stack,
    listenerId,
    stated<elb.CfnListenerProps>({
      loadBalancerArn,
      port: needed(port),
      protocol: needed(protocol),
      sslPolicy: value(tlsPolicy),
      certificates: arn === undefined ? undefined : [{ certificateArn: arn }],
      defaultActions: [action(one, targetGroups)],
    }),
  )
  for (const [key, certified] of named(certificates, furtherCertificates))
    new elb.CfnListenerCertificate(stack, `${listenerId}${id('Certificate', key)}`, {
      listenerArn: made.ref,
      certificates: [{ certificateArn: certified.valueAsString }],
    })
  for (const rule of one.rules.values())
    new elb.CfnListenerRule(stack, `${listenerId}${id('Rule', rule.key)}`, {
      listenerArn: made.ref,
      priority: needed(rule.priority),
      conditions: conditions(rule),
      actions: [action(rule, targetGroups)],
    })
  return made
}

/** What an action of a listener and one of a rule have in common. */
type Action = Pick<elb.CfnListener.ActionProperty, 'type' | 'targetGroupArn' | 'forwardConfig' | 'redirectConfig' | 'fixedResponseConfig'>

function action({ redirect, forward, forwards, fixedResponse }: Listener | Rule, targetGroups: TargetGroups): Action {
  const target = referred(targetGroups, forward)
  const status = value(fixedResponse.status)
  if (target !== undefined) return { type: 'forward', targetGroupArn: target.ref }
  if (forwards.size > 0) return { type: 'forward', forwardConfig: { targetGroups: shares(forwards, targetGroups) } }
  if (status !== undefined)
    return {
      type: 'fixed-response',
      fixedResponseConfig: stated<elb.CfnListener.FixedResponseConfigProperty>({
        statusCode: status.toString(),
        contentType: value(fixedResponse.contentType),
        messageBody: value(fixedResponse.body),
      }),
    }
  return {
    type: 'redirect',
    redirectConfig: stated<elb.CfnListener.RedirectConfigProperty>({
      protocol: value(redirect.protocol),
      port: value(redirect.port)?.toString(),
      statusCode: value(redirect.status) ?? 'HTTP_301',
      host: value(redirect.host),
      path: value(redirect.path),
      query: value(redirect.query),
    }),
  }
}

function shares(forwards: Listener['forwards'], targetGroups: TargetGroups): elb.CfnListener.TargetGroupTupleProperty[] {
  return [...forwards.values()].map(({ targetGroup, weight }) =>
    stated<elb.CfnListener.TargetGroupTupleProperty>({
      targetGroupArn: referred(targetGroups, targetGroup)?.ref,
      weight: needed(weight),
    }),
  )
}

function conditions({ hosts, paths, methods, headers, queries, sources }: Rule): elb.CfnListenerRule.RuleConditionProperty[] {
  const one = (field: string, claim: Rule['hosts'], config: (values: string[]) => Partial<elb.CfnListenerRule.RuleConditionProperty>) => {
    const values = value(claim)
    return values === undefined ? [] : [{ field, ...config([...values]) }]
  }
  return [
    ...one('host-header', hosts, values => ({ hostHeaderConfig: { values } })),
    ...one('path-pattern', paths, values => ({ pathPatternConfig: { values } })),
    ...one('http-request-method', methods, values => ({ httpRequestMethodConfig: { values } })),
    ...[...headers.values()].flatMap(header =>
      one('http-header', header.values, values => ({ httpHeaderConfig: { httpHeaderName: header.key, values } })),
    ),
    ...[...queries.values()].flatMap(query =>
      one('query-string', query.values, values => ({ queryStringConfig: { values: values.map(pair) } })),
    ),
    ...one('source-ip', sources, values => ({ sourceIpConfig: { values } })),
  ]
}

/** `key=value`, a value of any key, or `=value` where that has an equals sign in it. */
function pair(text: string): elb.CfnListenerRule.QueryStringKeyValueProperty {
  const at = text.indexOf('=')
  if (at === -1) return { value: text }
  return at === 0 ? { value: text.slice(1) } : { key: text.slice(0, at), value: text.slice(at + 1) }
}
