import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './vpc-address-space.ts'

ruleTable(rule, [
  ['as stated', { CidrBlocks: ['10.0.0.0/16'], Ipv6CidrBlocks: [] }, { CidrBlocks: ['10.0.0.0/16'], Ipv6CidrBlocks: [] }, 'conforms'],
  ['a further block', { CidrBlocks: ['10.0.0.0/16'] }, { CidrBlocks: ['10.0.0.0/16', '10.1.0.0/16'] }, 'other added 10.1.0.0/16'],
  ['a block less', { CidrBlocks: ['10.0.0.0/16', '10.1.0.0/16'] }, { CidrBlocks: ['10.0.0.0/16'] }, 'other lost 10.1.0.0/16'],
  ['IPv6', { Ipv6CidrBlocks: [] }, { Ipv6CidrBlocks: ['2001:db8::/56'] }, 'other added 2001:db8::/56'],
  ['spec silent', { Ipv6CidrBlocks: silent }, { Ipv6CidrBlocks: ['2001:db8::/56'] }, 'unstated'],
  ['not allowed to look', { CidrBlocks: ['10.0.0.0/16'] }, { CidrBlocks: unread() }, 'unknown'],
])
