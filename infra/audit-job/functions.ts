/** The functions of the job: one bundle, a function a step, each in a role of its own. */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as logs from 'aws-cdk-lib/aws-logs'
import type { Asset } from 'aws-cdk-lib/aws-s3-assets'
import { type Grant, roleOf } from './grants.ts'
import type { JobRequest } from './request.ts'

export interface Bundle {
  readonly code: Asset
  /** Of popcorn-audit. */
  readonly version: string
}

export interface Step {
  /** The handler that main.ts exports. */
  readonly handler: 'plan' | 'audit' | 'summarize' | 'wake'
  readonly timeoutSeconds: number
  readonly memoryMiB: number
  readonly variables: Readonly<Record<string, string>>
  readonly grants: readonly Grant[]
}

const logDays = 90

export function functionOf(stack: Stack, job: JobRequest, { code, version }: Bundle, step: Step): lambda.CfnFunction {
  const { handler, timeoutSeconds, memoryMiB, variables, grants } = step
  const id = `${handler.charAt(0).toUpperCase()}${handler.slice(1)}`
  const functionName = `${job.name}-${handler}`
  const group = new logs.CfnLogGroup(stack, `${id}Logs`, { logGroupName: `/aws/lambda/${functionName}`, retentionInDays: logDays })
  group.applyRemovalPolicy(RemovalPolicy.RETAIN)
  const role = roleOf(stack, `${id}Role`, 'lambda.amazonaws.com', [writesTo(group), ...grants, ...usesKey(job)])
  return new lambda.CfnFunction(stack, `${id}Function`, {
    functionName,
    description: `popcorn-audit: ${handler}`,
    runtime: 'nodejs22.x',
    architectures: ['arm64'],
    handler: `index.${handler}`,
    code: { s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
    role: role.attrArn,
    timeout: timeoutSeconds,
    memorySize: memoryMiB,
    environment: { variables: { TOOL_VERSION: version, ...variables } },
    loggingConfig: { logGroup: group.ref },
  })
}

const writesTo = (group: logs.CfnLogGroup): Grant => ({
  actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  // The ARN of a log group ends in `:*`, its streams.
  resources: [group.attrArn],
})

const usesKey = ({ key }: JobRequest): readonly Grant[] =>
  key === null ? [] : [{ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key] }]
