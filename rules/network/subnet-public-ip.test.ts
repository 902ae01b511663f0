import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './subnet-public-ip.ts'

ruleTable(rule, [
  ['off, as stated', { MapPublicIpOnLaunch: false }, { MapPublicIpOnLaunch: false }, 'conforms'],
  ['on', { MapPublicIpOnLaunch: false }, { MapPublicIpOnLaunch: true }, 'opened changed'],
  ['off although stated', { MapPublicIpOnLaunch: true }, { MapPublicIpOnLaunch: false }, 'closed changed'],
  ['spec silent', { MapPublicIpOnLaunch: silent }, { MapPublicIpOnLaunch: true }, 'unstated'],
  ['not allowed to look', { MapPublicIpOnLaunch: false }, { MapPublicIpOnLaunch: unread() }, 'unknown'],
])
