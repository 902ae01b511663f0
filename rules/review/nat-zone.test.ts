import rule from './nat-zone.ts'
import { reviewTable } from './review-table.ts'

const routes = (nat: string) => ({ network: { routeTables: { 'private-2c': { routes: { internet: { natGateway: nat } } } } } })

reviewTable(rule, [
  ['two zones that leave by one gateway', 'prod', routes('public-2a'), ['nat-in-other-zone private-2a-rt: nat-public-2a']],
  [
    'the same, where nothing is Multi-AZ',
    'prod',
    { ...routes('public-2a'), databases: { main: { multiAz: false } }, caches: { main: { multiAz: false } } },
    [],
  ],
  // The flows that stop are told, and nothing of the gateway that is left.
  ['a zone without any way out', 'prod', { network: { routeTables: { 'private-2c': { routes: { internet: null } } } } }, []],
])
