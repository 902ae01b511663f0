/** How each drift and each change without a meaning is applied to an account, by its id. */
import { computeDrifts, computeSilences } from './compute.ts'
import { cacheDrifts, databaseDrifts, dataSilences } from './data.ts'
import { groupDrifts, groupSilences } from './groups.ts'
import { networkDrifts, networkSilences } from './network.ts'
import type { Apply } from './world.ts'

export const drifts: Readonly<Record<string, Apply>> = {
  ...groupDrifts,
  ...networkDrifts,
  ...databaseDrifts,
  ...cacheDrifts,
  ...computeDrifts,
}

export const silences: Readonly<Record<string, Apply>> = { ...groupSilences, ...networkSilences, ...dataSilences, ...computeSilences }
