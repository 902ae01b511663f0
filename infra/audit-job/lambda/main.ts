/** What Lambda calls: one function a step. The environment is read here and nowhere else. */
import { bucket, importing, measuring, startAll, telling } from './cloud.ts'
import { type Plan, planRun, type RunRequest } from './plan.ts'
import { type Summed, type SummaryRequest, summarizeRun } from './summary.ts'
import { runTarget, type TargetRequest, type Worker } from './target.ts'
import { eventsIn, startsFor } from './wake.ts'

/** What is used of Lambda's context. */
interface Context {
  readonly awsRequestId: string
  readonly invokedFunctionArn: string
  readonly getRemainingTimeInMillis: () => number
}

interface Started {
  readonly request: Partial<RunRequest>
  readonly execution: string
  readonly startedAt: string
}

/** Which targets: what a person leaves out means everything. */
export function plan({ request, execution, startedAt }: Started): Promise<Plan> {
  const { schedule = 'manual', scheduledTime = '', environments = null, account = null, region = null } = request
  return planRun(
    { schedule, scheduledTime, environments, account, region, execution, startedAt },
    { ...buckets(), items: variable('ITEMS') === 'stored' ? 'stored' : 'inline' },
  )
}

/** One target. */
export async function audit(request: TargetRequest, context: Context): Promise<string> {
  const role = process.env['SECURITY_HUB_ROLE'] ?? ''
  const [, , , , ownAccount = ''] = context.invokedFunctionArn.split(':')
  return runTarget(request, {
    ...buckets(),
    toolVersion: variable('TOOL_VERSION'),
    failOn: failOnIn(variable('FAIL_ON')),
    language: language(),
    attempt: context.awsRequestId,
    secondsLeft: context.getRemainingTimeInMillis() / 1000,
    now,
    toHub: role === '' ? null : importing(role, ownAccount),
  })
}

/** What came of all. */
export function summarize(request: SummaryRequest): Promise<Summed> {
  return summarizeRun(request, {
    ...buckets(),
    toolVersion: variable('TOOL_VERSION'),
    now,
    tell: telling(variable('TOPIC_ARN'), language(), variable('RESULTS_BUCKET')),
    measure: measuring(variable('METRIC_NAMESPACE')),
  })
}

/** Changes in accounts, from their queue. */
export function wake({ Records }: { readonly Records: readonly { readonly body: string }[] }): Promise<void> {
  return startAll(startsFor(eventsIn(Records.map(({ body }) => body)), new Date()), variable('STATE_MACHINE_ARN'))
}

const now = () => new Date().toISOString()
const language = () => (variable('REPORT_LANGUAGE') === 'ko' ? 'ko' : 'en')
const buckets = () => ({ config: bucket(variable('CONFIG_BUCKET')), results: bucket(variable('RESULTS_BUCKET')) })

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`the function has no variable ${name}`)
  return value
}

function failOnIn(text: string): Worker['failOn'] {
  const all = ['critical', 'high', 'medium', 'low', 'info', 'never'] as const
  return all.find(one => one === text) ?? 'low'
}
