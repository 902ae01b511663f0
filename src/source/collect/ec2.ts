/** The network part of EC2. All lists at once; what needs another list for itself asks for it again, and the session answers once. */
import type { Collector } from './collect.ts'
import { collectExclusions, exclusionReads } from './ec2-exclusions.ts'
import { collectInterfaces, interfaceReads } from './ec2-interfaces.ts'
import { collectRouting, routingReads } from './ec2-routing.ts'
import { collectSecurityGroups, securityGroupReads } from './ec2-security-groups.ts'
import { collectVpcs, vpcReads } from './ec2-vpc.ts'
import { collectWaysOut, wayOutReads } from './ec2-ways-out.ts'

export const ec2: Collector = {
  reads: { ...vpcReads, ...exclusionReads, ...securityGroupReads, ...routingReads, ...interfaceReads, ...wayOutReads },
  collect: async call => {
    const single = [
      ...collectVpcs(call),
      collectExclusions(call),
      ...collectSecurityGroups(call),
      ...collectRouting(call),
      ...collectWaysOut(call),
    ]
    const [one, many] = await Promise.all([Promise.all(single), Promise.all(collectInterfaces(call))])
    return [...one, ...many.flat()]
  },
}
