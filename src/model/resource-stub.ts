/** For tests: both sides of an audit, with only what a test is about. */
import { exactly, type Place } from './claim.ts'
import { type Because, known } from './fact.ts'
import type { Actual, Expectation, Gap, Inventory, Pointer, SourceInfo } from './resource.ts'

export const from = { call: 'test:Describe', at: '/Items/x' }
export const at: readonly Place[] = [{ file: 'spec/architecture.yaml', line: 1, column: 1, pointer: '/x' }]

export const denied: Because = { reason: 'denied', call: 'test:Describe', action: null, message: 'no' }

/** What a source holds: named by its id, in no VPC, made by somebody. */
export function actual(type: string, id: string, more: Partial<Actual> = {}): Actual {
  return {
    type,
    id,
    arn: null,
    name: known(id, from),
    aliases: [id],
    parent: null,
    vpc: known(null, from),
    tags: known({}, from),
    properties: {},
    pending: {},
    gone: null,
    madeByAws: null,
    from,
    ...more,
  }
}

/** What a spec wants: its key is its name. */
export function expected(
  type: string,
  name: string,
  properties: Expectation['properties'] = {},
  parent: Pointer | null = null,
): Expectation {
  return { type, key: parent === null ? name : `${parent.key}/${name}`, name: exactly(name, at), parent, at, properties }
}

/** A live account. */
export const source: SourceInfo = { kind: 'live', account: '123456789012', region: 'eu-west-1', startedAt: '', finishedAt: '', calls: 0 }

/** An account that holds these and was read to the end. */
export function inventory(resources: readonly Actual[], more: Partial<Inventory> = {}): Inventory {
  return { source, resources, gaps: [], ledger: [], ...more }
}

/** A list that was refused: of a whole kind, or of what lives in one parent. */
export const gap = (type: string, parent: string | null = null): Gap => ({ type, parent, because: denied, from })
