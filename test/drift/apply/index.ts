/** How each drift and each change without a meaning is applied to an account, by its id. */
import { computeDrifts, computeSilences } from './compute.ts'
import { cacheDrifts, databaseDrifts, dataSilences } from './data.ts'
import { edgeDrifts, edgeSilences } from './edge.ts'
import { groupDrifts, groupSilences } from './groups.ts'
import { instanceDrifts, instanceSilences } from './instances.ts'
import { networkDrifts, networkSilences } from './network.ts'
import { observabilityDrifts, observabilitySilences } from './observability.ts'
import { routingDrifts, routingSilences } from './routing.ts'
import type { Apply } from './world.ts'

export const drifts: Readonly<Record<string, Apply>> = {
  ...groupDrifts,
  ...networkDrifts,
  ...routingDrifts,
  ...databaseDrifts,
  ...cacheDrifts,
  ...computeDrifts,
  ...instanceDrifts,
  ...edgeDrifts,
  ...observabilityDrifts,
}

export const silences: Readonly<Record<string, Apply>> = {
  ...groupSilences,
  ...networkSilences,
  ...routingSilences,
  ...dataSilences,
  ...computeSilences,
  ...instanceSilences,
  ...edgeSilences,
  ...observabilitySilences,
}
