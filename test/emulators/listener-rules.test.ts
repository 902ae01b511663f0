/**
 * Rules of listeners: our spec with some, made through the services' APIs on two emulators, and audited: nothing is found but what the
 * emulator is listed not to hold.
 */
import { RequestCertificateCommand } from '@aws-sdk/client-acm'
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  ModifyRuleCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, startAccount } from '../account/account.ts'
import { clientsFor } from '../account/clients.ts'
import { shared } from '../account/parts.ts'
import { interpret } from '../interpreter/interpret.ts'
import { auditOver, sessionOn } from '../live/auditing.ts'
import { grown, scratchFolder } from '../templates/synthesized.ts'
import { type Environment, expected, foundWords, type Gap, gapsOf, tally } from './gaps.ts'
import { startMinistack } from './ministack.ts'

const type = 'AWS::ElasticLoadBalancingV2::ListenerRule'
const folder = scratchFolder()
const ruled = (environment: Environment) => grown(folder, environment, 'test/emulators/listener-rules.yaml')
const specs = { dev: ruled('dev'), prod: ruled('prod') }

let root: Account
beforeAll(async () => {
  root = await startAccount()
})
afterAll(() => root.stop())

const none: readonly Gap[] = []
const ministack = gapsOf('ministack-listener-rules').gaps

test.each([
  ['mended moto', 'dev', () => root.fork(), none],
  ['ministack', 'dev', startMinistack, ministack],
  ['ministack', 'prod', startMinistack, ministack],
] as const)('on %s: %s', async (_, environment, start, gaps) => {
  const { endpoint, stop } = await start()
  try {
    expect(await refusedOn(endpoint, environment)).toEqual([])
    const findings = await foundOn(endpoint, environment)
    expect(tally(findings.map(foundWords))).toEqual(expected(gaps, environment).finds)
  } finally {
    await stop()
  }
})

test('a rule that was changed by hand', async () => {
  const { endpoint, stop } = await root.fork()
  try {
    await refusedOn(endpoint, 'dev')
    await openByHand(endpoint)
    expect((await foundOn(endpoint, 'dev')).map(({ name, property, item }) => [name, property, item])).toEqual([
      ['goorm-popcorn-alb-dev/443/20', 'Conditions.PathPatternConfig', '/admin/*'],
      ['goorm-popcorn-alb-dev/443/20', 'Conditions.PathPatternConfig', '/nothing'],
    ])
  } finally {
    await stop()
  }
})

/** What of the rules and their target groups could not be made. */
async function refusedOn(endpoint: string, environment: Environment) {
  const { acm } = clientsFor(endpoint)
  const { CertificateArn = '' } = await acm.send(new RequestCertificateCommand({ DomainName: shared.certificate, ValidationMethod: 'DNS' }))
  const { refused } = await interpret(specs[environment].out, endpoint, {
    CertificateArnWildcard: CertificateArn,
    ImageKafka: 'ami-0c9c942bd7bf113a2',
  })
  return refused.filter(one => one.type.startsWith('AWS::ElasticLoadBalancingV2::'))
}

/** What is found of the rules. */
async function foundOn(endpoint: string, environment: Environment) {
  const { findings } = await auditOver(sessionOn({ endpoint }), environment, { model: specs[environment].model })
  return findings
    .filter(({ resource }) => resource.type === type)
    .map(({ resource, property, verdict, item }) => ({ type: resource.type, name: resource.name, property, verdict, item }))
}

/** The rule that closes a path closes another. */
async function openByHand(endpoint: string) {
  const { elbv2 } = clientsFor(endpoint)
  const { LoadBalancers: [balancer] = [] } = await elbv2.send(new DescribeLoadBalancersCommand({}))
  const { Listeners = [] } = await elbv2.send(new DescribeListenersCommand({ LoadBalancerArn: balancer?.LoadBalancerArn }))
  const https = Listeners.find(({ Port }) => Port === 443)
  const { Rules = [] } = await elbv2.send(new DescribeRulesCommand({ ListenerArn: https?.ListenerArn }))
  const Conditions = [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/nothing'] } }]
  await elbv2.send(new ModifyRuleCommand({ RuleArn: Rules.find(({ Priority }) => Priority === '20')?.RuleArn, Conditions }))
}
