import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { about, allFacts } from './all-facts.ts'
import { from } from './fact-table.ts'
import kind from './topic.ts'

const item = (TopicArn?: string) => ({ topic: { TopicArn }, tags: known({}, from) })

test.each([
  ['its name is the end of its ARN', 'arn:aws:sns:eu-west-1:123456789012:alarms', 'alarms'],
  ['first in, first out', 'arn:aws:sns:eu-west-1:123456789012:alarms.fifo', 'alarms.fifo'],
  ['in China', 'arn:aws-cn:sns:cn-north-1:123456789012:alarms', 'alarms'],
  ['an ARN of something else', 'arn:aws:sqs:eu-west-1:123456789012:alarms', 'unknown: TopicArn'],
  ['a subscription', 'arn:aws:sns:eu-west-1:123456789012:alarms:0a1b', 'unknown: TopicArn'],
  ['none', undefined, 'unknown: TopicArn'],
])('%s', (_, arn, name) => expect(about(kind, item(arn)).name).toBe(name))

test('nothing but tags is read', () => expect(allFacts(kind, item('arn:aws:sns:eu-west-1:123456789012:a'))).toEqual({ Tags: {} }))
