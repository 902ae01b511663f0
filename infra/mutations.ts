/** For tests only: one change to a synthesized template, for each property that the audit reads from it. */
import type { AnyFact } from '../src/model/fact.ts'
import { edits, type Resources } from './mutation-edits.ts'
import { anotherValue, isTree } from './mutation-values.ts'

export interface Mutation {
  readonly file: string
  /** The whole template with the one change. */
  readonly text: string
}

/** Properties of which one cannot be changed in a template without the other. */
export const goesWith: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBInstance.EnablePerformanceInsights': ['AWS::RDS::DBInstance.PerformanceInsightsRetentionPeriod'],
  'AWS::ElastiCache::ReplicationGroup.NumNodeGroups': ['AWS::ElastiCache::ReplicationGroup.NumCacheClusters'],
  'AWS::EC2::Instance.Tags': ['AWS::EC2::Volume.Tags'],
  'AWS::EC2::Volume.Tags': ['AWS::EC2::Instance.Tags'],
}

/** Properties of which a template says that something is there, and not what. */
export const onlyUnknown: readonly string[] = [
  'AWS::EC2::Subnet.NetworkAclId',
  'AWS::ElasticLoadBalancingV2::Listener.ListenerCertificates',
]

/** Properties of which a change makes another thing, so that the stated one is missing. */
export const movesAway: Readonly<Record<string, string>> = {
  'AWS::ElasticLoadBalancingV2::Listener.Port': 'a listener is known by its port',
  'AWS::ServiceDiscovery::PrivateDnsNamespace.Vpc': 'a namespace of another VPC is not the one that services register in',
  'AWS::Route53::RecordSet.Name': 'a record goes by its name and type, in a zone that others write in too',
  'AWS::Route53::RecordSet.Type': 'a record goes by its name and type, in a zone that others write in too',
  'AWS::EC2::InternetGateway.VpcId': 'a gateway of another VPC is not the gateway of this one, and routes to it lead nowhere',
}

/** Properties that no spec of the tests states, so that nothing is claimed of them. */
export const notStated: Readonly<Record<string, string>> = {
  'AWS::CloudFront::Distribution.DistributionConfig.ViewerCertificate':
    'a template names a certificate by its ARN, which does not say for what it is',
  'AWS::ElasticLoadBalancingV2::Listener.Certificates': 'a template names a certificate by its ARN, which does not say for what it is',
  'AWS::ElasticLoadBalancingV2::TargetGroup.TargetGroupAttributes/preserve_client_ip.enabled':
    'no spec states it: it is read for what can reach what',
  'AWS::EC2::NetworkAcl.NetworkAclEntries':
    "the ACL that a spec states is AWS's own: what the deployer makes does not speak of it, and test/templates/drifts.test.ts does",
  'AWS::EC2::NetworkAcl.Tags': "the ACL that a spec states is AWS's own, and bears no tags of anybody",
  'AWS::EC2::NetworkInterface.GroupSet': 'no spec states an interface: one that stands alone is unmanaged as a whole',
  'AWS::EC2::NetworkInterface.SubnetId': 'no spec states an interface: one that stands alone is unmanaged as a whole',
  'AWS::EC2::VPCBlockPublicAccessExclusion.InternetGatewayExclusionMode':
    'no spec states an exclusion: one of what the spec states is unmanaged as a whole',
  'AWS::EC2::VPCBlockPublicAccessExclusion.SubnetId': 'no spec states an exclusion: one of what the spec states is unmanaged as a whole',
  'AWS::IAM::Role.Tags': 'the spec tags what the architecture document names, and roles are not among it',
}

/** The change for a property, at the place that its fact is from; null where nobody knows one. */
export function mutated(property: string, own: AnyFact['from'], fact: AnyFact, read: (file: string) => string): Mutation | null {
  const [file = '', pointer = ''] = (Object.hasOwn(edits, property) ? own : fact.from).at.split('#')
  const path = pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const template = JSON.parse(read(file)) as { readonly Resources: Resources }
  const done = edited(property, template.Resources, path[1] ?? '') || replaced(template, path, fact)
  return done ? { file, text: JSON.stringify(template, null, 1) } : null
}

function edited(property: string, resources: Resources, id: string): boolean {
  const edit = edits[property]
  edit?.(resources, id, resources[id]?.Properties ?? {})
  return edit !== undefined
}

/** Where the template leaves it to a default, the change says something else. */
function replaced(template: unknown, path: readonly string[], fact: AnyFact): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), template)
  const last = path.at(-1) ?? ''
  if (!isTree(holder) || last === 'Properties' || last === '') return false
  const after = anotherValue(holder[last] ?? (fact.known ? fact.value : undefined))
  if (after !== undefined) holder[last] = after
  return after !== undefined
}
