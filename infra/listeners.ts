/** Listeners: what they do with a request, and the certificates that they show. */
import type { CfnParameter, Stack } from 'aws-cdk-lib'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Model } from '../src/model/language/index.ts'
import { id, type Item, named, needed, referred, stated, value } from './values.ts'

export type Certificates = ReadonlyMap<string, CfnParameter>

export function listener(
  stack: Stack,
  listenerId: string,
  { port, protocol, redirect, forward, certificate, furtherCertificates, tlsPolicy }: Item<Item<Model['loadBalancers']>['listeners']>,
  loadBalancerArn: string,
  targetGroups: ReadonlyMap<string, elb.CfnTargetGroup>,
  certificates: Certificates,
): elb.CfnListener {
  const target = referred(targetGroups, forward)
  const arn = referred(certificates, certificate)?.valueAsString
  const action =
    target === undefined
      ? {
          type: 'redirect',
          redirectConfig: stated<elb.CfnListener.RedirectConfigProperty>({
            protocol: value(redirect.protocol),
            port: value(redirect.port)?.toString(),
            statusCode: value(redirect.status) ?? 'HTTP_301',
          }),
        }
      : { type: 'forward', targetGroupArn: target.ref }
  const made = new elb.CfnListener(
    stack,
    listenerId,
    stated<elb.CfnListenerProps>({
      loadBalancerArn,
      port: needed(port),
      protocol: needed(protocol),
      sslPolicy: value(tlsPolicy),
      certificates: arn === undefined ? undefined : [{ certificateArn: arn }],
      defaultActions: [action],
    }),
  )
  for (const [key, one] of named(certificates, furtherCertificates))
    new elb.CfnListenerCertificate(stack, `${listenerId}${id('Certificate', key)}`, {
      listenerArn: made.ref,
      certificates: [{ certificateArn: one.valueAsString }],
    })
  return made
}
