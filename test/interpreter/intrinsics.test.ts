/** What each intrinsic resolves to; and what is not known is an error, not a guess. */
import { describe, expect, test } from 'vitest'
import { resolve, type Scope } from './intrinsics.ts'

const scope: Scope = {
  ref: name => `<${name}>`,
  attribute: (logicalId, name) => `<${logicalId} ${name}>`,
  imported: name => `<from ${name}>`,
}

describe('resolves', () => {
  test.each([
    ['plain values', { a: [1, true, 'b'] }, { a: [1, true, 'b'] }],
    ['Ref', { a: { Ref: 'Vpc' } }, { a: '<Vpc>' }],
    ['GetAtt', { 'Fn::GetAtt': ['Group', 'GroupId'] }, '<Group GroupId>'],
    ['ImportValue', { 'Fn::ImportValue': 'stack:Vpc' }, '<from stack:Vpc>'],
    ['Join of what must be resolved', { 'Fn::Join': ['/', ['a', { Ref: 'B' }, 3]] }, 'a/<B>/3'],
    ['Sub', { 'Fn::Sub': `\${AWS::Region}.\${Bucket.Arn}` }, '<AWS::Region>.<Bucket Arn>'],
    ['Select', { 'Fn::Select': ['1', ['a', { Ref: 'B' }]] }, '<B>'],
    ['Base64', { 'Fn::Base64': { 'Fn::Join': ['', ['a', 'b']] } }, 'YWI='],
  ])('%s', (_, value, resolved) => expect(resolve(value, scope)).toEqual(resolved))
})

test.each([
  ['a function that our templates do not use', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }],
  ['a join of an object', { 'Fn::Join': ['', [{ a: 1 }]] }],
  ['a join of no list', { 'Fn::Join': ['', 'a'] }],
])('%s is an error', (_, value) => expect(() => resolve(value, scope)).toThrow())
