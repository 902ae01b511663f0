/** Takes out of an answer what may be secret, before anything keeps or shows it. Names stay, values go. */
import { createHmac } from 'node:crypto'
import { canonical, isObject, mapEntries } from './json.ts'

export const redacted = '[redacted]'

/** What stands in the place of a value. */
export type Mark = (value: unknown) => string

/**
 * A keyed hash in the place of each value: two recordings show that a value was rotated, and nobody without the key can find it by
 * guessing. The key stays on the machine.
 */
export function keyedMark(key: Uint8Array): Mark {
  return value => (isMark(value) ? value : `[redacted ${createHmac('sha256', key).update(canonical(value)).digest('hex').slice(0, 12)}]`)
}

const isMark = (value: unknown): value is string => typeof value === 'string' && /^\[redacted( [0-9a-f]{12})?\]$/.test(value)
const plainMark: Mark = value => (isMark(value) ? value : redacted)

/** Where values stand that may be secret: path segments, `*` for each element or value; keys that match `except` are kept. */
interface Place {
  readonly at: string
  readonly except?: RegExp
}

/** The awslogs driver takes only names: group, region, prefix, patterns (ECS developer guide, "Send Amazon ECS logs to CloudWatch"). */
const awslogs = /^awslogs-/

const containers = 'taskDefinition/containerDefinitions/*'

/**
 * By operation. A command, an entry point or a label may hold a password as well as an environment variable does; a log driver's options
 * hold its token (splunk-token), a volume driver's the mount's password. ARNs of secrets (`valueFrom`) are names, and stay.
 */
const places: Readonly<Record<string, readonly Place[]>> = {
  DescribeTaskDefinition: [
    { at: `${containers}/environment/*/value` },
    { at: `${containers}/command/*` },
    { at: `${containers}/entryPoint/*` },
    { at: `${containers}/healthCheck/command/*` },
    { at: `${containers}/dockerLabels/*` },
    { at: `${containers}/logConfiguration/options/*`, except: awslogs },
    { at: 'taskDefinition/volumes/*/dockerVolumeConfiguration/driverOpts/*' },
    { at: 'taskDefinition/volumes/*/dockerVolumeConfiguration/labels/*' },
  ],
  // The input of a schedule is handed to its target: whatever its owner put there.
  GetSchedule: [{ at: 'Target/Input' }],
  DescribeServices: [{ at: 'services/*/deployments/*/serviceConnectConfiguration/logConfiguration/options/*', except: awslogs }],
  // By a header with a secret an origin knows its distribution (CloudFront developer guide, Restrict access to Application Load Balancers).
  ListDistributions: [{ at: 'DistributionList/Items/*/Origins/Items/*/CustomHeaders/Items/*/HeaderValue' }],
  // Nothing reads who asked: an assumed role's session often bears a person's address.
  GetCallerIdentity: [{ at: 'Arn' }, { at: 'UserId' }],
  // AWS answers `****` here, as recorded; nothing depends on it doing so.
  DescribeDBInstances: [{ at: 'DBInstances/*/PendingModifiedValues/MasterUserPassword' }],
}

/** The same answer without values that may be secret. Pure; twice does no more than once. */
export function redact(operation: string, output: unknown, mark: Mark = plainMark): unknown {
  const own = Object.hasOwn(places, operation) ? (places[operation] ?? []) : []
  return own.reduce((value, place) => without(value, place.at.split('/'), place.except, mark), output)
}

/** What stands where no list or object should is redacted too: a garbled answer gives nothing away. */
function without(value: unknown, [head, ...rest]: readonly string[], except: RegExp | undefined, mark: Mark): unknown {
  if (value === undefined || value === null) return value
  if (Array.isArray(value) && head === '*') return value.map(element => without(element, rest, except, mark))
  if (head === undefined || !isObject(value)) return mark(value)
  const meant = (key: string) => (head === '*' ? except?.test(key) !== true : key === head)
  return mapEntries(value, ([key, inner]) => (meant(key) ? without(inner, rest, except, mark) : inner))
}
