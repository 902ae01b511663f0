/** What an installation of the job says of itself: `audit-job.yaml`, held before anything is made of it. */

export interface JobRequest {
  /** What everything of the job is named by. */
  readonly name: string
  readonly region: string
  /** Where it is deployed; null: wherever the credentials lead. */
  readonly account: string | null
  readonly schedules: readonly ScheduleRequest[]
  /** The role that is assumed in every account, by its name. */
  readonly targetRole: string
  /** The organization that the accounts belong to: no role outside of it can be assumed. */
  readonly organization: string | null
  /** Targets under way at once. */
  readonly concurrency: number
  /** Of targets that may be broken off before the run as a whole is failed. */
  readonly toleratedFailurePercentage: number
  /** `inline`: up to 2,000 targets. `stored`: the Map reads them from S3 by itself. */
  readonly items: 'inline' | 'stored'
  readonly failOn: 'critical' | 'high' | 'medium' | 'low' | 'info' | 'never'
  readonly language: 'en' | 'ko'
  /** Days that results are kept; and locked against everybody (0: not locked). */
  readonly retentionDays: number
  readonly lockDays: number
  /** A key of KMS for buckets and topic; null: S3's own, and a topic without. */
  readonly key: string | null
  /** The role in every account that may import into its Security Hub; null: no import. */
  readonly securityHubRole: string | null
  /** Whether a change in an account starts an audit of it. */
  readonly events: boolean
}

export interface ScheduleRequest {
  readonly name: string
  /** Of EventBridge Scheduler: `cron(0 7 * * ? *)`, `rate(12 hours)`. */
  readonly expression: string
  /** IANA. */
  readonly timeZone: string
  /** Hours from one run to the next: after twice as many without an audit there is an alarm. */
  readonly everyHours: number
  /** Whose targets; null: all. */
  readonly environments: readonly string[] | null
}

type Fields = Readonly<Record<string, unknown>>
/** A field: what it is when it is left out (undefined: it must be there), and what it must be. */
type Field = readonly [fallback: unknown, is: (value: unknown) => boolean, says: string]

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const whole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value)
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value)

const jobFields: Readonly<Record<keyof JobRequest, Field>> = {
  name: ['popcorn-audit', text(/^[a-z][a-z0-9-]{0,31}$/), 'up to 32 small letters, digits and hyphens'],
  region: [undefined, text(/^[a-z]{2}(-[a-z]+)+-\d$/), 'a region'],
  account: [null, orNull(text(/^\d{12}$/)), 'an account id of twelve digits, in quotes'],
  schedules: [undefined, value => Array.isArray(value) && value.length > 0, 'a list of schedules'],
  targetRole: ['popcorn-audit', text(/^[\w+=,.@-]{1,64}$/), 'the name of a role'],
  organization: [null, orNull(text(/^o-[a-z0-9]{10,32}$/)), 'the id of an organization (o-…)'],
  // Lambda's first quota of concurrent executions is 1,000 an account, which others need too: see docs/scale.md.
  concurrency: [40, whole(1, 1000), 'a whole number from 1 to 1000'],
  toleratedFailurePercentage: [10, whole(0, 100), 'a percentage'],
  items: ['inline', oneOf('inline', 'stored'), 'inline or stored'],
  failOn: ['low', oneOf('critical', 'high', 'medium', 'low', 'info', 'never'), 'a severity, or never'],
  language: ['en', oneOf('en', 'ko'), 'en or ko'],
  retentionDays: [400, whole(1, 3650), 'a number of days'],
  lockDays: [0, whole(0, 3650), 'a number of days'],
  key: [null, orNull(text(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/)), 'the ARN of a key of KMS'],
  securityHubRole: [null, orNull(text(/^[\w+=,.@-]{1,64}$/)), 'the name of a role'],
  events: [false, oneOf(true, false), 'true or false'],
}

const scheduleFields: Readonly<Record<keyof ScheduleRequest, Field>> = {
  name: [undefined, text(/^[a-z][a-z0-9-]{0,31}$/), 'up to 32 small letters, digits and hyphens'],
  expression: [undefined, text(/^(cron|rate)\(.+\)$/), 'cron(…) or rate(…)'],
  timeZone: ['Asia/Seoul', isTimeZone, 'an IANA time zone'],
  // An alarm looks back seven days at most, when its periods are of an hour or more (CloudWatch user guide, "Evaluating an alarm").
  everyHours: [24, whole(1, 84), 'whole hours from 1 to 84: an alarm looks at two periods, and back seven days at most'],
  environments: [null, orNull(isTexts), 'a list of environments'],
}

/** Throws one Error with everything that is wrong. */
export function jobRequest(given: unknown): JobRequest {
  const problems: string[] = []
  const job = filled(given, jobFields, 'the job', problems)
  const listed: readonly unknown[] = Array.isArray(job['schedules']) ? job['schedules'] : []
  const schedules = listed.map((one, index) => filled(one, scheduleFields, `schedule ${index + 1}`, problems))
  const names = schedules.map(({ name }) => name)
  if (new Set(names).size < names.length) problems.push('two schedules have one name')
  if (Number(job['lockDays']) > Number(job['retentionDays'])) problems.push('lockDays: what is kept is not locked for longer')
  if (problems.length > 0) throw new Error(problems.join('\n'))
  // Every field has been held above.
  return { ...job, schedules } as unknown as JobRequest
}

function filled(given: unknown, fields: Readonly<Record<string, Field>>, what: string, problems: string[]): Fields {
  const stated: Fields = typeof given === 'object' && given !== null ? { ...given } : {}
  for (const key of Object.keys(stated)) if (!Object.hasOwn(fields, key)) problems.push(`${what} has no field ${key}`)
  const value = (key: string, [fallback, is, says]: Field) => {
    const found = stated[key] === undefined ? fallback : stated[key]
    if (!is(found)) problems.push(`${what}: ${key} is ${says}`)
    return found
  }
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, value(key, field)]))
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string')
}

function isTimeZone(value: unknown): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) }).format()
    return typeof value === 'string'
  } catch {
    return false
  }
}
