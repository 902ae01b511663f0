import { expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import kind from './ec2-volume.ts'
import { factTable } from './fact-table.ts'

const attachment = { InstanceId: 'i-1', Device: '/dev/xvdf', State: 'attached' }
const volume = {
  VolumeId: 'vol-1',
  State: 'in-use',
  Size: 20,
  VolumeType: 'gp3',
  Iops: 3000,
  Throughput: 125,
  Encrypted: true,
  Attachments: [attachment],
  Tags: [{ Key: 'Name', Value: 'node-1' }],
}

test('all that is read', () =>
  expect(allFacts(kind, volume)).toEqual({
    Device: '/dev/xvdf',
    Size: 20,
    VolumeType: 'gp3',
    Encrypted: true,
    Iops: 3000,
    Throughput: 125,
    Tags: { Name: 'node-1' },
  }))

test('nothing is made up', () =>
  expect(allFacts(kind, { VolumeType: 'gp3' })).toEqual({
    Device: 'unknown: Attachments',
    Size: 'unknown: Size',
    VolumeType: 'gp3',
    Encrypted: 'unknown: Encrypted',
    Iops: 'unknown: Iops',
    Throughput: 'unknown: Throughput',
    Tags: {},
  }))

factTable(kind, [
  ['a type without IOPS', { ...volume, VolumeType: 'standard', Iops: undefined }, 'Iops', null],
  ['a type without throughput', { ...volume, VolumeType: 'gp2', Throughput: undefined }, 'Throughput', null],
  ['gp3 without throughput is not read', { ...volume, Throughput: undefined }, 'Throughput', 'unknown: Throughput'],
  ['an unknown type says nothing of IOPS', { ...volume, VolumeType: undefined, Iops: undefined }, 'Iops', 'unknown: Iops'],
  ['detached', { ...volume, Attachments: [] }, 'Device', null],
  ['being detached', { ...volume, Attachments: [{ ...attachment, State: 'detaching' }] }, 'Device', null],
  [
    'on several instances',
    { ...volume, Attachments: [attachment, { ...attachment, InstanceId: 'i-2', Device: '/dev/sdb' }] },
    'Device',
    '/dev/sdb on i-2, /dev/xvdf on i-1',
  ],
  ['an attachment without device', { ...volume, Attachments: [{ InstanceId: 'i-1' }] }, 'Device', 'unknown: Attachments/Device'],
])

test.each([
  ['attached', {}, 'i-1', null],
  ['detached', { Attachments: [], State: 'available' }, null, null],
  ['attached to several', { Attachments: [{ ...attachment, InstanceId: 'i-2' }, attachment] }, 'i-2', null],
  ['deleting', { State: 'deleting' }, 'i-1', 'deleting'],
  ['in error', { State: 'error' }, 'i-1', null],
])('a volume that is %s', (_, own, parent, gone) =>
  expect(about(kind, { ...volume, ...own })).toMatchObject({ parent, gone, name: 'node-1' }),
)
