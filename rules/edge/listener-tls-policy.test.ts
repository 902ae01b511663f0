import { room, ruleTable } from '../rule-table.ts'
import rule from './listener-tls-policy.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  ['as stated', { SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }, { SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }, 'conforms'],
  ['an old one', { SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }, { SslPolicy: 'ELBSecurityPolicy-2016-08' }, 'other changed'],
  ['one of several', { SslPolicy: room({ is: 'oneOf', values: ['a', 'b'] }) }, { SslPolicy: 'b' }, 'conforms'],
  ['none of several', { SslPolicy: room({ is: 'oneOf', values: ['a', 'b'] }) }, { SslPolicy: '' }, 'other changed'],
])
