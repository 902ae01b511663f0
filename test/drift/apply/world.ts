/** What a drift is applied to: one forked account. */
import type { IpPermission } from '@aws-sdk/client-ec2'
import type { Account } from '../../account/account.ts'
import type { Architecture } from '../../account/architecture.ts'
import { type Clients, clientsFor } from '../../account/clients.ts'
import { dev } from '../../account/dev.ts'
import { prod } from '../../account/prod.ts'
import { type Ids, idsOf } from '../../account/provision/ids.ts'

export interface World {
  readonly clients: Clients
  readonly architecture: Architecture
  readonly ids: Ids
  /** The identifier of what bears the architecture's prefix and this ending. */
  readonly id: (ending: string) => string
  /** The architecture's prefix and this ending. */
  readonly named: (ending: string) => string
}

/** Changes an account by hand, as somebody at the console would. */
export type Apply = (world: World) => Promise<unknown>

export function worldOf(account: Account, ids: Readonly<Record<string, string>>, environment: 'dev' | 'prod'): World {
  const architecture = environment === 'dev' ? dev : prod
  const known = idsOf(ids)
  const named = (ending: string) => `${architecture.name}-${ending}`
  return { clients: clientsFor(account.endpoint), architecture, ids: known, named, id: ending => known.get(named(ending)) }
}

/** A permission from or to an IPv4 or IPv6 block. */
export function block(IpProtocol: string, cidr: string, from?: number, to = from): IpPermission {
  const ranges = cidr.includes(':') ? { Ipv6Ranges: [{ CidrIpv6: cidr }] } : { IpRanges: [{ CidrIp: cidr }] }
  return { IpProtocol, ...(from !== undefined && { FromPort: from, ToPort: to }), ...ranges }
}

/** A permission from or to a group. */
export function peer(IpProtocol: string, GroupId: string, from?: number, to = from): IpPermission {
  return { IpProtocol, ...(from !== undefined && { FromPort: from, ToPort: to }), UserIdGroupPairs: [{ GroupId }] }
}
