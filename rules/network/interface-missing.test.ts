import { expect, test } from 'vitest'
import { estate } from '../../src/compare/estate-stub.ts'
import { actual, expected } from '../../src/model/resource-stub.ts'
import missing from './interface-missing.ts'
import surplus from './interface-surplus.ts'

/** What the balance says of some services, in whose book `lacks` interfaces are not there and `more` are too many. */
function told(names: readonly string[], lacks: number, lacking: readonly string[], more: readonly string[]) {
  const type = 'AWS::ECS::Service'
  const owners = names.map(name => ({ expectation: expected(type, name), actual: actual(type, name) }))
  const around = estate({ imbalances: [{ owners, lacks, lacking, surplus: more.map(id => actual('AWS::EC2::NetworkInterface', id)) }] })
  const text = (one: ReturnType<typeof missing.check> extends Iterable<infer O> ? O : never) =>
    `${one.verdict} ${one.actual?.id} ${JSON.stringify(one.args)} ${one.related.map(each => each.id).join()}`
  return [...[...missing.check(around)].map(text), ...[...surplus.check(around)].map(text)]
}

test.each<readonly [string, ReturnType<typeof told>, readonly string[]]>([
  ['one that is not there', told(['a'], 1, ['data-2a'], []), ['unknown a {"count":1,"which":"data-2a","also":"none"} ']],
  ['one of two services', told(['a', 'b'], 1, [], []), ['unknown a {"count":1,"which":"none","also":"b"} b']],
  ['one too many', told(['a'], 0, [], ['eni-2', 'eni-1']), ['unknown a {"count":2,"interfaces":"eni-1, eni-2"} eni-2,eni-1']],
  ['what is not there is told first', told(['a'], 1, [], ['eni-1']), ['unknown a {"count":1,"which":"none","also":"none"} ']],
  ['books that agree', told(['a'], 0, [], []), []],
])('%s', (_what, found, expected) => expect(found).toEqual(expected))
