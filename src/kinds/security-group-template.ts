/** How security groups are read from a template: those it makes, and a VPC's own where it speaks of that. */
import { type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import type { FromTemplate } from './define.ts'
import { aliasInVpc, everywhereIn } from './made-with-vpc.ts'
import { templateReading } from './read-template.ts'
import type { SecurityGroup } from './security-group.ts'
import { liveOnly, symbolOf, type TemplateItem } from './template.ts'
import { type Direction, type Given, trafficInTemplate } from './template-traffic.ts'

/** One AWS::EC2::SecurityGroup, or one AWS::EC2::VPC of a template. */
export function fromTemplate(item: TemplateItem, from: From): FromTemplate<SecurityGroup> | readonly FromTemplate<SecurityGroup>[] {
  return item.type === 'AWS::EC2::VPC' ? ownOf(item, from) : stated(item, from)
}

function stated(item: TemplateItem, from: From): FromTemplate<SecurityGroup> {
  const read = templateReading(item, from)
  const vpc = read.alias('VpcId')
  return {
    name: read.name('GroupName'),
    parent: vpc,
    vpc,
    tags: read.tags('Tags'),
    properties: {
      SecurityGroupIngress: trafficInTemplate(item, from, 'SecurityGroupIngress'),
      SecurityGroupEgress: trafficInTemplate(item, from, 'SecurityGroupEgress'),
      // Most interfaces are made by what carries the group, when it is deployed.
      NetworkInterfaces: liveOnly,
      Tags: read.tags('Tags'),
    },
  }
}

/**
 * VPC User Guide, Default security groups: all from itself comes in, and all goes out, over IPv6 too once the VPC has such a block.
 * What the template adds stands beside it; that it takes nothing away but the rule that lets all out is CloudFormation's.
 */
function ownOf(vpc: TemplateItem, from: From): readonly FromTemplate<SecurityGroup>[] {
  const alias = aliasInVpc(vpc, 'DefaultSecurityGroup')
  if (alias === null) return []
  const id = known(symbolOf(vpc.id), from)
  const none = known({}, from)
  const given = (direction: Direction, made: Given) =>
    thenFact(isEmptied(vpc), emptied => trafficInTemplate(vpc, from, direction, emptied ? { atFirst: [] } : made))
  return [
    {
      part: 'DefaultSecurityGroup',
      name: known('default', from),
      aliases: [alias],
      parent: id,
      vpc: id,
      tags: none,
      madeByAws: 'default-security-group',
      properties: {
        SecurityGroupIngress: given('SecurityGroupIngress', { always: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: alias }] }] }),
        SecurityGroupEgress: thenFact(everywhereIn(vpc), ([, ipv6]) =>
          given('SecurityGroupEgress', {
            atFirst: [
              { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: ipv6 === undefined ? [] : [{ CidrIpv6: ipv6 }] },
            ],
          }),
        ),
        NetworkInterfaces: liveOnly,
        Tags: none,
      },
    },
  ]
}

/**
 * Whether the CDK's own custom resource takes the rules away that AWS made: Vpc with restrictDefaultSecurityGroup, which the feature
 * flag `@aws-cdk/aws-ec2:restrictDefaultSecurityGroup` turns on in every new app.
 */
function isEmptied(vpc: TemplateItem): Fact<boolean> {
  return mapFact(vpc.beside('Custom::VpcRestrictDefaultSG', 'DefaultSecurityGroupId'), found => found.length > 0)
}
