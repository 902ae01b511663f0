/** What is revoked must stand in the group as it is revoked: EC2 cuts no rule. */
import { expect, test } from 'vitest'
import { drift } from '../../src/compare/estate-stub.ts'
import type { Drift } from '../../src/compare/index.ts'
import { known } from '../../src/model/fact.ts'
import { actual, from } from '../../src/model/resource-stub.ts'
import { boxes, minus, regionOf, type TrafficRule } from '../../src/traffic/index.ts'
import { restoreTraffic } from './restore-traffic.ts'

const tcp = (from: number, to: number, peer: TrafficRule['peer']): TrafficRule => ({ protocol: 'tcp', ports: { from, to }, peer })
const all = { cidr: '0.0.0.0/0' }

/** The commands for what a group has that is not stated, or the other way round. */
function commands(stated: readonly TrafficRule[], there: readonly TrafficRule[]): readonly string[] {
  const added = boxes(minus(regionOf(there), regionOf(stated))).map(box => command('added', box, there))
  const lost = boxes(minus(regionOf(stated), regionOf(there))).map(box => command('lost', box, there))
  return [...added, ...lost].map(one => (one ?? 'none').replaceAll(' --region eu-west-1 --group-id sg-1 --ip-permissions', ''))
}

function command(change: 'added' | 'lost', box: Drift['box'], there: readonly TrafficRule[]): string | null {
  const property = 'SecurityGroupIngress'
  const actualResource = actual('AWS::EC2::SecurityGroup', 'sg-1', { properties: { [property]: known(there, from) } })
  const resourceOf = (type: string, name: string) => (name === 'web' ? actual(type, 'sg-2') : null)
  return restoreTraffic(drift(property, null, { change, actualResource, resourceOf, ...(box && { box }) }))
}

const permission = (from: number, to: number, peer: string) => `'[{"IpProtocol":"tcp","FromPort":${from},"ToPort":${to},${peer}}]'`
const cidr = (one: string) => `"IpRanges":[{"CidrIp":"${one}"}]`
const group = '"UserIdGroupPairs":[{"GroupId":"sg-2"}]'
const [revoke, authorize] = ['aws ec2 revoke-security-group-ingress', 'aws ec2 authorize-security-group-ingress']

test.each([
  ['a rule of its own', [], [tcp(22, 22, all)], [`${revoke} ${permission(22, 22, cidr('0.0.0.0/0'))}`]],
  ['from a stated group', [], [tcp(22, 22, { group: 'web' })], [`${revoke} ${permission(22, 22, group)}`]],
  ['a group that is gone', [], [tcp(22, 22, { group: 'other' })], ['none']],
  ['lost from a group', [tcp(22, 22, { group: 'web' })], [], [`${authorize} ${permission(22, 22, group)}`]],
  [
    'a rule that was widened, whose stated part is kept',
    [tcp(443, 443, all)],
    [tcp(443, 8443, all)],
    [`${authorize} ${permission(443, 443, cidr('0.0.0.0/0'))} && ${revoke} ${permission(443, 8443, cidr('0.0.0.0/0'))}`],
  ],
  [
    'a wider one beside the stated one, which needs nothing kept',
    [tcp(22, 22, { cidr: '10.0.0.0/16' })],
    [tcp(22, 22, { cidr: '10.0.0.0/16' }), tcp(22, 22, { cidr: '10.0.0.0/8' })],
    [`${revoke} ${permission(22, 22, cidr('10.0.0.0/8'))}`],
  ],
  [
    'two halves of everything',
    [],
    [tcp(22, 22, { cidr: '0.0.0.0/1' }), tcp(22, 22, { cidr: '128.0.0.0/1' })],
    [
      `${revoke} '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,${cidr('0.0.0.0/1')}},{"IpProtocol":"tcp","FromPort":22,"ToPort":22,${cidr('128.0.0.0/1')}}]'`,
    ],
  ],
] as const)('%s', (_, stated, there, then) => expect(commands(stated, there)).toEqual(then))
