import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ec2-instance-type',
  title: { en: 'Instances have the stated type', ko: '인스턴스 유형이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A bigger type is paid for by the hour; a smaller one has less memory than its software was given.',
    ko: '더 큰 유형은 시간당 비용이 늘고, 더 작은 유형은 소프트웨어에 할당된 메모리보다 부족할 수 있습니다.',
  },
  remedy: {
    en: 'Stop the instance, set the stated type and start it, or put the new type in the spec.',
    ko: '인스턴스를 중지하고 명시된 유형으로 변경한 뒤 시작하거나, 새 유형을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::EC2::Instance',
  reads: ['InstanceType'],
})
