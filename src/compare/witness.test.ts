import { expect, test } from 'vitest'
import type { Audit, AuditedResource, Finding } from '../model/audit.ts'
import { withTemplate } from './witness.ts'

/** Only what the witness looks at. */
const finding = (over: Partial<Finding>) =>
  ({
    verdict: 'deviates',
    change: 'changed',
    resource: { type: 'T', name: 'x' },
    property: 'P',
    item: null,
    expected: 1,
    actual: 2,
    ...over,
  }) as Finding
/** The one resource that findings speak of, as a template has it; null: it can have none such. */
type State = AuditedResource['state'] | null
const auditOf = (findings: readonly Finding[], state: State = 'there', facts = ['P']) =>
  ({
    findings,
    resources:
      state === null ? [] : [{ type: 'T', name: 'x', key: 'x', parent: null, state, facts: facts.map(property => ({ property })) }],
  }) as unknown as Audit

const changed = finding({})
const added = finding({ change: 'added', item: 'a' })
const missing = finding({ change: 'missing', property: null, actual: null })
const unmanaged = finding({ change: 'unmanaged', property: null })

test.each([
  ['as in the template: by hand', changed, auditOf([]), 'by-hand'],
  ['conforms to the spec before the change: not deployed', finding({ verdict: 'planned' }), auditOf([]), 'not-deployed'],
  ['the template has the same value', changed, auditOf([finding({})]), 'template-differs'],
  ['the template has the same in another order', finding({ actual: [1, 2] }), auditOf([finding({ actual: [2, 1] })]), 'template-differs'],
  ['the template has a third value', changed, auditOf([finding({ actual: 3 })]), 'all-differ'],
  ['the template cannot tell', changed, auditOf([finding({ verdict: 'unknown' })]), 'unknown'],
  ['the account could not be read', finding({ verdict: 'unknown', change: null }), auditOf([]), 'unknown'],
  ['an element that the template has too', added, auditOf([added]), 'template-differs'],
  ['an element that only the account has', added, auditOf([finding({ change: 'added', item: 'b' })]), 'by-hand'],
  ['an element, and the template cannot tell any', added, auditOf([finding({ verdict: 'unknown', change: null })]), 'unknown'],
  ['missing, and the template makes it', missing, auditOf([]), 'not-deployed'],
  ['missing, and the template does not make it', missing, auditOf([missing], 'missing'), 'template-differs'],
  ['changed, and the template does not make it', changed, auditOf([missing], 'missing'), 'template-differs'],
  ['changed, and nobody knows whether the template makes it', changed, auditOf([], 'unreadable'), 'unknown'],
  ['no template holds such a property', changed, auditOf([], 'there', ['Q']), 'not-in-template'],
  ['no template holds such a thing', changed, auditOf([], null), 'not-in-template'],
  ['unmanaged, and the template does not make it', unmanaged, auditOf([]), 'not-in-template'],
  ['unmanaged, and the template makes it', unmanaged, auditOf([unmanaged]), 'template-differs'],
] as const)('%s', (_, one, template, cause) => {
  expect(withTemplate(auditOf([one]), template).findings[0]?.cause).toBe(cause)
})

test('what lives in something that the template does not make is not made', () => {
  const parent = { type: 'U', name: 'y', key: 'y', parent: null, state: 'missing', facts: [] }
  const child = { type: 'T', name: 'x', key: 'y/x', parent: { type: 'U', key: 'y' }, state: 'hidden', facts: [] }
  const template = { findings: [], resources: [parent, child] } as unknown as Audit
  expect(withTemplate(auditOf([changed]), template).findings[0]?.cause).toBe('template-differs')
})

test('what conforms and the template changes is overwritten by the next deploy', () => {
  const overwritten = (live: readonly Finding[], template: readonly Finding[]) => withTemplate(auditOf(live), auditOf(template)).overwrites
  expect(overwritten([], [changed])).toEqual([changed])
  expect(overwritten([finding({ actual: 3 })], [changed])).toEqual([])
  expect(overwritten([missing], [changed])).toEqual([])
  expect(overwritten([], [added])).toEqual([added])
  expect(overwritten([finding({ verdict: 'unknown', change: null })], [added])).toEqual([])
  expect(overwritten([], [unmanaged, finding({ verdict: 'unknown' })])).toEqual([])
})
