/** Creates the whole architecture on a test account, through the AWS SDK, from the account's own data. */
import type { Account } from '../account.ts'
import type { Architecture } from '../architecture.ts'
import { clientsFor } from '../clients.ts'
import { shared as sharedData } from '../parts.ts'
import { compute } from './compute.ts'
import { data } from './data.ts'
import { edge } from './edge.ts'
import { type Ids, idsOf } from './ids.ts'
import { network } from './network.ts'
import { logGroups, observability } from './observability.ts'
import { logBucket, shared } from './shared.ts'

/** What an account needs once, whatever environments it holds. */
export async function provisionShared({ endpoint }: Account): Promise<Ids> {
  const ids = idsOf()
  await shared(clientsFor(endpoint), ids, sharedData)
  return ids
}

/** One environment, beside what the account holds already. */
export async function provision({ endpoint }: Account, before: Ids, architecture: Architecture): Promise<Ids> {
  const clients = clientsFor(endpoint)
  const ids = idsOf(before.all())
  // Flow logs and task definitions name log groups, the balancer names the bucket.
  await Promise.all([logGroups(clients, architecture), logBucket(clients, architecture)])
  await network(clients, ids, architecture)
  await Promise.all([data(clients, ids, architecture), edge(clients, ids, architecture)])
  await compute(clients, ids, architecture)
  await observability(clients, ids, architecture)
  return ids
}
