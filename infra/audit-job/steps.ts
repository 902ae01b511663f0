/** What each step of a run may touch, and what it is told. */
import type { Stack } from 'aws-cdk-lib'
import type { Step } from './functions.ts'
import type { Grant } from './grants.ts'
import type { JobRequest } from './request.ts'
import type { Storage } from './storage.ts'

type Name = 'plan' | 'audit' | 'summarize'

export function stepsOf(stack: Stack, job: JobRequest, storage: Storage, namespace: string): Readonly<Record<Name, Step>> {
  const { config, results, topic } = storage
  const buckets = { CONFIG_BUCKET: config.ref, RESULTS_BUCKET: results.ref }
  const words = { REPORT_LANGUAGE: job.language }
  // Without the right to list, S3 answers 403 for what is not there (GetObject), and nothing could be told from it.
  const lists: Grant = { actions: ['s3:ListBucket'], resources: [config.attrArn, results.attrArn] }
  const reads = (...paths: readonly string[]): Grant => ({ actions: ['s3:GetObject'], resources: paths })
  const writes = (...paths: readonly string[]): Grant => ({ actions: ['s3:PutObject'], resources: paths })
  const inResults = (...folders: readonly string[]) => folders.map(folder => `${results.attrArn}/${folder}/*`)
  const targets = `${config.attrArn}/targets.yaml`
  return {
    plan: {
      handler: 'plan',
      timeoutSeconds: 60,
      memoryMiB: 512,
      variables: { ...buckets, ITEMS: job.items },
      grants: [lists, reads(targets, ...inResults('runs')), writes(...inResults('runs'))],
    },
    audit: {
      handler: 'audit',
      timeoutSeconds: 900,
      // Of the memory depends the processor: 1,769 MB is one (Lambda developer guide, "Configuring memory").
      memoryMiB: 1769,
      variables: { ...buckets, ...words, FAIL_ON: job.failOn, SECURITY_HUB_ROLE: job.securityHubRole ?? '' },
      grants: [
        lists,
        reads(`${config.attrArn}/*`, ...inResults('runs', 'records', 'state', 'audits')),
        writes(...inResults('records', 'audits')),
        ...assumes(stack, job),
      ],
    },
    summarize: {
      handler: 'summarize',
      timeoutSeconds: 300,
      memoryMiB: 1024,
      variables: { ...buckets, ...words, TOPIC_ARN: topic.ref, METRIC_NAMESPACE: namespace },
      grants: [
        lists,
        reads(targets, ...inResults('runs', 'records', 'state')),
        writes(...inResults('runs', 'records', 'state')),
        { actions: ['sns:Publish'], resources: [topic.ref] },
        {
          actions: ['cloudwatch:PutMetricData'],
          resources: ['*'],
          condition: { StringEquals: { 'cloudwatch:namespace': namespace } },
          because: 'PutMetricData knows no resource (Service Authorization Reference); the condition holds it to one namespace',
        },
      ],
    },
  }
}

/** The read-only role of each account; and the role for its findings, where they are imported. */
function assumes(stack: Stack, { targetRole, securityHubRole, organization }: JobRequest): readonly Grant[] {
  const roles = [targetRole, ...(securityHubRole === null ? [] : [securityHubRole])]
  const assume: Grant = {
    actions: ['sts:AssumeRole'],
    resources: roles.map(role => `arn:${stack.partition}:iam::*:role/${role}`),
    ...(organization !== null && { condition: { StringEquals: { 'aws:ResourceOrgID': organization } } }),
    because:
      'the accounts stand in targets.yaml and are not known here; the name of the role is, and the trust policy of each account decides',
  }
  if (securityHubRole === null) return [assume]
  const own = `arn:${stack.partition}:securityhub:${stack.region}:${stack.account}:product/${stack.account}/default`
  return [assume, { actions: ['securityhub:BatchImportFindings'], resources: [own] }]
}
