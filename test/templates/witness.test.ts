/**
 * Spec, template and account, each with the others or against them: for every property of every kind, the eight cells of the table and
 * the cause of each. The template is changed in its text, the account in what was recorded of it.
 */
import { describe, expect, test } from 'vitest'
import { movesAway, onlyUnknown } from '../../infra/mutations.ts'
import { askedFor, auditAgainst } from '../../src/audit.ts'
import { withTemplate } from '../../src/compare/index.ts'
import { expectationsOf } from '../../src/expect/index.ts'
import { openEvidence, sourceOf } from '../../src/index.ts'
import type { Audit, Finding } from '../../src/model/audit.ts'
import { kindOf } from '../../src/kinds/index.ts'
import { isStated, valueOf } from '../../src/model/claim.ts'
import { type AnyFact, known, unknown } from '../../src/model/fact.ts'
import { type Actual, isReference } from '../../src/model/resource.ts'
import { openTemplate } from '../../src/source/template/open.ts'
import { changedInventory, type Matched, matchesIn, quickAudit, templateInventory, withFact } from './quick.ts'
import { now, options, scratchFolder, synthesized } from './synthesized.ts'
import { third } from './third.ts'

const { model, out } = synthesized(scratchFolder(), 'prod')
const live = await sourceOf(await openEvidence('test/evidence/prod')).read(askedFor(model, expectationsOf(model)))
const template = await templateInventory(model, out, live.source.account)
const [inTemplate, inLive] = [matchesIn(model, template), matchesIn(model, live)]

/** One property of a kind, of the first resource that has it on both sides. */
interface Subject {
  readonly id: string
  readonly property: string
  readonly key: string
  readonly live: Actual
  readonly template: Actual | undefined
}

const subjects = [
  ...new Map(
    inLive
      .toReversed()
      .flatMap(subjectsOf)
      .map(one => [one.id, one]),
  ).values(),
]
const held = subjects.filter(({ template: made, property }) => made?.properties[property] !== undefined)
const notHeld = subjects.filter(one => !held.includes(one))

function subjectsOf({ expectation, actual }: Matched): readonly Subject[] {
  const made = inTemplate.find(one => one.expectation.type === expectation.type && one.expectation.key === expectation.key)
  return Object.entries(expectation.properties).flatMap(([property, claim]) => {
    const id = `${expectation.type}.${property}`
    if (!isStated(claim) || Object.hasOwn(movesAway, id) || actual.notApplicable?.includes(property)) return []
    return [{ id, property, key: expectation.key, live: actual, template: made?.actual }]
  })
}

/** Spec, template, account: `=` is as the spec says, `x` and `y` are two other values, `?` could not be read. */
const cells = ['===', '==x', '=xx', '=x=', '=xy', '=?x', '==?', '=x?'] as const

describe(`${held.length} properties that a template holds, ${held.length * cells.length} cells`, () => {
  const [plainLive, plainTemplate] = [quickAudit(model, live), quickAudit(model, template)]

  test('there are many, and where all three agree nothing is said', () => {
    expect(held.length).toBeGreaterThan(150)
    const { findings, overwrites } = withTemplate(plainLive, plainTemplate)
    expect([findings, overwrites]).toEqual([[], []])
  })

  test.each(held.map(one => [one.id, one] as const))('%s', async (_, subject) => {
    const { templateX, templateUnread, liveX, liveY, liveUnread } = await audited(subject)
    const said = (account: Audit, made: Audit) => causesAt(subject, withTemplate(account, made).findings)
    const isRead = !onlyUnknown.includes(subject.id)
    expect(said(liveX, plainTemplate)).toEqual(['by-hand'])
    expect(said(liveX, templateX)).toEqual([isRead ? 'template-differs' : 'unknown'])
    expect(at(subject, withTemplate(plainLive, templateX).overwrites ?? [])).toEqual(isRead ? at(subject, templateX.findings) : [])
    if (liveY !== null && isRead) allDiffer(subject, withTemplate(liveY, templateX).findings, templateX.findings)
    expect(said(liveX, templateUnread)).toEqual(['unknown'])
    expect(said(liveUnread, plainTemplate)).toEqual(['unknown'])
    expect(said(liveUnread, templateX)).toEqual(['unknown'])
    expect(at(subject, withTemplate(liveUnread, templateX).overwrites ?? [])).toEqual([])
  })
})

/** Each element of a set is a finding of its own: one that the template does not have was done by hand. */
function allDiffer(subject: Subject, account: readonly Finding[], made: readonly Finding[]): void {
  const found = at(subject, account)
  expect(found.length).toBeGreaterThan(0)
  const inBoth = new Set(at(subject, made).map(({ item }) => item))
  expect(found.map(({ item, cause }) => [item, cause])).toEqual(
    found.map(({ item }) => [item, inBoth.has(item) ? 'all-differ' : 'by-hand']),
  )
}

/** What is in the account and in no template: AWS makes it, or it was there before. */
const notMade = [
  'AWS::CertificateManager::Certificate *.goormpopcorn.shop',
  'AWS::EC2::NetworkAcl default',
  'AWS::EC2::SecurityGroup default',
]

test('every resource of the account is the one of the template, but for what no template makes', () => {
  const made = new Set(inTemplate.map(({ expectation: { type, key } }) => `${type} ${key}`))
  const others = inLive.filter(({ expectation: { type, key } }) => !made.has(`${type} ${key}`))
  expect(others.map(({ expectation: { type, name } }) => `${type} ${valueOf(name) ?? ''}`).toSorted()).toEqual(notMade)
  expect(inTemplate.length).toBe(inLive.length - notMade.length)
})

test('the audit of both at once is the same', async () => {
  const source = sourceOf(await openEvidence('test/evidence/prod'))
  const both = await auditAgainst(model, source, openTemplate(out, { parameters: null, now }), options)
  expect([both.findings, both.overwrites]).toEqual([[], []])
  const partial = await auditAgainst(model, source, openTemplate(out, { parameters: null, now }), { ...options, only: ['AWS::S3::Bucket'] })
  expect([partial.findings, partial.overwrites]).toEqual([[], []])
})

describe(`${notHeld.length} properties that no template holds`, () => {
  test.each(notHeld.map(one => [one.id, one] as const))('%s', (_, subject) => {
    const fact = subject.live.properties[subject.property]
    const changed = fact?.known === true ? third(undefined, fact.value) : null
    const value = changed ?? (fact?.known === true && typeof fact.value === 'boolean' ? !fact.value : 'x')
    const account = quickAudit(model, withFact(live, subject.live, subject.property, known(value, subject.live.from)))
    expect(causesAt(subject, withTemplate(account, quickAudit(model, template)).findings)).toEqual(['not-in-template'])
  })
})

const at = ({ id, key }: Subject, findings: readonly Finding[]) =>
  findings.filter(
    ({ resource, property }) => `${resource.type}.${property}` === id && resource.name === names.get(`${resource.type} ${key}`),
  )

const names = new Map(plainNames())

function plainNames() {
  return quickAudit(model, live).resources.map(({ type, key, name }) => [`${type} ${key}`, name] as const)
}

const causesAt = (subject: Subject, findings: readonly Finding[]) => [...new Set(at(subject, findings).map(({ cause }) => cause))]

async function audited(subject: Subject) {
  const { property, live: there, template: made } = subject
  const fact = made?.properties[property]
  if (made === undefined || fact === undefined) throw new Error(`no template holds ${subject.id}`)
  const changed = await changedInventory(model, out, live.source.account, subject.id, made.from, fact)
  const x = changed?.resources.find(({ type, id }) => type === made.type && id === made.id)?.properties[property]
  if (changed === null || x === undefined) throw new Error(`${subject.id} was not changed`)
  const liveWith = (value: AnyFact) => quickAudit(model, withFact(live, there, property, value))
  const stated = there.properties[property]
  const value = x.known ? inAccount(x.value) : third(undefined, stated?.known === true ? stated.value : null)
  const [type = ''] = subject.id.split('.')
  // Of a list that may hold more than is stated two can differ only by what they lack.
  const y = kindOf(type).properties[property]?.compare === 'covers' ? null : third(stated?.known === true ? stated.value : undefined, value)
  const unread = (reason: 'denied' | 'unresolved') => unknown({ reason, call: null, action: null, message: 'for a test' }, there.from)
  return {
    templateX: quickAudit(model, changed),
    templateUnread: quickAudit(model, withFact(template, made, property, unread('unresolved'))),
    liveX: liveWith(known(value, there.from)),
    liveY: y === null ? null : liveWith(known(y, there.from)),
    liveUnread: liveWith(unread('denied')),
  }
}

/** What a template refers to by symbols, the account refers to by identifiers. */
function inAccount(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAccount)
  if (typeof value !== 'object' || value === null) return value
  if (!isReference(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAccount(one)]))
  const meant = inTemplate.find(({ actual }) => actual.type === value.refersTo && actual.aliases.includes(value.alias))
  const found = inLive.find(({ expectation }) => expectation.type === value.refersTo && expectation.key === meant?.expectation.key)
  return { ...value, alias: found?.actual.aliases[0] ?? value.alias }
}
