/** Lists of references, set by ids: whole where one call does it, else by what differs. */
import { expect, test } from 'vitest'
import { drift as differs } from '../src/compare/estate-stub.ts'
import type { Drift } from '../src/compare/index.ts'
import { known } from '../src/model/fact.ts'
import type { Actual } from '../src/model/resource.ts'
import { actual, from } from '../src/model/resource-stub.ts'
import { restoreService } from './compute/restore-service.ts'
import resourceTags from './estate/resource-tags.ts'
import { restoreReferences } from './restore-references.ts'

const ids: Readonly<Record<string, string>> = { web: 'sg-1', api: 'sg-2', a: 'subnet-1', b: 'subnet-2', app: 'rtb-1' }
const resourceOf = (type: string, name: string) => {
  const id = ids[name]
  return id === undefined ? null : actual(type, id)
}

type Seen = Partial<Actual> & { readonly type: string; readonly facts?: Readonly<Record<string, unknown>> }

function drift(property: string, { type, id = 'x', facts = {}, ...seen }: Seen, { expected = null, ...more }: Partial<Drift>): Drift {
  const properties = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, known(value, from)]))
  const actualResource = actual(type, id, { parent: known('main', from), properties, ...seen })
  return differs(property, expected, { actualResource, resourceOf, ...more })
}

const instance = 'AWS::EC2::Instance'
const endpoint = { type: 'AWS::EC2::VPCEndpoint', id: 'vpce-1' }
const service = {
  type: 'AWS::ECS::Service',
  facts: { Subnets: ['a', 'b'], SecurityGroups: ['web', 'debug (sg-9)'], AssignPublicIp: false },
}
const named = (expected: readonly string[]) => ({ expected })
const on = (count: number) => ({ bears: { ids: Array.from({ length: count }, String), each: [], more: null } })

test.each([
  [
    'the groups of an instance',
    restoreReferences(drift('SecurityGroupIds', { type: instance, ...on(1) }, named(['web', 'api']))),
    'aws ec2 modify-instance-attribute --instance-id x --region eu-west-1 --groups sg-1 sg-2',
  ],
  [
    'of an instance with two interfaces, at which they are set',
    restoreReferences(drift('SecurityGroupIds', { type: instance, ...on(2) }, named(['web']))),
    null,
  ],
  ['a group without an id', restoreReferences(drift('SecurityGroupIds', { type: instance }, named(['web', 'gone']))), null],
  ['none at all', restoreReferences(drift('SecurityGroupIds', { type: instance }, named([]))), null],
  [
    'the subnets of a balancer',
    restoreReferences(drift('Subnets', { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', arn: 'arn:x' }, named(['a', 'b']))),
    'aws elbv2 set-subnets --load-balancer-arn arn:x --region eu-west-1 --subnets subnet-1 subnet-2',
  ],
  [
    'what an endpoint has besides',
    restoreReferences(drift('SecurityGroupIds', endpoint, { change: 'added', item: 'debug (sg-9)' })),
    'aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-1 --region eu-west-1 --remove-security-group-ids sg-9',
  ],
  [
    'what it lacks',
    restoreReferences(drift('RouteTableIds', endpoint, { change: 'lost', item: 'app' })),
    'aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-1 --region eu-west-1 --add-route-table-ids rtb-1',
  ],
  ['another property', restoreReferences(drift('PrivateDnsEnabled', endpoint, {})), null],
  [
    'the groups of a service, with its subnets as they are',
    restoreService(drift('SecurityGroups', service, named(['web']))),
    `aws ecs update-service --region eu-west-1 --cluster main --service x --network-configuration '{"awsvpcConfiguration":{"subnets":["subnet-1","subnet-2"],"securityGroups":["sg-1"],"assignPublicIp":"DISABLED"}}'`,
  ],
  [
    'its public address, with its groups as they are',
    restoreService(drift('AssignPublicIp', service, { expected: true })),
    `aws ecs update-service --region eu-west-1 --cluster main --service x --network-configuration '{"awsvpcConfiguration":{"subnets":["subnet-1","subnet-2"],"securityGroups":["sg-1","sg-9"],"assignPublicIp":"ENABLED"}}'`,
  ],
  [
    'a tag in EC2',
    resourceTags.restore?.(drift('Tags', { type: instance, id: 'i-1' }, { item: 'Owner', expected: 'a, b' })),
    `aws ec2 create-tags --region eu-west-1 --resources i-1 --tags '[{"Key":"Owner","Value":"a, b"}]'`,
  ],
  [
    'a tag elsewhere',
    resourceTags.restore?.(drift('Tags', { type: 'AWS::SNS::Topic', arn: 'arn:t' }, { item: 'Owner', expected: 'us' })),
    `aws resourcegroupstaggingapi tag-resources --region eu-west-1 --resource-arn-list arn:t --tags '{"Owner":"us"}'`,
  ],
])('%s', (_, made, then) => expect(made).toBe(then))
