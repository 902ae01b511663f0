import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ec2-instance-public-ip.ts'

ruleTable(rule, [
  [
    'as stated',
    { 'NetworkInterfaces.AssociatePublicIpAddress': false },
    { 'NetworkInterfaces.AssociatePublicIpAddress': false },
    'conforms',
  ],
  [
    'otherwise',
    { 'NetworkInterfaces.AssociatePublicIpAddress': false },
    { 'NetworkInterfaces.AssociatePublicIpAddress': true },
    'opened changed',
  ],
  [
    'spec silent',
    { 'NetworkInterfaces.AssociatePublicIpAddress': silent },
    { 'NetworkInterfaces.AssociatePublicIpAddress': true },
    'unstated',
  ],
  [
    'not allowed to look',
    { 'NetworkInterfaces.AssociatePublicIpAddress': false },
    { 'NetworkInterfaces.AssociatePublicIpAddress': unread() },
    'unknown',
  ],
])
