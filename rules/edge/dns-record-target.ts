import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'dns-record-target',
  title: { en: 'The record leads where it is stated to lead', ko: 'DNS 레코드가 명시된 대상을 가리킴' },
  severity: 'high',
  rationale: {
    en: 'A record that leads elsewhere hands the visitors, their cookies and their passwords to whoever answers there.',
    ko: 'DNS 레코드가 다른 곳을 가리키면 방문자와 쿠키, 암호가 그곳으로 전달됩니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::Route53::RecordSet',
  reads: ['AliasTarget.DNSName', 'ResourceRecords'],
})
