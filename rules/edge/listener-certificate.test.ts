import { ruleTable } from '../rule-table.ts'
import rule from './listener-certificate.ts'

ruleTable(rule, [
  // when, the spec says, AWS has, then
  [
    'as stated',
    { Certificates: ['*.example'], ListenerCertificates: [] },
    { Certificates: ['*.example'], ListenerCertificates: [] },
    'conforms',
  ],
  ['another', { Certificates: ['*.example'] }, { Certificates: ['evil (arn)'] }, 'other added evil (arn); other lost *.example'],
  ['one more', { ListenerCertificates: [] }, { ListenerCertificates: ['evil (arn)'] }, 'other added evil (arn)'],
])
