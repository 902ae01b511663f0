/**
 * What AWS makes with a VPC: a template has no resource of it, and may speak of it all the same, as GetAtt of the VPC
 * (Template Reference, AWS::EC2::VPC, "Return values"). Then it is judged; else nothing is said of it.
 */
import { type Fact, mapFact } from '../model/fact.ts'
import { symbolOf, type TemplateItem } from './template.ts'

export type MadeWithVpc = 'DefaultSecurityGroup' | 'DefaultNetworkAcl'

/** The alias of one of them; null where no template speaks of it. */
export function aliasInVpc(vpc: TemplateItem, made: MadeWithVpc): string | null {
  const alias = symbolOf(vpc.id, made)
  return vpc.aliases.includes(alias) ? alias : null
}

/** All addresses there are: of IPv6 once the VPC has such a block. */
export function everywhereIn(vpc: TemplateItem): Fact<readonly ('0.0.0.0/0' | '::/0')[]> {
  return mapFact(vpc.beside('AWS::EC2::VPCCidrBlock', 'VpcId'), blocks => (blocks.some(isOfIpv6) ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0']))
}

/** Whether an AWS::EC2::VPCCidrBlock associates a block of IPv6. */
export function isOfIpv6({ properties }: TemplateItem): boolean {
  return ['AmazonProvidedIpv6CidrBlock', 'Ipv6CidrBlock', 'Ipv6IpamPoolId'].some(field => {
    const stated = properties[field]
    return stated !== undefined && stated !== false && stated !== 'false'
  })
}
