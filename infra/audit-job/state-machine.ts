/** The run of an audit, in Amazon States Language: plan, audit each target, sum up. */

/** What stands in the definition for what is known at deployment: CloudFormation's `DefinitionSubstitutions`. */
export const substitutions = ['PlanFunction', 'AuditFunction', 'SummarizeFunction', 'ResultsBucket', 'DeadLetters'] as const

export interface Shape {
  readonly concurrency: number
  readonly toleratedFailurePercentage: number
  readonly items: 'inline' | 'stored'
}

/** Lambda's own troubles: it is asked again, at moments that no two of a thousand targets share. */
const lambdaTroubles = {
  ErrorEquals: ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException', 'Lambda.TooManyRequestsException'],
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxAttempts: 6,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
}

/** A function that was killed, or could not store: the same target is written down once, so trying again does no harm. */
const brokenOff = { ErrorEquals: ['States.ALL'], IntervalSeconds: 10, BackoffRate: 2, MaxAttempts: 2, JitterStrategy: 'FULL' }

/** The definition. A target that cannot be audited is a result; only a function that is killed time and again fails its item. */
export function definitionOf({ concurrency, toleratedFailurePercentage, items }: Shape) {
  return {
    Comment: 'Audits every target, writes down each once, tells what changed.',
    StartAt: 'Is there something to wait for',
    States: {
      'Is there something to wait for': {
        Type: 'Choice',
        Choices: [{ Variable: '$.notBefore', IsPresent: true, Next: 'Let changes settle' }],
        Default: 'Plan',
      },
      'Let changes settle': { Type: 'Wait', TimestampPath: '$.notBefore', Next: 'Plan' },
      Plan: {
        ...invoke('PlanFunction', {
          'request.$': '$',
          'execution.$': '$$.Execution.Name',
          'startedAt.$': '$$.Execution.StartTime',
        }),
        OutputPath: '$.Payload',
        Next: 'Audit each target',
      },
      'Audit each target': {
        Type: 'Map',
        Label: 'Targets',
        ...itemsFrom(items),
        ItemSelector: {
          'run.$': '$.run',
          'day.$': '$.day',
          'startedAt.$': '$.startedAt',
          'target.$': '$$.Map.Item.Value.name',
        },
        MaxConcurrency: concurrency,
        ToleratedFailurePercentage: toleratedFailurePercentage,
        ItemProcessor: {
          // Standard: an express workflow ends after five minutes, and an audit of a large account takes longer.
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Audit',
          States: oneTarget(),
        },
        ResultPath: '$.verdicts',
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.broken', Next: 'Sum up' }],
        Next: 'Sum up',
      },
      'Sum up': {
        ...invoke('SummarizeFunction', {
          'run.$': '$.run',
          'day.$': '$.day',
          'startedAt.$': '$.startedAt',
          'schedule.$': '$.schedule',
        }),
        ResultSelector: { 'summary.$': '$.Payload' },
        ResultPath: '$.result',
        Next: 'Were there too many failures',
      },
      'Were there too many failures': {
        Type: 'Choice',
        Choices: [{ Variable: '$.broken', IsPresent: true, Next: 'Too many failures' }],
        Default: 'Done',
      },
      'Too many failures': {
        Type: 'Fail',
        Error: 'TooManyFailures',
        Cause: 'More audits than tolerated were broken off: see the dead-letter queue. The summary of the run says of which targets.',
      },
      Done: { Type: 'Pass', OutputPath: '$.result.summary', End: true },
    },
  }
}

/** The states of one target: what fails for good is put into the queue, and counts as a failure of the Map. */
function oneTarget() {
  return {
    Audit: {
      ...invoke('AuditFunction', { 'run.$': '$.run', 'day.$': '$.day', 'startedAt.$': '$.startedAt', 'target.$': '$.target' }),
      // The verdict alone: the results of a Map without a writer share 256 KiB.
      OutputPath: '$.Payload',
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Keep for a person' }],
      End: true,
    },
    'Keep for a person': {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: { QueueUrl: '${DeadLetters}', 'MessageBody.$': '$' },
      ResultPath: null,
      Next: 'Broken off',
    },
    'Broken off': { Type: 'Fail', Error: 'BrokenOff', Cause: 'The audit of this target was broken off.' },
  }
}

/** Up to 2,000 names stand in the state; more are read from the bucket, where the plan has written them. */
function itemsFrom(items: Shape['items']) {
  if (items === 'inline') return { ItemsPath: '$.targets' }
  return {
    ItemReader: {
      Resource: 'arn:aws:states:::s3:getObject',
      ReaderConfig: { InputType: 'JSON' },
      Parameters: { Bucket: '${ResultsBucket}', 'Key.$': '$.key' },
    },
  }
}

function invoke(name: (typeof substitutions)[number], payload: object) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: `\${${name}}`, Payload: payload },
    Retry: [lambdaTroubles, brokenOff],
  }
}
