/** What a service runs: a task definition with its one container. */
import { CfnParameter, type Stack } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Model, Service } from '../src/model/language/index.ts'
import type { Around } from './compute.ts'
import type { LogGroups } from './logs.ts'
import { id, needed, referred, stated, value } from './values.ts'

export function taskDefinition(
  stack: Stack,
  { key, task, repository, launchType }: Service,
  { shared }: Model,
  { logGroups, roles }: Around,
): ecs.CfnTaskDefinition {
  const platform = stated<ecs.CfnTaskDefinition.RuntimePlatformProperty>({
    cpuArchitecture: value(task.cpuArchitecture),
    operatingSystemFamily: value(task.operatingSystem),
  })
  const image = new CfnParameter(stack, id('ImageTag', key), { default: 'latest', description: 'Which image of the repository runs' })
  const name = needed(shared.repositories.get(needed(repository))?.name ?? repository)
  const uri = `${stack.account}.dkr.ecr.${stack.region}.${stack.urlSuffix}/${name}:${image.valueAsString}`
  return new ecs.CfnTaskDefinition(
    stack,
    id('TaskDefinition', key),
    stated<ecs.CfnTaskDefinitionProps>({
      family: needed(task.family),
      cpu: value(task.cpuUnits)?.toString(),
      memory: value(task.memoryMiB)?.toString(),
      networkMode: value(task.networkMode),
      requiresCompatibilities: [value(launchType) ?? 'FARGATE'],
      runtimePlatform: platform,
      executionRoleArn: referred(roles, task.executionRole)?.attrArn,
      taskRoleArn: referred(roles, task.taskRole)?.attrArn,
      containerDefinitions: [container(stack, key, task.container, uri, logGroups)],
    }),
  )
}

function container(
  stack: Stack,
  key: string,
  { name, port, logGroup, secrets }: Service['task']['container'],
  image: string,
  logGroups: LogGroups,
) {
  const variables = (value(secrets) ?? []).map(variable => {
    const arn = new CfnParameter(stack, id('SecretArn', key, variable), {
      description: `ARN of the secret or parameter behind ${variable}`,
    })
    return { name: variable, valueFrom: arn.valueAsString }
  })
  const [listens, group] = [value(port), referred(logGroups, logGroup)]
  return stated<ecs.CfnTaskDefinition.ContainerDefinitionProperty>({
    name: needed(name),
    image,
    essential: true,
    portMappings: listens === undefined ? undefined : [{ containerPort: listens, protocol: 'tcp' }],
    secrets: variables.length === 0 ? undefined : variables,
    logConfiguration:
      group === undefined
        ? undefined
        : {
            logDriver: 'awslogs',
            options: { 'awslogs-group': group.ref, 'awslogs-region': stack.region, 'awslogs-stream-prefix': needed(name) },
          },
  })
}
