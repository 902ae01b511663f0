/**
 * Tags of what AWS lists without them. One sweep of the region (`tag:GetResources`, 100 an answer) stands for a call a resource.
 *
 * What the sweep is trusted for, and what not (API reference, GetResources): it returns what has or once had tags, so a resource that is
 * not in a complete sweep has none; and it follows a change some time later. So a resource that the spec names and the sweep does not
 * hold is asked on its own: right after a deployment it must not read as untagged. Nothing else costs a call of its own.
 *
 * Where an answer has tags inline (EC2, ECS with `include`, DB instances and clusters) those are read, never the sweep.
 */
import type { GetResourcesCommandInput, GetResourcesCommandOutput, ResourceTagMapping } from '@aws-sdk/client-resource-groups-tagging-api'
import { tagsOf } from '../../kinds/read.ts'
import { type Fact, type From, known, unknown } from '../../model/fact.ts'
import type { Call, Read } from '../call.ts'
import { callName } from '../call.ts'
import { segment } from '../items.ts'
import { list } from '../list.ts'
import type { Collector } from './collect.ts'

export type Tags = Fact<Readonly<Record<string, string>>>

/** A service that uses the sweep adds its kinds here, and its name to `swept` below. */
const resources: Read<GetResourcesCommandInput, GetResourcesCommandOutput, ResourceTagMapping> = {
  service: 'resource-groups-tagging-api',
  operation: 'GetResources',
  action: 'tag:GetResources',
  feeds: {
    'AWS::RDS::DBSubnetGroup': ['Tags'],
    'AWS::ElastiCache::ReplicationGroup': ['Tags'],
    'AWS::ElastiCache::SubnetGroup': ['Tags'],
    'AWS::ECR::Repository': ['Tags'],
    'AWS::Logs::LogGroup': ['Tags'],
    'AWS::CloudWatch::Alarm': ['Tags'],
    'AWS::SNS::Topic': ['Tags'],
    'AWS::ServiceDiscovery::PrivateDnsNamespace': ['Tags'],
    'AWS::ServiceDiscovery::Service': ['Tags'],
  },
  items: { field: 'ResourceTagMappingList', id: mapping => mapping.ResourceARN },
  page: { token: 'PaginationToken', next: 'PaginationToken', size: { ResourcesPerPage: 100 } },
}

/** `service[:type]` as in an ARN. Without the filter the sweep of a large account would hold every tagged object in it. */
const swept = ['acm', 'cloudwatch', 'ecr', 'elasticache', 'logs', 'rds:subgrp', 'servicediscovery', 'sns']

/** The read is declared here once, for all collectors that look tags up. */
export const tagging: Collector = { reads: { resources }, collect: async () => [] }

/**
 * The tags of what has this ARN. `own` asks for them directly (see tagsByArn) and is given for what the spec names;
 * without it, what the sweep does not hold has no tags.
 */
export type TagLookup = (arn: string | undefined, from: From, own?: (arn: string) => Promise<Tags>) => Promise<Tags>

/** Sweeps once however many collectors ask: a session never sends the same request twice. */
export async function sweepTags(call: Call): Promise<TagLookup> {
  const { items, gap } = await list(call, resources, { ResourceTypeFilters: swept })
  const byArn = new Map(items.map(({ item, from }) => [item.ResourceARN, tagsOf(item.Tags, { call: from.call, at: `${from.at}/Tags` })]))
  return async (given, from, own) => {
    if (given === undefined) return unknown(withoutArn(from), from)
    const arn = plainArn(given)
    const found = byArn.get(arn)
    if (found !== undefined) return found
    if (own !== undefined) return own(arn)
    return gap === null
      ? known({}, { call: callName(resources), at: `/ResourceTagMappingList/${segment(arn)}` })
      : unknown(gap.because, gap.from)
  }
}

/** DescribeLogGroups ends an ARN with `:*`, which no call for tags accepts (API reference, LogGroup, `arn` and `logGroupArn`). */
export function plainArn(arn: string): string {
  return arn.endsWith(':*') ? arn.slice(0, -2) : arn
}

function withoutArn(from: From) {
  return { reason: 'garbled', call: from.call, action: null, message: `the answer has no ARN of ${from.at}` } as const
}
