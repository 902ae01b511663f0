/**
 * Promise 3, over the whole spec: change any leaf, and the audit of a conforming account finds it, or the spec is refused. The account is
 * evidence that was recorded once; the leaves are those of the files, each changed alone.
 */
import { describe, expect, test } from 'vitest'
import { askedFor } from '../../src/audit.ts'
import { expectationsOf } from '../../src/expect/index.ts'
import { audit, everything, openEvidence, sourceOf } from '../../src/index.ts'
import { valueOf } from '../../src/model/claim.ts'
import { UserError } from '../../src/model/errors.ts'
import { environmentsOf, type FileSource, leaves, readSpec, type SpecLeaf } from '../../src/spec/index.ts'
import { changesOf, withLeaf } from './changes.ts'

const options = { ...everything, toolVersion: '0.0.0', failOn: 'low', now: '2026-11-25T00:00:00Z' } as const

const environments = environmentsOf('spec')

/** Seen by an audit of an account. What only a template shows, or the review, is tested there; what nobody can see has its reason in the schema. */
const seen = leaves('spec').filter(
  ({ seenBy, value, place }) => (seenBy === 'live+template' || seenBy === 'live') && value !== null && !place.file.includes('/overlays/'),
)

/** What each recorded account holds, read once: only the spec differs from audit to audit. */
const held = new Map(
  await Promise.all(
    environments.map(async environment => {
      const model = readSpec({ folder: 'spec', environment })
      const source = sourceOf(await openEvidence(`test/evidence/${environment}`))
      return [environment, await source.read(askedFor(model, expectationsOf(model)))] as const
    }),
  ),
)

function auditOf(environment: string, files?: FileSource) {
  const inventory = held.get(environment)
  if (inventory === undefined) throw new Error(`no account for ${environment}`)
  const model = readSpec({ folder: 'spec', environment, ...(files && { files }) })
  if (valueOf(model.region) !== inventory.source.region)
    throw new UserError([{ code: 'SOURCE_OTHER_REGION', message: { en: '', ko: '' }, at: null }])
  return audit(model, { read: () => Promise.resolve(inventory) }, options)
}

/**
 * `found` when an audit finds any of the changes; else the first that it missed, or why all were refused. What must be *there* (the sections
 * of a dashboard, tags) may be stated with less and is no deviation then, so one change alone does not tell.
 */
async function outcome(leaf: SpecLeaf): Promise<string> {
  let [refused, missed] = ['', '']
  for (const { says, value } of changesOf(leaf).slice(0, mostChanges)) {
    const of: string[] = []
    for (const environment of environments) {
      of.push(await found(environment, withLeaf(leaf, value)))
      if (of.includes('found')) return 'found'
    }
    if (of.includes('missed')) missed ||= `missed ${says}`
    refused ||= of.find(one => one !== 'same') ?? ''
  }
  return missed || refused
}

const mostChanges = 30

async function found(environment: string, files: FileSource): Promise<string> {
  try {
    const model = readSpec({ folder: 'spec', environment, files })
    // Another way of writing the same: `${key}` and the key that it stands for.
    if (model.resolved.digest === digests.get(environment)) return 'same'
    const { findings } = await auditOf(environment, files)
    return findings.some(({ verdict }) => verdict === 'deviates') ? 'found' : 'missed'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems[0]?.code ?? 'refused'
  }
}

const digests = new Map(environments.map(environment => [environment, readSpec({ folder: 'spec', environment }).resolved.digest]))

describe('the recorded accounts', () => {
  test.each(environments)('%s conforms', async environment => {
    const { findings, verdict } = await auditOf(environment)
    expect(findings.map(({ message }) => message)).toEqual([])
    expect(verdict).toBe('conforms')
  })
})

describe('every leaf that an audit sees', { timeout: 30_000 }, () => {
  test('there are many', () => expect(seen.length).toBeGreaterThan(150))
  test.each(seen.map(leaf => [`${leaf.place.file}:${leaf.place.line} ${leaf.place.pointer}`, leaf] as const))('%s', async (_, leaf) => {
    // A refusal is an answer too: these leaves cannot be changed alone without the spec contradicting itself.
    expect(await outcome(leaf)).toMatch(/^(found|SPEC_|SOURCE_)/)
  })
})
