/** What is done by the clock: a schedule calls one action of the AWS API, in a role that may do that and nothing else. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as scheduler from 'aws-cdk-lib/aws-scheduler'
import type { Model } from '../src/model/language/index.ts'
import { assumedBy } from './roles.ts'
import { id, type Item, needed, stated, value } from './values.ts'

type Schedule = Item<Model['schedules']>

export function schedules(stack: Stack, model: Model): void {
  for (const one of model.schedules.values()) schedule(stack, one)
}

function schedule(stack: Stack, one: Schedule): void {
  const action = value(one.target)
  if (action === undefined || !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action))
    throw new Error(`the schedule ${one.key} has no target of the form service:action, and none can be deployed without`)
  const input = new CfnParameter(stack, id('ScheduleInput', one.key), {
    default: '{}',
    description: `What ${action} is called with, as JSON: {"DbInstanceIdentifier": "…"}`,
  })
  new scheduler.CfnSchedule(
    stack,
    id('Schedule', one.key),
    stated<scheduler.CfnScheduleProps>({
      name: needed(one.name),
      scheduleExpression: needed(one.expression),
      scheduleExpressionTimezone: value(one.timezone),
      state: 'ENABLED',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        // EventBridge Scheduler user guide, "Using universal targets".
        arn: `arn:${stack.partition}:scheduler:::aws-sdk:${action}`,
        roleArn: role(stack, one, action).attrArn,
        input: input.valueAsString,
      },
    }),
  )
}

/** AWS names it; the action that it may take is written as IAM writes it, `rds:StopDBInstance`. */
function role(stack: Stack, { key }: Schedule, target: string): iam.CfnRole {
  const [service = '', action = ''] = target.split(':')
  const Action = `${service}:${action.charAt(0).toUpperCase()}${action.slice(1)}`
  return new iam.CfnRole(stack, id('ScheduleRole', key), {
    assumeRolePolicyDocument: assumedBy('scheduler.amazonaws.com'),
    policies: [
      {
        policyName: 'scheduled-action',
        policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
      },
    ],
  })
}
