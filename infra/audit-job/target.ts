/** What every audited account needs: the read-only role, and where asked the role for findings and the rule that sends changes. For StackSets. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import * as events from 'aws-cdk-lib/aws-events'
import * as iam from 'aws-cdk-lib/aws-iam'
import { policyOf, reads } from '../../src/index.ts'
import { changePattern } from './changes.ts'
import { documentOf, explain, type Grant, roleOf, trusting } from './grants.ts'
import type { JobRequest } from './request.ts'

export function targetStack(stack: Stack, job: JobRequest): void {
  const text = (id: string, description: string, more: object = {}) => new CfnParameter(stack, id, { type: 'String', description, ...more })
  const auditor = text('AuditorRoleArn', 'The role of the function that audits', {
    allowedPattern: 'arn:aws[a-z-]*:iam::[0-9]{12}:role/.+',
  })
  const externalId = text('ExternalId', 'What targets.yaml states as externalId', { minLength: 8, noEcho: true })
  const trust = trusting({ AWS: auditor.valueAsString }, { StringEquals: { 'sts:ExternalId': externalId.valueAsString } })
  const role = new iam.CfnRole(stack, 'Audit', {
    roleName: job.targetRole,
    description: 'Read by popcorn-audit',
    maxSessionDuration: 3600,
    assumeRolePolicyDocument: trust,
    policies: [{ policyName: 'reads', policyDocument: policyOf(reads) }],
  })
  explain(role, [
    {
      actions: policyOf(reads).Statement[0].Action,
      resources: ['*'],
      because: 'lists take nothing narrower, and what is out of scope must be seen to be called unmanaged; every action is a read',
    },
  ])
  if (job.securityHubRole !== null) findingsRole(stack, job.securityHubRole, trust)
  if (job.events) sendsChanges(stack, text('BusArn', 'The bus of the audit that changes are sent to').valueAsString)
}

function findingsRole(stack: Stack, name: string, trust: object): void {
  const grants: readonly Grant[] = [
    {
      actions: ['securityhub:BatchImportFindings'],
      resources: [`arn:${stack.partition}:securityhub:*:${stack.account}:product/${stack.account}/default`],
      because: 'in every region that is audited; the product is this account’s own, and nothing else',
    },
  ]
  const role = new iam.CfnRole(stack, 'Findings', {
    roleName: name,
    description: 'Imports findings of popcorn-audit',
    assumeRolePolicyDocument: trust,
    policies: [{ policyName: 'imports', policyDocument: documentOf(grants) }],
  })
  explain(role, grants)
}

function sendsChanges(stack: Stack, bus: string): void {
  const sends = roleOf(stack, 'Sends', 'events.amazonaws.com', [{ actions: ['events:PutEvents'], resources: [bus] }])
  new events.CfnRule(stack, 'Changes', {
    description: 'Changes that popcorn-audit looks at',
    eventPattern: changePattern,
    targets: [{ id: 'audit', arn: bus, roleArn: sends.attrArn }],
  })
}
