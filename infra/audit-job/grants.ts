/** Roles of the job: each may do what its step does, and nothing else. */
import type { Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'

/** An allowance. One whose resource is a wildcard says why. */
export interface Grant {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Why a resource has a wildcard that stands for more than what lies in a bucket, a log group or a state machine of the job. */
  readonly because?: string
}

/** The name under which a template says why a resource is a wildcard, beside the policy that has it. */
export const reasonsKey = 'popcorn-audit:wildcards'

/** A role that a service assumes for this account alone. */
export function roleOf(stack: Stack, id: string, service: string, grants: readonly Grant[]): iam.CfnRole {
  const role = new iam.CfnRole(stack, id, {
    assumeRolePolicyDocument: trusting({ Service: service }, { StringEquals: { 'aws:SourceAccount': stack.account } }),
    policies: [{ policyName: 'needed', policyDocument: documentOf(grants) }],
  })
  explain(role, grants)
  return role
}

/** A role's trust. Lambda assumes without a source account (Lambda developer guide, "execution role"). */
export function trusting(principal: Readonly<Record<string, string>>, condition: object) {
  const isLambda = principal['Service'] === 'lambda.amazonaws.com'
  const statement = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }
  return { Version: '2012-10-17', Statement: [isLambda ? statement : { ...statement, Condition: condition }] }
}

export function documentOf(grants: readonly Grant[]) {
  return {
    Version: '2012-10-17',
    Statement: grants.map(({ actions, resources, condition }) => ({
      Effect: 'Allow',
      Action: [...actions],
      Resource: [...resources],
      ...(condition !== undefined && { Condition: condition }),
    })),
  }
}

/** The reasons for wildcards, in the metadata of the role: whoever reads the template reads them too. */
export function explain(role: iam.CfnRole, grants: readonly Grant[]): void {
  const reasons = grants.flatMap(({ actions, because }) => (because === undefined ? [] : [[actions.join(', '), because] as const]))
  if (reasons.length > 0) role.addMetadata(reasonsKey, Object.fromEntries(reasons))
}
