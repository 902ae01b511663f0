/** A spec as the review looks at it. */
import { expectationsOf } from '../expect/index.ts'
import type { Model } from '../model/language/index.ts'
import { sceneOfSpec, topologyOf } from '../topology/index.ts'
import { flowsOf } from './flows.ts'
import { judgeFlows } from './judge-flows.ts'
import type { Design } from './rule.ts'

export function designOf(model: Model): Design {
  const expectations = expectationsOf(model)
  const topology = topologyOf(sceneOfSpec(expectations))
  return { model, topology, expectations, flows: judgeFlows(flowsOf(model, topology), topology) }
}
