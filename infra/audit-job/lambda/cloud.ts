/** The steps, bound to AWS: the only file here that makes clients. */
import { CloudWatchClient, type MetricDatum, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch'
import { S3Client } from '@aws-sdk/client-s3'
import { BatchImportFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub'
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { assumedRole } from '../../../src/index.ts'
import type { Gauges } from './gauges.ts'
import { messageOf } from './notice.ts'
import { s3Store } from './s3-store.ts'
import { hubBatches, importAll } from './security-hub.ts'
import type { Summarizer } from './summary.ts'
import type { Worker } from './target.ts'
import type { Start } from './wake.ts'

/** A bucket by its name. Path style: a name with dots has no certificate as a host. */
export function bucket(name: string) {
  return s3Store(new S3Client({ forcePathStyle: true }), name)
}

/** Publishes to a topic. */
export function telling(topicArn: string, language: 'en' | 'ko', resultsBucket: string): Summarizer['tell'] {
  const sns = new SNSClient({})
  return async notice => {
    const { subject, body } = messageOf(notice, language, resultsBucket)
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: subject,
        Message: body,
        MessageStructure: 'json',
        // A subscriber that is told twice can see it.
        MessageAttributes: { run: { DataType: 'String', StringValue: notice.run } },
      }),
    )
  }
}

/** Puts a run's gauges into CloudWatch, under the schedule's name. */
export function measuring(namespace: string): Summarizer['measure'] {
  const cloudwatch = new CloudWatchClient({})
  return async (gauges, schedule, at) => {
    await cloudwatch.send(new PutMetricDataCommand({ Namespace: namespace, MetricData: [...metricsOf(gauges, schedule, at)] }))
  }
}

/** Each gauge as a metric of the schedule. */
export function metricsOf(gauges: Gauges, schedule: string, at: string): readonly MetricDatum[] {
  const { findings, unknown, audited, failed, seconds, oldestHours, neverAudited } = gauges
  const metric = (MetricName: string, Value: number, Unit: MetricDatum['Unit'], severity?: string): MetricDatum => ({
    MetricName,
    Value,
    Unit,
    Timestamp: new Date(at),
    Dimensions: [{ Name: 'Schedule', Value: schedule }, ...(severity === undefined ? [] : [{ Name: 'Severity', Value: severity }])],
  })
  return [
    ...Object.entries(findings).map(([severity, count]) => metric('Findings', count, 'Count', severity)),
    metric('Unknown', unknown, 'Count'),
    metric('AuditedTargets', audited, 'Count'),
    metric('FailedTargets', failed, 'Count'),
    metric('NeverAuditedTargets', neverAudited, 'Count'),
    metric('Duration', seconds, 'Seconds'),
    // CloudWatch has no unit of hours.
    metric('OldestGoodAuditHours', oldestHours, 'None'),
  ]
}

/**
 * Imports the findings of a target into the Security Hub of its own account and region: Security Hub takes a custom product's findings from
 * the account that they speak of alone. In an account of another owner through a role that may do nothing else.
 */
export function importing(roleName: string, ownAccount: string): NonNullable<Worker['toHub']> {
  return async (audit, ledger, { externalId, endpoint }) => {
    const { account, region } = audit.source
    if (account === null || region === null) return
    const roleArn = `arn:${partitionOf(region)}:iam::${account}:role/${roleName}`
    const credentials = account === ownAccount ? {} : { credentials: assumedRole({ roleArn, externalId, region }) }
    const hub = new SecurityHubClient({ region, ...credentials, ...(endpoint !== null && { endpoint }) })
    await importAll(hubBatches(audit, ledger), batch => hub.send(new BatchImportFindingsCommand(batch)))
  }
}

const partitionOf = (region: string) => (region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws')

/** Starts each run once: who comes second is answered by the first. */
export async function startAll(starts: readonly Start[], stateMachineArn: string): Promise<void> {
  const sfn = new SFNClient({})
  for (const { name, input } of starts)
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })).catch((error: unknown) => {
      if (!(error instanceof ExecutionAlreadyExists)) throw error
    })
}
