/** The roles that things run in: who may assume each, and the least that it may do there. */
import type { Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { Model } from '../src/model/language/index.ts'
import { each, id, needed, stated, value } from './values.ts'

export type Roles = ReadonlyMap<string, iam.CfnRole>

export function assumedBy(service: string) {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }] }
}

type Use = 'starts tasks' | 'runs in tasks' | 'runs on instances'

interface Grant {
  readonly service: string
  readonly managed: readonly string[]
  /** Actions that know no resources of ours. */
  readonly actions: readonly string[]
}

/** What each use needs, in AWS's own words: the task execution role, ECS Exec (ECS Developer Guide), the agent and Session Manager. */
const grants: Readonly<Record<Use, Grant>> = {
  'starts tasks': { service: 'ecs-tasks.amazonaws.com', managed: ['service-role/AmazonECSTaskExecutionRolePolicy'], actions: [] },
  'runs in tasks': {
    service: 'ecs-tasks.amazonaws.com',
    managed: [],
    actions: [
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
      'logs:DescribeLogGroups',
      'logs:CreateLogStream',
      'logs:DescribeLogStreams',
      'logs:PutLogEvents',
    ],
  },
  'runs on instances': {
    service: 'ec2.amazonaws.com',
    managed: ['CloudWatchAgentServerPolicy', 'AmazonSSMManagedInstanceCore'],
    actions: [],
  },
}

export function roles(stack: Stack, model: Model): Roles {
  const uses = usesOf(model)
  return each(model.roles, ({ key, name }) => {
    const grant = grants[uses.get(key) ?? 'runs in tasks']
    return new iam.CfnRole(
      stack,
      id('Role', key),
      stated<iam.CfnRoleProps>({
        roleName: needed(name),
        assumeRolePolicyDocument: assumedBy(grant.service),
        managedPolicyArns:
          grant.managed.length === 0 ? undefined : grant.managed.map(policy => `arn:${stack.partition}:iam::aws:policy/${policy}`),
        policies: grant.actions.length === 0 ? undefined : [inline(grant.actions)],
      }),
    )
  })
}

const inline = (actions: readonly string[]) => ({
  policyName: 'needed',
  policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] },
})

/** What the spec uses each role for. */
function usesOf({ ecs, nodeGroups }: Model): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>()
  for (const { task } of ecs.services.values()) {
    const [starts, runs] = [value(task.executionRole), value(task.taskRole)]
    if (runs !== undefined) uses.set(runs, 'runs in tasks')
    if (starts !== undefined) uses.set(starts, 'starts tasks')
  }
  for (const { role } of nodeGroups.values()) {
    const runs = value(role)
    if (runs !== undefined) uses.set(runs, 'runs on instances')
  }
  return uses
}
