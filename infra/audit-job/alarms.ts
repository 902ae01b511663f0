/** When somebody must look: no audit, one that grows old, a run that failed, something in the dead-letter queue. */
import type { Stack } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import type * as sfn from 'aws-cdk-lib/aws-stepfunctions'
import type { JobRequest, ScheduleRequest } from './request.ts'
import type { Storage } from './storage.ts'

/** Of the job's metrics: the name of the job, so that two of them keep apart. */
export const namespaceOf = ({ name }: JobRequest) => `popcorn-audit/${name}`

export function alarmsOf(stack: Stack, job: JobRequest, { topic, deadLetters }: Storage, machine: sfn.CfnStateMachine): void {
  const alarm = (id: string, props: Omit<cloudwatch.CfnAlarmProps, 'alarmName' | 'alarmActions'>) =>
    new cloudwatch.CfnAlarm(stack, `Alarm${id}`, { alarmName: `${job.name}-${id}`, alarmActions: [topic.ref], ...props })
  for (const one of job.schedules) {
    alarm(`NoAudit-${one.name}`, noAudit(job, one))
    alarm(`OldAudit-${one.name}`, oldAudit(job, one))
  }
  const once = { statistic: 'Sum', period: 300, evaluationPeriods: 1, threshold: 0, comparisonOperator: 'GreaterThanThreshold' }
  alarm('RunFailed', {
    ...once,
    alarmDescription: 'A run failed: more audits than tolerated were broken off, or its targets file is wrong.',
    namespace: 'AWS/States',
    metricName: 'ExecutionsFailed',
    dimensions: [{ name: 'StateMachineArn', value: machine.ref }],
    treatMissingData: 'notBreaching',
  })
  alarm('DeadLetters', {
    ...once,
    statistic: 'Maximum',
    alarmDescription: 'Something could not be started or was broken off, and waits in the dead-letter queue.',
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: [{ name: 'QueueName', value: deadLetters.attrQueueName }],
    treatMissingData: 'notBreaching',
  })
}

/** No target was audited for two periods: also when nothing ran at all. By the hour, since an alarm looks back 168 of them at most. */
const noAudit = (job: JobRequest, { name, everyHours }: ScheduleRequest) => ({
  alarmDescription: `No audit of the schedule ${name} has succeeded for two periods.`,
  namespace: namespaceOf(job),
  metricName: 'AuditedTargets',
  dimensions: [{ name: 'Schedule', value: name }],
  statistic: 'Sum',
  period: 3600,
  evaluationPeriods: everyHours * 2,
  threshold: 1,
  comparisonOperator: 'LessThanThreshold',
  treatMissingData: 'breaching',
})

/** Among many that are audited, one that is not. */
const oldAudit = (job: JobRequest, { name, everyHours }: ScheduleRequest) => ({
  alarmDescription: `A target has had no audit for more than two periods of the schedule ${name}.`,
  namespace: namespaceOf(job),
  metricName: 'OldestGoodAuditHours',
  dimensions: [{ name: 'Schedule', value: name }],
  statistic: 'Maximum',
  period: 3600,
  evaluationPeriods: 1,
  threshold: everyHours * 2 + 1,
  comparisonOperator: 'GreaterThanThreshold',
  // Between two runs nothing is known anew.
  treatMissingData: 'ignore',
})
