import type { CompositeAlarm as ApiCompositeAlarm } from '@aws-sdk/client-cloudwatch'
import { type Fact, known } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'

/** No spec states one: each in scope is unmanaged. */
export interface CompositeAlarmItem {
  readonly alarm: ApiCompositeAlarm
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Record<never, never>, CompositeAlarmItem, 'AWS::CloudWatch::CompositeAlarm'>({
  type: 'AWS::CloudWatch::CompositeAlarm',
  title: { en: 'composite alarm', ko: '복합 경보' },
  nameProperty: 'AlarmName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.observability.alarms.at,
  properties: {},
  *expected() {},

  fromApi: ({ alarm, tags }, from) => ({
    id: alarm.AlarmName ?? '',
    arn: alarm.AlarmArn ?? null,
    name: reading(from).text('AlarmName', alarm.AlarmName),
    parent: null,
    vpc: known(null, from),
    tags,
    properties: {},
  }),

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('AlarmName'),
      parent: null,
      vpc: known(null, from),
      tags: read.tags('Tags'),
      properties: {},
    }
  },
})
