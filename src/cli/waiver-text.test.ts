import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { audit, everything, noWaivers, openEvidence, readSpec, sourceOf } from '../index.ts'
import type { Audit } from '../model/audit.ts'
import type { Waivers } from '../model/waiver.ts'
import { inMemory, readWaivers } from '../spec/index.ts'
import { waiverText } from './waiver-text.ts'

/** The example, with a spec of prod: many findings of every shape; and with its own, a few. */
const audited = async (environment: string, waivers: Waivers): Promise<Audit> => {
  const options = { ...everything, toolVersion: '0', failOn: 'low', waivers } as const
  const source = sourceOf(await openEvidence('examples/dev'))
  return audit(readSpec({ folder: 'spec', environment }), source, { ...options, now: '2026-11-24T00:00:00Z' })
}

const waiversOf = (list: string) =>
  readWaivers({
    folder: 'spec',
    name: 'waivers.yaml',
    rules: rules.map(rule => rule.id),
    environments: ['dev', 'prod'],
    files: inMemory(new Map([['spec/waivers.yaml', `timeZone: UTC\nwaivers:\n${list}`]])),
  })

describe.each(['dev', 'prod'])('the waivers for all that is found against %s', environment => {
  let before: Audit
  let texts = ''
  let told = 0
  beforeAll(async () => {
    before = await audited(environment, noWaivers)
    const named = ({ resource }: { readonly resource: { readonly name: string } }) => resource.name !== '*'
    told = [...before.findings, ...before.review].filter(named).length
    texts = [...before.findings, ...before.review].map(finding => waiverText(finding, 'en') ?? '').join('')
  })

  test('waive all of it', async () => {
    expect(before.findings.length).toBeGreaterThan(4)
    const signed = texts
      .replaceAll(/owner: #.*$/gm, 'owner: us')
      .replaceAll(/reason: #.*$/gm, 'reason: why')
      .replaceAll(/expires: #.*$/gm, 'expires: 2026-12-31')
    const after = await audited(environment, waiversOf(signed))
    const all = [...after.findings, ...after.review]
    expect(all.filter(({ verdict, resource }) => verdict !== 'waived' && resource.name !== '*').map(({ message }) => message)).toEqual([])
    expect(all.filter(({ verdict }) => verdict === 'waived').length).toBe(told)
  })

  test('are refused until somebody answers for them', () => expect(() => waiversOf(texts)).toThrow())
})

test('what is waived needs none', async () => {
  const { findings } = await audited('dev', noWaivers)
  expect(findings.map(finding => waiverText({ ...finding, verdict: 'waived' }, 'ko'))).toEqual(findings.map(() => null))
})
