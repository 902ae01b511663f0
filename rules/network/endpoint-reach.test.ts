import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './endpoint-reach.ts'

ruleTable(rule, [
  ['as stated', { RouteTableIds: ['a'], SubnetIds: ['x', 'y'] }, { RouteTableIds: ['a'], SubnetIds: ['y', 'x'] }, 'conforms'],
  ['on one table less', { RouteTableIds: ['a', 'b'] }, { RouteTableIds: ['a'] }, 'misplaced lost b'],
  ['on one table more', { RouteTableIds: ['a'] }, { RouteTableIds: ['a', 'b'] }, 'misplaced added b'],
  ['in one subnet less', { SubnetIds: ['x', 'y'] }, { SubnetIds: ['x'] }, 'misplaced lost y'],
  ['for another service', { ServiceName: 'com.amazonaws.r.s3' }, { ServiceName: 'com.amazonaws.r.sqs' }, 'other changed'],
  ['of another type', { VpcEndpointType: 'Gateway' }, { VpcEndpointType: 'Interface' }, 'other changed'],
  ['without private DNS', { PrivateDnsEnabled: true }, { PrivateDnsEnabled: false }, 'other changed'],
  ['spec silent', { SubnetIds: silent }, { SubnetIds: ['x'] }, 'unstated'],
  ['not allowed to look', { SubnetIds: ['x'] }, { SubnetIds: unread() }, 'unknown'],
])
