/** Log groups, topics, alarms, dashboards. */
import {
  PutDashboardCommand,
  type PutDashboardCommandInput,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import { CreateLogGroupCommand, PutRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs'
import { CreateTopicCommand } from '@aws-sdk/client-sns'
import { accountId, region } from '../../account/clients.ts'
import { text } from '../intrinsics.ts'
import { given, type Makers, tagMap, tagsOf } from '../maker.ts'

export const observability: Makers = {
  'AWS::Logs::LogGroup': async ({ clients: { logs }, properties }) => {
    const logGroupName = text(properties['LogGroupName'])
    await logs.send(new CreateLogGroupCommand({ logGroupName, tags: tagMap(properties) }))
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: Number(properties['RetentionInDays']) }))
    return { ref: logGroupName, attributes: { Arn: `arn:aws:logs:${region}:${accountId}:log-group:${logGroupName}:*` } }
  },
  'AWS::SNS::Topic': async ({ clients: { sns }, properties }) => {
    const made = await sns.send(new CreateTopicCommand({ Name: text(properties['TopicName']), Tags: tagsOf(properties) }))
    return { ref: made.TopicArn }
  },
  'AWS::CloudWatch::Alarm': async ({ clients: { cloudwatch }, properties }) => {
    const input = given<PutMetricAlarmCommandInput>(properties, alarmNames, { Tags: tagsOf(properties) })
    await cloudwatch.send(new PutMetricAlarmCommand(input))
    return { ref: input.AlarmName }
  },
  'AWS::CloudWatch::Dashboard': async ({ clients: { cloudwatch }, properties }) => {
    const input = given<PutDashboardCommandInput>(properties, ['DashboardName', 'DashboardBody'], { Tags: tagsOf(properties) })
    await cloudwatch.send(new PutDashboardCommand(input))
    return { ref: input.DashboardName }
  },
}

const alarmNames = [
  'ActionsEnabled',
  'AlarmActions',
  'AlarmName',
  'ComparisonOperator',
  'DatapointsToAlarm',
  'Dimensions',
  'EvaluationPeriods',
  'MetricName',
  'Namespace',
  'OKActions',
  'Period',
  'Statistic',
  'Threshold',
  'TreatMissingData',
] as const
