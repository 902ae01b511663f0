/** For tests only: answers that AWS has really given, and what a reader must make of each. They lie beside the repository, or are not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AnyKind, actualOf } from './define.ts'
import { from } from './fact-table.ts'

const folder = fileURLToPath(new URL('../../../shared/recorded', import.meta.url))
export const recordedIsThere = existsSync(folder)

export type Json = Readonly<Record<string, unknown>>

export interface Recorded {
  /** As the folders spell it: `rds.DescribeDBInstances`, `rds.describe-db-instances`; of a snapshot file its name. */
  readonly operation: string
  readonly file: string
  readonly answer: Json
}

/** Errors are no answers. c7n wraps an answer in `data`. */
export function recordedAnswers(): readonly Recorded[] {
  return recordedIsThere ? [...['c7n', 'aws-cli-examples', 'botocore-examples'].flatMap(inFolders), ...snapshots()] : []
}

function inFolders(source: string): readonly Recorded[] {
  return readdirSync(join(folder, source)).flatMap(operation =>
    readdirSync(join(folder, source, operation)).flatMap(name => {
      const file = join(source, operation, name)
      const parsed = parsedIn(file)
      const answer = isRecord(parsed) && isRecord(parsed['data']) ? parsed['data'] : parsed
      return isRecord(answer) && answer['Error'] === undefined ? [{ operation, file, answer }] : []
    }),
  )
}

/** A snapshot file holds the answers of many tests: each object in it that holds a list, or a body, may be one. */
function snapshots(): readonly Recorded[] {
  return readdirSync(join(folder, 'localstack-snapshots')).flatMap(name => {
    const file = join('localstack-snapshots', name)
    return objectsIn(parsedIn(file)).map(answer => ({ operation: name, file, answer }))
  })
}

const parsedIn = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isRecord(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

export function listIn(answer: unknown, field: string): readonly unknown[] {
  const list = isRecord(answer) ? answer[field] : undefined
  return Array.isArray(list) ? list : []
}

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with what a reader made of an item, in words. */
export function faultsOf(kind: AnyKind, item: unknown): readonly string[] {
  const actual = actualOf(kind, item, from)
  const read = Object.keys(actual.properties).sort()
  const facts = [...Object.entries(actual.properties), ['name', actual.name] as const, ['tags', actual.tags] as const]
  return [
    ...(actual.id === '' ? ['no id'] : []),
    ...(read.join() === Object.keys(kind.properties).sort().join() ? [] : [`reads ${read.join()}`]),
    ...facts.flatMap(([property, fact]) => (fact.known && holdsUndefined(fact.value) ? [`${property} is undefined`] : [])),
    ...facts.flatMap(([property, fact]) => (!fact.known && fact.because.message === '' ? [`${property} has no reason`] : [])),
  ]
}

function holdsUndefined(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.values(value).some(holdsUndefined))
}
