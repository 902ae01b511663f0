import type { Topic as ApiTopic } from '@aws-sdk/client-sns'
import { type Fact, known } from '../model/fact.ts'
import { tagsFor } from './claims.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'

export interface Topic {
  readonly Tags: Readonly<Record<string, string>>
}

/** ListTopics gives ARNs and nothing else. */
export interface TopicItem {
  readonly topic: ApiTopic
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Topic, TopicItem, 'AWS::SNS::Topic'>({
  type: 'AWS::SNS::Topic',
  title: { en: 'SNS topic', ko: 'SNS 주제' },
  nameProperty: 'TopicName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.observability.topics.at,
  properties: {
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const topic of model.observability.topics.values())
      yield { name: topic.name, parent: null, at: topic.at, properties: { Tags: tagsFor(model) } }
  },

  fromApi({ topic, tags }, from) {
    const name = topicName(topic.TopicArn)
    return {
      id: name ?? '',
      arn: topic.TopicArn ?? null,
      name: reading(from).text('TopicArn', name),
      parent: null,
      vpc: known(null, from),
      tags,
      properties: { Tags: tags },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('TopicName'),
      parent: null,
      vpc: known(null, from),
      tags: read.tags('Tags'),
      properties: { Tags: read.tags('Tags') },
    }
  },
})

/** The last part of a topic's ARN is its name (Service Authorization Reference, SNS). */
function topicName(arn: string | undefined): string | undefined {
  return /^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:([A-Za-z0-9_-]+(?:\.fifo)?)$/.exec(arn ?? '')?.[1]
}
