import type {
  DescribeLogGroupsCommandInput,
  DescribeLogGroupsCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  LogGroup,
} from '@aws-sdk/client-cloudwatch-logs'
import { list } from '../list.ts'
import type { Read } from '../call.ts'
import { type Collector, fed, joined, tagsByArn } from './collect.ts'
import { sweepTags } from './tags.ts'

const logGroups: Read<DescribeLogGroupsCommandInput, DescribeLogGroupsCommandOutput, LogGroup> = {
  service: 'cloudwatch-logs',
  operation: 'DescribeLogGroups',
  action: 'logs:DescribeLogGroups',
  feeds: { 'AWS::Logs::LogGroup': '*' },
  items: { field: 'logGroups', id: group => group.logGroupName },
  page: { token: 'nextToken', next: 'nextToken', size: { limit: 50 } },
}

const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'cloudwatch-logs',
  operation: 'ListTagsForResource',
  action: 'logs:ListTagsForResource',
  feeds: { 'AWS::Logs::LogGroup': ['Tags'] },
  parent: 'logGroups',
}

/** The whole list, not by prefix: what bears our tags under another name is ours to report. */
export const cloudwatchLogs: Collector = {
  reads: { logGroups, tags },
  collect: async (call, asked) => {
    const [groups, lookup] = await Promise.all([list(call, logGroups, {}), sweepTags(call)])
    const stated = new Set(asked.names('AWS::Logs::LogGroup'))
    const withTags = await joined(groups, async (group, from) => ({
      group,
      tags: await lookup(
        group.logGroupArn ?? group.arn,
        from,
        stated.has(group.logGroupName ?? '')
          ? arn =>
              tagsByArn(
                call,
                tags,
                arn,
                from,
                resourceArn => ({ resourceArn }),
                // The only service of ours that answers tags as a record.
                output => output.tags && Object.entries(output.tags).map(([key, value]) => ({ key, value })),
              )
          : undefined,
      ),
    }))
    return [fed('AWS::Logs::LogGroup', withTags)]
  },
}
