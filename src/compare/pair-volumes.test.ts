/** Volumes of one node bear one name: the device tells them apart, and a name alone never takes another's. */
import { expect, test } from 'vitest'
import { actualOf } from '../kinds/define.ts'
import { kindOf } from '../kinds/index.ts'
import { exactly, unstated } from '../model/claim.ts'
import { known } from '../model/fact.ts'
import type { Actual, Expectation } from '../model/resource.ts'
import { at, expected, from, inventory } from '../model/resource-stub.ts'
import { pair } from './pair.ts'

const tags = (name?: string) => (name === undefined ? [] : [{ Key: 'Name', Value: name }])

const node = expected('AWS::EC2::Instance', 'node')
const disk = (device: string, name: string | null = 'node'): Expectation => ({
  ...expected('AWS::EC2::Volume', device, { Device: exactly(device, at) }, { type: 'AWS::EC2::Instance', key: 'node' }),
  name: name === null ? unstated(at) : exactly(name, at),
})
const instance = actualOf(
  kindOf('AWS::EC2::Instance'),
  { instance: { InstanceId: 'i-1', Tags: tags('node') }, role: known(null, from) },
  from,
)
const volume = (id: string, Device: string | null, name?: string, InstanceId = 'i-1'): Actual =>
  actualOf(
    kindOf('AWS::EC2::Volume'),
    { VolumeId: id, Attachments: Device === null ? [] : [{ InstanceId, Device }], Tags: tags(name) },
    from,
  )

function paired(expectations: readonly Expectation[], resources: readonly Actual[]): readonly string[] {
  const scope = { holds: () => true, isSiblings: () => false, reason: () => 'by-name' as const }
  const { pairs } = pair(expectations, inventory(resources), () => scope)
  return pairs
    .filter(one => one.expectation.type === 'AWS::EC2::Volume')
    .map(one => `${one.expectation.key.slice(5)} ${one.is === 'matched' ? `${one.actual.id} by ${one.by}` : one.is}`)
}

test.each<[string, readonly Expectation[], readonly Actual[], readonly string[]]>([
  [
    'by name and device',
    [disk('b'), disk('a')],
    [volume('v-a', 'a', 'node'), volume('v-b', 'b', 'node')],
    ['b v-b by name', 'a v-a by name'],
  ],
  [
    'one that was detached, by its name',
    [disk('b'), disk('a')],
    [volume('v-a', 'a', 'node'), volume('v-b', null, 'node')],
    ['b v-b by name', 'a v-a by name'],
  ],
  [
    'one on another device, by its name',
    [disk('b'), disk('a')],
    [volume('v-a', 'a', 'node'), volume('v-b', 'c', 'node')],
    ['b v-b by name', 'a v-a by name'],
  ],
  [
    'ones that lost their names, by device',
    [disk('b'), disk('a')],
    [volume('v-a', 'a'), volume('v-b', 'b', 'old')],
    ['b v-b by key', 'a v-a by key'],
  ],
  [
    'ones whose names nobody states, by device',
    [disk('b', null), disk('a', null)],
    [volume('v-a', 'a'), volume('v-b', 'b')],
    ['b v-b by key', 'a v-a by key'],
  ],
  [
    'one of another node is none of ours',
    [disk('b'), disk('a')],
    [volume('v-a', 'a', 'node'), volume('v-b', 'b', 'node', 'i-9')],
    ['b missing', 'a v-a by name'],
  ],
])('%s', (_, expectations, volumes, then) => expect(paired([node, ...expectations], [instance, ...volumes])).toEqual(then))

test('those of a missing node are hidden under it', () =>
  expect(paired([node, disk('a')], [volume('v-a', 'a', 'node')])).toEqual(['a hidden']))
