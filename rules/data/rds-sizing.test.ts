import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './rds-sizing.ts'

ruleTable(rule, [
  [
    'as stated',
    { DBInstanceClass: 'db.t4g.micro', AllocatedStorage: 20, StorageType: 'gp3' },
    { DBInstanceClass: 'db.t4g.micro', AllocatedStorage: 20, StorageType: 'gp3' },
    'conforms',
  ],
  ['a bigger class', { DBInstanceClass: 'db.t4g.micro' }, { DBInstanceClass: 'db.r7g.large' }, 'resized changed'],
  ['another storage', { StorageType: 'gp3' }, { StorageType: 'gp2' }, 'resized changed'],
  ['grown by hand', { AllocatedStorage: 20 }, { AllocatedStorage: 40, MaxAllocatedStorage: null }, 'resized changed'],
  ['grown by autoscaling', { AllocatedStorage: 20 }, { AllocatedStorage: 40, MaxAllocatedStorage: 100 }, 'conforms'],
  ['grown further than autoscaling goes', { AllocatedStorage: 20 }, { AllocatedStorage: 140, MaxAllocatedStorage: 100 }, 'resized changed'],
  [
    'less than stated, whatever autoscaling may do',
    { AllocatedStorage: 100 },
    { AllocatedStorage: 40, MaxAllocatedStorage: 200 },
    'resized changed',
  ],
  ['another limit of autoscaling', { MaxAllocatedStorage: 100 }, { MaxAllocatedStorage: 1000 }, 'resized changed'],
  ['autoscaling off', { MaxAllocatedStorage: 100 }, { MaxAllocatedStorage: null }, 'resized changed'],
  ['less performance', { Iops: 6000, StorageThroughput: 500 }, { Iops: 3000, StorageThroughput: 125 }, 'resized changed; resized changed'],
  ['spec silent', { Iops: silent, AllocatedStorage: silent }, { Iops: 3000, AllocatedStorage: 20 }, 'unstated'],
  ['not allowed to look', { AllocatedStorage: 20 }, { AllocatedStorage: unread(), MaxAllocatedStorage: null }, 'unknown'],
])
