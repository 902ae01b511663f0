import { expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { actualOf, actualsOfTemplate } from './define.ts'
import { factTable, from, toldFact } from './fact-table.ts'
import kind from './flow-log.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const log = {
  FlowLogId: 'fl-1',
  ResourceId: 'vpc-1',
  TrafficType: 'ALL',
  LogDestinationType: 'cloud-watch-logs',
  LogGroupName: '/flow',
  DeliverLogsStatus: 'SUCCESS',
}
const item = (more: object, vpc: string | null = null) => ({ log: { ...log, ...more }, vpc: known(vpc, from) })

factTable(kind, [
  ['traffic', item({}), 'TrafficType', 'ALL'],
  ['log group', item({}), 'LogGroupName', '/flow'],
  ['to a bucket', item({ LogDestinationType: 's3', LogGroupName: undefined }), 'LogGroupName', null],
  [
    'log group by its ARN alone',
    item({ LogGroupName: undefined, LogDestination: 'arn:aws:logs:r:1:log-group:/flow' }),
    'LogGroupName',
    '/flow',
  ],
  ['of before there were other destinations', item({ LogDestinationType: undefined }), 'LogDestinationType', 'cloud-watch-logs'],
  ['delivery that fails', item({ DeliverLogsStatus: 'FAILED' }), 'DeliverLogsStatus', 'FAILED'],
  ['one that is not active', item({ FlowLogStatus: 'INACTIVE' }), 'DeliverLogsStatus', 'INACTIVE'],
  ['delivery that has not begun', item({ DeliverLogsStatus: undefined }), 'DeliverLogsStatus', 'SUCCESS'],
  ['no traffic type', item({ TrafficType: undefined }), 'TrafficType', 'unknown: TrafficType'],
])

test.each([
  ['a VPC', 'vpc-1', null, 'vpc-1'],
  ['a subnet', 'subnet-1', 'vpc-1', 'vpc-1'],
  ['what is elsewhere', 'eni-9', null, null],
])('of %s', (_what, ResourceId, around, vpc) => expect(toldFact(actualOf(kind, item({ ResourceId }, around), from).vpc)).toBe(vpc))

test.each<readonly [string, object, unknown]>([
  ['by name', { LogGroupName: '/flow' }, '/flow'],
  ['by ARN', { LogDestination: 'arn:aws:logs:eu-west-1:123456789012:log-group:/flow:*' }, '/flow'],
  [
    'by an ARN that AWS gives',
    { LogDestination: '‹stack/Group.Arn›' },
    'unknown: AWS gives it when the template is deployed: stack/Group.Arn',
  ],
])('a log group in a template, %s', (_what, properties, expected) => {
  const [made] = actualsOfTemplate(
    kind,
    templateItem(kind.type, { ResourceType: 'VPC', ResourceId: '‹stack/Vpc›', ...properties }),
    inTemplate,
  )
  const fact = made?.properties['LogGroupName']
  expect(fact === undefined ? undefined : toldFact(fact)).toBe(expected)
  expect(made?.notApplicable).toEqual(['DeliverLogsStatus'])
})
