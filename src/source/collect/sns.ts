import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  ListTopicsCommandInput,
  ListTopicsCommandOutput,
  Topic,
} from '@aws-sdk/client-sns'
import type { Read } from '../call.ts'
import { list } from '../list.ts'
import { type Collector, fed, joined, tagsByArn } from './collect.ts'
import { sweepTags } from './tags.ts'

/** 100 an answer, and no parameter to change it. */
const topics: Read<ListTopicsCommandInput, ListTopicsCommandOutput, Topic> = {
  service: 'sns',
  operation: 'ListTopics',
  action: 'sns:ListTopics',
  feeds: { 'AWS::SNS::Topic': '*' },
  items: { field: 'Topics', id: topic => topic.TopicArn },
  page: { token: 'NextToken', next: 'NextToken' },
}

const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'sns',
  operation: 'ListTagsForResource',
  action: 'sns:ListTagsForResource',
  feeds: { 'AWS::SNS::Topic': ['Tags'] },
  parent: 'topics',
}

export const sns: Collector = {
  reads: { topics, tags },
  collect: async (call, asked) => {
    const [listed, lookup] = await Promise.all([list(call, topics, {}), sweepTags(call)])
    const stated = new Set(asked.names('AWS::SNS::Topic'))
    const withTags = await joined(listed, async (topic, from) => ({
      topic,
      tags: await lookup(
        topic.TopicArn,
        from,
        stated.has(topic.TopicArn?.split(':').at(-1) ?? '')
          ? arn =>
              tagsByArn(
                call,
                tags,
                arn,
                from,
                ResourceArn => ({ ResourceArn }),
                output => output.Tags,
              )
          : undefined,
      ),
    }))
    return [fed('AWS::SNS::Topic', withTags)]
  },
}
