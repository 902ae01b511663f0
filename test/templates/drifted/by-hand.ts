/** Drifts of which the findings do not say how a template would have them: one change that is told as several, or by what it comes to. */
import { added, placeOf, propertiesAt, spoken, treeOf } from './draft.ts'
import { type Desk, matchNamed, placeNamed } from './desk.ts'
import { ruleAdded, ruleTaken } from './folded.ts'

/** By the id of the row; whether the template had what is changed. */
export const byHand: Readonly<Record<string, (desk: Desk) => boolean>> = {
  'group-ecs-all-from-itself': desk => {
    const group = placeNamed(desk, 'AWS::EC2::SecurityGroup', 'goorm-popcorn-dev-ecs-sg')
    if (group === null) return false
    return ruleAdded(desk.draft, group, 'Ingress', { IpProtocol: '-1', SourceSecurityGroupId: spoken(desk.draft, group, group.file) })
  },
  'group-ecs-egress-narrowed': desk => {
    const group = placeNamed(desk, 'AWS::EC2::SecurityGroup', 'goorm-popcorn-dev-ecs-sg')
    const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }
    return (
      group !== null &&
      ruleTaken(desk.draft, group, 'Egress', { ...https, CidrIp: '0.0.0.0/0' }) &&
      ruleAdded(desk.draft, group, 'Egress', { ...https, CidrIp: '10.0.0.0/8' })
    )
  },
  'group-ecs-egress-to-prefix-list': desk => {
    const group = placeNamed(desk, 'AWS::EC2::SecurityGroup', 'goorm-popcorn-dev-ecs-sg')
    const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, DestinationPrefixListId: 'pl-78a54011' }
    return group !== null && ruleAdded(desk.draft, group, 'Egress', https)
  },
  'group-default-lets-ssh-in': desk =>
    besideVpc(desk, 'AWS::EC2::SecurityGroupIngress', 'GroupId', 'DefaultSecurityGroup', {
      IpProtocol: 'tcp',
      FromPort: 22,
      ToPort: 22,
      CidrIp: '0.0.0.0/0',
    }),
  'acl-denies-an-address': desk =>
    besideVpc(desk, 'AWS::EC2::NetworkAclEntry', 'NetworkAclId', 'DefaultNetworkAcl', {
      RuleNumber: 50,
      Protocol: -1,
      RuleAction: 'deny',
      CidrBlock: '203.0.113.0/24',
    }),
  // The entry that AWS makes cannot be taken away; one before it denies what it allows.
  'acl-lets-nothing-out': desk =>
    besideVpc(desk, 'AWS::EC2::NetworkAclEntry', 'NetworkAclId', 'DefaultNetworkAcl', {
      RuleNumber: 50,
      Protocol: -1,
      RuleAction: 'deny',
      Egress: true,
      CidrBlock: '0.0.0.0/0',
    }),
  'listener-forwards-plain-http': desk => {
    const listener = placeNamed(desk, 'AWS::ElasticLoadBalancingV2::Listener', 'goorm-popcorn-alb-dev/80')
    const [group] = desk.matches.filter(({ expectation }) => expectation.type === 'AWS::ElasticLoadBalancingV2::TargetGroup')
    if (listener === null || group === undefined) return false
    const TargetGroupArn = spoken(desk.draft, placeOf(group.actual.from.at), listener.file)
    propertiesAt(desk.draft, listener)['DefaultActions'] = [{ Type: 'forward', TargetGroupArn }]
    return true
  },
  'cache-transit-preferred': desk => {
    const [cache] = desk.matches.filter(({ expectation }) => expectation.type === 'AWS::ElastiCache::ReplicationGroup')
    if (cache === undefined) return false
    Object.assign(propertiesAt(desk.draft, placeOf(cache.actual.from.at)), {
      TransitEncryptionEnabled: true,
      TransitEncryptionMode: 'preferred',
    })
    return true
  },
  'repository-keeps-more': desk => {
    const repository = placeNamed(desk, 'AWS::ECR::Repository', 'goorm-popcorn-order')
    if (repository === null) return false
    const policy = treeOf(propertiesAt(desk.draft, repository)['LifecyclePolicy'])
    policy['LifecyclePolicyText'] = String(policy['LifecyclePolicyText']).replace('"countNumber":10', '"countNumber":500')
    return true
  },
  'bucket-open': desk => switchedOff(desk, ['BlockPublicPolicy']),
  // Without any switch S3 has all of them on, since April 2023.
  'bucket-without-block': desk => switchedOff(desk, ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']),
}

/** A resource that speaks of what AWS makes with a VPC. */
function besideVpc(desk: Desk, type: string, property: string, attribute: string, properties: object): boolean {
  const [vpc] = desk.matches.filter(({ expectation }) => expectation.type === 'AWS::EC2::VPC')
  if (vpc === undefined) return false
  const place = placeOf(vpc.actual.from.at)
  added(desk.draft, place.file, type, { [property]: spoken(desk.draft, place, place.file, attribute), ...properties })
  return true
}

function switchedOff(desk: Desk, switches: readonly string[]): boolean {
  const bucket = matchNamed(desk, 'AWS::S3::Bucket', 'goorm-popcorn-prod-alb-logs-123456789012')
  if (bucket === undefined) return false
  const configuration = treeOf(propertiesAt(desk.draft, placeOf(bucket.actual.from.at))['PublicAccessBlockConfiguration'])
  for (const one of switches) configuration[one] = false
  return true
}
