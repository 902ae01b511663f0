/** One trial: a fork of the conforming account, one change by hand, the real audit, and what it finds that it did not find before. */
import { inject } from 'vitest'
import type { Finding } from '../../src/index.ts'
import { accountAt } from '../account/account.ts'
import { auditOver, sessionOn } from '../live/auditing.ts'
import { type Apply, worldOf } from './apply/world.ts'
import type { Environment, Found } from './rows.ts'

/** What one change brings about, by what each finding says. */
export async function trial(environment: Environment, apply: Apply): Promise<readonly Found[]> {
  const known = await untouched(environment)
  const findings = await audited(environment, apply)
  return findings.filter(({ id }) => !known.has(id)).map(foundIn)
}

const untouchedOnes = new Map<Environment, Promise<ReadonlySet<string>>>()

/** What the untouched account is found to have: nothing, and conforming.test.ts holds that. */
function untouched(environment: Environment): Promise<ReadonlySet<string>> {
  const known = untouchedOnes.get(environment) ?? audited(environment, async () => undefined).then(all => new Set(all.map(({ id }) => id)))
  untouchedOnes.set(environment, known)
  return known
}

async function audited(environment: Environment, apply: Apply): Promise<readonly Finding[]> {
  const { address, ids } = inject(environment)
  const account = await accountAt(address).fork()
  try {
    await apply(worldOf(account, ids, environment))
    return (await auditOver(sessionOn(account), environment)).findings
  } finally {
    await account.stop()
  }
}

function foundIn({ resource, property, item, change, expected, actual, spec }: Finding): Found {
  const { type, name } = resource
  const text = (value: string | null) => (value === null ? null : settled(value))
  const json = (value: unknown): unknown => JSON.parse(settled(JSON.stringify(value)))
  return {
    type,
    name: settled(name),
    property,
    item: text(item),
    change,
    expected: json(expected),
    actual: json(actual),
    spec: spec.pointer,
  }
}

const byLot: readonly (readonly [RegExp, string])[] = [
  [/\b(sg|vpc|subnet|rtb|eni|igw|nat|acl|vpce|fl|i|vol|eipalloc|srv|ns)-[0-9a-z]{8,}/g, '$1-…'],
  [/\b2400:[0-9a-f:]+\//g, '2400:…/'],
  [/\b(loadbalancer\/app|targetgroup|listener\/app|listener-rule\/app)\/([a-z0-9-]+)(\/[0-9a-f]{16})+/g, '$1/$2/…'],
  [/certificate\/[0-9a-f-]{36}/g, 'certificate/…'],
]

const settled = (text: string) => byLot.reduce((result, [pattern, instead]) => result.replace(pattern, instead), text)
