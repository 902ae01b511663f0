import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ebs-volume-sizing.ts'

ruleTable(rule, [
  [
    'as stated',
    { Size: 20, VolumeType: 'gp3', Iops: 3000, Throughput: 125 },
    { Size: 20, VolumeType: 'gp3', Iops: 3000, Throughput: 125 },
    'conforms',
  ],
  ['bigger', { Size: 20 }, { Size: 100 }, 'resized changed'],
  ['another type', { VolumeType: 'gp3' }, { VolumeType: 'gp2' }, 'resized changed'],
  ['fewer IOPS', { Iops: 6000 }, { Iops: 3000 }, 'resized changed'],
  ['slower', { Throughput: 250 }, { Throughput: null }, 'resized changed'],
  ['spec silent', { Iops: silent }, { Iops: 9000 }, 'unstated'],
  ['not allowed to look', { Size: 20 }, { Size: unread() }, 'unknown'],
])
