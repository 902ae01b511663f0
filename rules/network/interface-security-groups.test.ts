import { expect, test } from 'vitest'
import type { Part } from '../../src/compare/index.ts'
import { exactly, unstated } from '../../src/model/claim.ts'
import { type Fact, known } from '../../src/model/fact.ts'
import { estate } from '../../src/compare/estate-stub.ts'
import { actual, at, expected, from } from '../../src/model/resource-stub.ts'
import { unread } from '../rule-table.ts'
import rule from './interface-security-groups.ts'

type Groups = readonly string[]
const factOf = (groups: Groups | 'unread'): Fact<Groups> => (groups === 'unread' ? unread() : known(groups, from))

/** An instance with its interfaces: what the spec says, what the instance's own answer says, what each interface carries. */
function told(stated: Groups | null, own: Groups | 'unread', ...carried: readonly (Groups | 'unread')[]): readonly string[] {
  const type = 'AWS::EC2::Instance'
  const claim = stated === null ? unstated(at) : exactly(stated, at)
  const of = expected(type, 'node', { SecurityGroupIds: claim })
  const owner = actual(type, 'i-1', { properties: { SecurityGroupIds: factOf(own) } })
  const parts = carried.map((groups, index): Part => {
    const carrier = actual('AWS::EC2::NetworkInterface', `eni-${index}`, { properties: { GroupSet: factOf(groups) } })
    return { actual: carrier, of, owner, astray: false }
  })
  return [...rule.check(estate({ parts }))].map(
    one => `${one.effect} ${one.args['element']} by ${one.args['interface']} at line ${one.at[0]?.line}`,
  )
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['as stated', told(['a'], ['a'], ['a']), []],
  ['in another order', told(['a', 'b'], ['a', 'b'], ['b', 'a']), []],
  ['one more', told(['a'], ['a'], ['a', 'x (sg-9)']), ['opened x (sg-9) by eni-0 at line 1']],
  ['one less', told(['a', 'b'], ['a', 'b'], ['a']), ['closed b by eni-0 at line 1']],
  ['another one', told(['a'], ['a'], ['b']), ['opened b by eni-0 at line 1', 'closed a by eni-0 at line 1']],
  ['only the second interface', told(['a'], ['a'], ['a'], ['a', 'b']), ['opened b by eni-1 at line 1']],
  ['on both: one cause, one finding', told(['a'], ['a'], ['b', 'a'], ['a', 'b']), ['opened b by eni-0, eni-1 at line 1']],
  ['what its own answer shows is judged there', told(['a'], ['a', 'b'], ['a', 'b']), []],
  ['what is lost there too', told(['a', 'b'], ['a'], ['a']), []],
  ['its own answer could not be read', told(['a'], 'unread', ['a', 'b']), ['opened b by eni-0 at line 1']],
  ['spec silent', told(null, ['a'], ['a', 'b']), []],
])('%s', (_what, found, expected) => expect(found).toEqual(expected))

test('a NAT gateway carries none, whatever the spec says of it', () => {
  const nat = actual('AWS::EC2::NatGateway', 'nat-1')
  const carrier = actual('AWS::EC2::NetworkInterface', 'eni-1', { properties: { GroupSet: known(['x (sg-9)'], from) } })
  const parts = [{ actual: carrier, of: expected(nat.type, 'nat'), owner: nat, astray: false }]
  expect([...rule.check(estate({ parts }))].map(one => `${one.effect} ${one.args['element']}`)).toEqual(['opened x (sg-9)'])
})
