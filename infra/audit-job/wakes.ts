/** Changes start audits: a bus that accounts send their changes to, a queue, and the function that starts one run for each window. */
import type { Stack } from 'aws-cdk-lib'
import * as events from 'aws-cdk-lib/aws-events'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import type * as sfn from 'aws-cdk-lib/aws-stepfunctions'
import { changePattern } from './changes.ts'
import { type Bundle, functionOf } from './functions.ts'
import type { JobRequest } from './request.ts'
import { fromEvents, queueOf, type Storage } from './storage.ts'

/** The name of the bus, which the template for accounts asks for as an ARN. */
const busName = ({ name }: JobRequest) => `${name}-changes`

export function wakes(stack: Stack, job: JobRequest, bundle: Bundle, machine: sfn.CfnStateMachine, { deadLetters }: Storage): void {
  const bus = busOf(stack, job)
  const queue = queueOf(
    stack,
    'Wakes',
    // Six times the function's time, as Lambda asks of a queue ("Using Lambda with Amazon SQS").
    {
      visibilityTimeout: 180,
      messageRetentionPeriod: 86_400,
      redrivePolicy: { deadLetterTargetArn: deadLetters.attrArn, maxReceiveCount: 5 },
    },
    [fromEvents(stack)],
  )
  // Changes of this account come by its default bus, those of others by ours.
  for (const [id, name] of [
    ['OwnChanges', 'default'],
    ['SentChanges', bus.ref],
  ] as const)
    new events.CfnRule(stack, id, {
      eventBusName: name,
      eventPattern: changePattern,
      targets: [{ id: 'queue', arn: queue.attrArn, deadLetterConfig: { arn: deadLetters.attrArn } }],
    })
  waker(stack, job, bundle, machine, queue)
}

/** Open to the accounts of the organization, where there is one. */
function busOf(stack: Stack, job: JobRequest): events.CfnEventBus {
  const bus = new events.CfnEventBus(stack, 'Changes', { name: busName(job) })
  if (job.organization !== null)
    new events.CfnEventBusPolicy(stack, 'ChangesPolicy', {
      eventBusName: bus.ref,
      statementId: 'Organization',
      statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 'events:PutEvents',
        Resource: bus.attrArn,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': job.organization } },
      },
    })
  return bus
}

/** The function that empties the queue and starts a run. */
function waker(stack: Stack, job: JobRequest, bundle: Bundle, machine: sfn.CfnStateMachine, queue: sqs.CfnQueue): void {
  const wake = functionOf(stack, job, bundle, {
    handler: 'wake',
    timeoutSeconds: 30,
    memoryMiB: 256,
    variables: { STATE_MACHINE_ARN: machine.ref },
    grants: [
      { actions: ['states:StartExecution'], resources: [machine.ref] },
      { actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], resources: [queue.attrArn] },
    ],
  })
  new lambda.CfnEventSourceMapping(stack, 'WakeSource', {
    eventSourceArn: queue.attrArn,
    functionName: wake.ref,
    // Together with the window that the function waits for: below a minute.
    maximumBatchingWindowInSeconds: 3,
    batchSize: 100,
  })
}
