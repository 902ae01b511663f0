/** The scheduled audit as a stack of its own. */
import { App, CfnOutput, DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib'
import { Asset } from 'aws-cdk-lib/aws-s3-assets'
import * as scheduler from 'aws-cdk-lib/aws-scheduler'
import * as sfn from 'aws-cdk-lib/aws-stepfunctions'
import { alarmsOf, namespaceOf } from './alarms.ts'
import { type Bundle, functionOf } from './functions.ts'
import { roleOf } from './grants.ts'
import type { JobRequest, ScheduleRequest } from './request.ts'
import { definitionOf } from './state-machine.ts'
import { stepsOf } from './steps.ts'
import { type Storage, storageOf } from './storage.ts'
import { targetStack } from './target.ts'
import { wakes } from './wakes.ts'

export interface JobBundle {
  /** The folder with the bundled handlers. */
  readonly folder: string
  /** Of popcorn-audit. */
  readonly version: string
}

/** An app with the job, and with the template of what every audited account needs. */
export function jobApp(job: JobRequest, bundle: JobBundle, outdir: string): App {
  const app = new App({ outdir, analyticsReporting: false, stackTraces: false, treeMetadata: false })
  const synthesizer = () => new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer
  const stack = new Stack(app, job.name, {
    env: { region: job.region, ...(job.account !== null && { account: job.account }) },
    synthesizer: synthesizer(),
    description: 'The scheduled audit of popcorn-audit',
  })
  jobStack(stack, job, { code: new Asset(stack, 'Code', { path: bundle.folder }), version: bundle.version })
  targetStack(
    new Stack(app, `${job.name}-target`, { synthesizer: synthesizer(), description: 'What popcorn-audit needs in an account' }),
    job,
  )
  return app
}

function jobStack(stack: Stack, job: JobRequest, bundle: Bundle): void {
  const storage = storageOf(stack, job)
  const stateMachineArn = `arn:${stack.partition}:states:${stack.region}:${stack.account}:stateMachine:${job.name}`
  const steps = stepsOf(stack, job, storage, namespaceOf(job))
  const [plan, audit, summarize] = (['plan', 'audit', 'summarize'] as const).map(name => functionOf(stack, job, bundle, steps[name]))
  if (plan === undefined || audit === undefined || summarize === undefined) throw new Error('three steps make three functions')
  const machine = new sfn.CfnStateMachine(stack, 'StateMachine', {
    stateMachineName: job.name,
    stateMachineType: 'STANDARD',
    roleArn: runsRole(stack, job, storage, [plan.attrArn, audit.attrArn, summarize.attrArn], stateMachineArn).attrArn,
    definition: definitionOf(job),
    definitionSubstitutions: {
      PlanFunction: plan.attrArn,
      AuditFunction: audit.attrArn,
      SummarizeFunction: summarize.attrArn,
      DeadLetters: storage.deadLetters.ref,
      ...(job.items === 'stored' && { ResultsBucket: storage.results.ref }),
    },
  })
  const starts = roleOf(stack, 'ScheduleRole', 'scheduler.amazonaws.com', [
    { actions: ['states:StartExecution'], resources: [machine.ref] },
    { actions: ['sqs:SendMessage'], resources: [storage.deadLetters.attrArn] },
  ])
  for (const one of job.schedules) schedule(stack, job, one, { machine, roleArn: starts.attrArn, deadLetters: storage.deadLetters.attrArn })
  if (job.events) wakes(stack, job, bundle, machine, storage)
  alarmsOf(stack, job, storage, machine)
  outputs(stack, {
    ConfigBucketName: storage.config.ref,
    ResultsBucketName: storage.results.ref,
    TopicArn: storage.topic.ref,
    StateMachineArn: machine.ref,
  })
}

/** The state machine's: its steps, itself (a Distributed Map starts executions of it), and the queue for what is broken off. */
function runsRole(stack: Stack, { items, key }: JobRequest, storage: Storage, functions: readonly string[], machine: string) {
  const executions = machine.replace(':stateMachine:', ':execution:')
  return roleOf(stack, 'StateMachineRole', 'states.amazonaws.com', [
    { actions: ['lambda:InvokeFunction'], resources: functions },
    { actions: ['states:StartExecution'], resources: [machine] },
    // "…:execution:NAME/Targets:*": those of the Map are named by its label (Step Functions developer guide, "Distributed Map, IAM policies").
    {
      actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
      resources: [`${executions}/Targets:*`, `${executions}:*`],
    },
    { actions: ['sqs:SendMessage'], resources: [storage.deadLetters.attrArn] },
    ...(items === 'stored' ? [{ actions: ['s3:GetObject'], resources: [`${storage.results.attrArn}/runs/*`] }] : []),
    ...(items === 'stored' && key !== null ? [{ actions: ['kms:Decrypt'], resources: [key] }] : []),
  ])
}

interface Started {
  readonly machine: sfn.CfnStateMachine
  readonly roleArn: string
  readonly deadLetters: string
}

function schedule(stack: Stack, job: JobRequest, one: ScheduleRequest, { machine, roleArn, deadLetters }: Started): void {
  const id = one.name
    .split('-')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
  new scheduler.CfnSchedule(stack, `Schedule${id}`, {
    name: `${job.name}-${one.name}`,
    scheduleExpression: one.expression,
    scheduleExpressionTimezone: one.timeZone,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: machine.ref,
      roleArn,
      // EventBridge Scheduler puts in the time that it was due: started again by hand with the same input, it is the same run.
      input: JSON.stringify({ schedule: one.name, scheduledTime: '<aws.scheduler.scheduled-time>', environments: one.environments }),
      deadLetterConfig: { arn: deadLetters },
      retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
    },
  })
}

function outputs(stack: Stack, values: Readonly<Record<string, string>>): void {
  for (const [id, value] of Object.entries(values)) new CfnOutput(stack, id, { value })
}
