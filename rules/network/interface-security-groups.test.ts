import { expect, test } from 'vitest'
import type { Estate, Part } from '../../src/compare/index.ts'
import { exactly, unstated } from '../../src/model/claim.ts'
import { type Fact, known } from '../../src/model/fact.ts'
import type { Model } from '../../src/model/language/index.ts'
import type { Actual } from '../../src/model/resource.ts'
import { unread } from '../rule-table.ts'
import rule from './interface-security-groups.ts'

const from = { call: 'test:Describe', at: '/' }
const at = [{ file: 'spec.yaml', line: 7, column: 1, pointer: '/x' }]
const resource = (type: string, id: string, properties: Actual['properties']): Actual => ({
  type,
  id,
  arn: null,
  name: known(null, from),
  aliases: [id],
  parent: null,
  vpc: known(null, from),
  tags: known({}, from),
  properties,
  pending: {},
  gone: null,
  madeByAws: null,
  from,
})

type Groups = readonly string[]
const factOf = (groups: Groups | 'unread'): Fact<Groups> => (groups === 'unread' ? unread() : known(groups, from))

/** An instance with its interfaces: what the spec says, what the instance's own answer says, what each interface carries. */
function told(stated: Groups | null, own: Groups | 'unread', ...carried: readonly (Groups | 'unread')[]): readonly string[] {
  const type = 'AWS::EC2::Instance'
  const claim = stated === null ? unstated(at) : exactly(stated, at)
  const of = { type, key: 'node', name: exactly('node', at), parent: null, at, properties: { SecurityGroupIds: claim } }
  const owner = resource(type, 'i-1', { SecurityGroupIds: factOf(own) })
  const parts = carried.map((groups, index): Part => {
    const actual = resource('AWS::EC2::NetworkInterface', `eni-${index}`, { GroupSet: factOf(groups) })
    return { actual, of, owner, astray: false }
  })
  // The rule looks at parts alone.
  const estate = { model: {} as Model, parts } as unknown as Estate
  return [...rule.check(estate)].map(one => `${one.effect} ${one.args['element']} by ${one.args['interface']} at line ${one.at[0]?.line}`)
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['as stated', told(['a'], ['a'], ['a']), []],
  ['in another order', told(['a', 'b'], ['a', 'b'], ['b', 'a']), []],
  ['one more', told(['a'], ['a'], ['a', 'x (sg-9)']), ['opened x (sg-9) by eni-0 at line 7']],
  ['one less', told(['a', 'b'], ['a', 'b'], ['a']), ['closed b by eni-0 at line 7']],
  ['another one', told(['a'], ['a'], ['b']), ['opened b by eni-0 at line 7', 'closed a by eni-0 at line 7']],
  ['only the second interface', told(['a'], ['a'], ['a'], ['a', 'b']), ['opened b by eni-1 at line 7']],
  ['on both: one cause, one finding', told(['a'], ['a'], ['b', 'a'], ['a', 'b']), ['opened b by eni-0, eni-1 at line 7']],
  ['what its own answer shows is judged there', told(['a'], ['a', 'b'], ['a', 'b']), []],
  ['what is lost there too', told(['a', 'b'], ['a'], ['a']), []],
  ['its own answer could not be read', told(['a'], 'unread', ['a', 'b']), ['opened b by eni-0 at line 7']],
  ['spec silent', told(null, ['a'], ['a', 'b']), []],
])('%s', (_what, found, expected) => expect(found).toEqual(expected))
