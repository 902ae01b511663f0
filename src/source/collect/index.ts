/** Every collector, by hand. A test finds a file that is not here. */
import { type AnyRead, type Call, callName } from '../call.ts'
import type { Asked } from '../source.ts'
import { acm } from './acm.ts'
import { applicationAutoScaling } from './application-auto-scaling.ts'
import { cloudFront } from './cloudfront.ts'
import { cloudwatch } from './cloudwatch.ts'
import { cloudwatchLogs } from './cloudwatch-logs.ts'
import { type Collected, type Collector, misshapen } from './collect.ts'
import { ec2Instances } from './ec2-instances.ts'
import { ec2 } from './ec2.ts'
import { ecr } from './ecr.ts'
import { ecs } from './ecs.ts'
import { elasticLoadBalancing } from './elastic-load-balancing-v2.ts'
import { elasticache } from './elasticache.ts'
import { iam } from './iam.ts'
import { rds } from './rds.ts'
import { route53 } from './route-53.ts'
import { sns } from './sns.ts'
import { s3 } from './s3.ts'
import { serviceDiscovery } from './servicediscovery.ts'
import { scheduler } from './scheduler.ts'
import { tagging } from './tags.ts'

const collectors: readonly Collector[] = [
  ec2,
  rds,
  elasticache,
  ecs,
  applicationAutoScaling,
  tagging,
  ec2Instances,
  ecr,
  iam,
  scheduler,
  cloudwatchLogs,
  sns,
  cloudwatch,
  elasticLoadBalancing,
  acm,
  serviceDiscovery,
  s3,
  cloudFront,
  route53,
]

/** Every call that an audit may make. */
export const reads: readonly AnyRead[] = collectors.flatMap(collector => Object.values(collector.reads))

/** All root calls at once, children as soon as their parent is known. */
export async function collectAll(call: Call, asked: Asked): Promise<Collected> {
  const parts = (await Promise.all(collectors.map(collector => collectedBy(collector, call, asked)))).flat()
  return { resources: parts.flatMap(part => part.resources), gaps: parts.flatMap(part => part.gaps) }
}

/** A collector that meets an answer of another shape leaves all that it feeds unknown. */
async function collectedBy({ collect, reads: own }: Collector, call: Call, asked: Asked): Promise<readonly Collected[]> {
  try {
    return await collect(call, asked)
  } catch (error) {
    const types = [...new Set(Object.values(own).flatMap(({ feeds }) => Object.keys(feeds)))]
    const [first] = Object.values(own)
    const because = misshapen(error, first === undefined ? null : callName(first))
    const from = { call: because.call ?? '', at: '' }
    return [{ resources: [], gaps: types.map(type => ({ type, parent: null, because, from })) }]
  }
}
