/** Type → the function that makes one. */
import type { Makers } from '../maker.ts'
import { containers } from './containers.ts'
import { data } from './data.ts'
import { edge } from './edge.ts'
import { identity } from './identity.ts'
import { instances } from './instances.ts'
import { network } from './network.ts'
import { observability } from './observability.ts'
import { securityGroups } from './security-groups.ts'
import { storage } from './storage.ts'

export const makers: Makers = {
  ...network,
  ...securityGroups,
  ...instances,
  ...identity,
  ...containers,
  ...data,
  ...edge,
  ...storage,
  ...observability,
}
