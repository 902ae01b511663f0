import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'dns-record-place',
  title: { en: 'The record stands in the stated zone under the stated name and type', ko: 'DNS 레코드의 영역, 이름, 유형이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A record in another zone, of another type or under another name answers nobody who asks for the stated one.',
    ko: '영역, 이름, 유형이 다른 레코드는 명시된 이름의 조회에 응답하지 않습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::Route53::RecordSet',
  reads: ['Name', 'Type', 'HostedZoneName'],
})
