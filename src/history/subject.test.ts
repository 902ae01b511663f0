import { expect, test } from 'vitest'
import { isSame, type Subject, subjectText } from './subject.ts'

const one: Subject = { name: 'shop', environment: 'dev', witness: 'account', account: '111111111111', template: null, region: 'eu-west-1' }
const template: Subject = { ...one, witness: 'template', account: null, template: 'cdk.out' }

test.each<[string, Partial<Subject>, boolean]>([
  ['itself', {}, true],
  ['an account that could not be read', { account: null }, true],
  ['another account', { account: '222222222222' }, false],
  ['another region', { region: 'us-east-1' }, false],
  ['another environment', { environment: 'prod' }, false],
  ['another architecture', { name: 'mart' }, false],
  ['a template', { witness: 'template', account: null }, false],
])('%s', (_, over, same) => {
  expect(isSame(one, { ...one, ...over })).toBe(same)
  expect(isSame({ ...one, ...over }, one)).toBe(same)
})

test('of two templates', () => {
  expect(isSame(template, { ...template, template: 'other/cdk.out' })).toBe(false)
  expect(isSame(template, { ...template, template: null })).toBe(true)
})

test('in words', () => {
  expect(subjectText(one).en).toBe('shop dev in account 111111111111, eu-west-1')
  expect(subjectText(template).en).toBe('shop dev in the template cdk.out, eu-west-1')
  expect(subjectText({ ...template, template: null }).en).toBe('shop dev in a template, eu-west-1')
})
