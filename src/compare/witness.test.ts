import { expect, test } from 'vitest'
import type { Audit, Finding } from '../model/audit.ts'
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
const auditOf = (...findings: Finding[]) => ({ findings }) as unknown as Audit

const changed = finding({})
const added = finding({ change: 'added', item: 'a' })
const missing = finding({ change: 'missing', property: null, actual: null })
const unmanaged = finding({ change: 'unmanaged', property: null })

test.each([
  ['as in the template: by hand', changed, [], 'by-hand'],
  ['conforms to the spec before the change: not deployed', finding({ verdict: 'planned' }), [], 'not-deployed'],
  ['the template has the same value', changed, [finding({})], 'template-differs'],
  ['the template has a third value', changed, [finding({ actual: 3 })], 'all-differ'],
  ['the template cannot tell', changed, [finding({ verdict: 'unknown' })], 'unknown'],
  ['the account could not be read', finding({ verdict: 'unknown', change: null }), [], 'unknown'],
  ['an element that the template has too', added, [added], 'template-differs'],
  ['an element that only the account has', added, [finding({ change: 'added', item: 'b' })], 'by-hand'],
  ['missing, and the template makes it', missing, [], 'not-deployed'],
  ['missing, and the template does not make it', missing, [missing], 'template-differs'],
  ['changed, and the template does not make it', changed, [missing], 'template-differs'],
  ['unmanaged, and no template makes it', unmanaged, [], 'by-hand'],
  ['unmanaged, and the template makes it', unmanaged, [unmanaged], 'template-differs'],
] as const)('%s', (_, one, template, cause) => {
  expect(withTemplate(auditOf(one), auditOf(...template)).findings[0]?.cause).toBe(cause)
})

test('what conforms and the template changes is overwritten by the next deploy', () => {
  expect(withTemplate(auditOf(), auditOf(changed)).overwrites).toEqual([changed])
  expect(withTemplate(auditOf(finding({ actual: 3 })), auditOf(changed)).overwrites).toEqual([])
  expect(withTemplate(auditOf(missing), auditOf(changed)).overwrites).toEqual([])
  expect(withTemplate(auditOf(), auditOf(unmanaged, finding({ verdict: 'unknown' }))).overwrites).toEqual([])
})
