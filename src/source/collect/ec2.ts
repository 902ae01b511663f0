/** The network part of EC2. All lists at once; what needs another list for itself asks for it again, and the session answers once. */
import type { Collector } from './collect.ts'
import { interfaceReads } from './ec2-interfaces.ts'
import { collectRouting, routingReads } from './ec2-routing.ts'
import { collectSecurityGroups, securityGroupReads } from './ec2-security-groups.ts'
import { collectVpcs, vpcReads } from './ec2-vpc.ts'

export const ec2: Collector = {
  reads: { ...vpcReads, ...securityGroupReads, ...routingReads, ...interfaceReads },
  collect: call => Promise.all([...collectVpcs(call), ...collectSecurityGroups(call), ...collectRouting(call)]),
}
