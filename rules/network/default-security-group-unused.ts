import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'default-security-group-unused',
  title: { en: 'No network interface carries the default security group', ko: '기본 보안 그룹을 사용하는 네트워크 인터페이스가 없음' },
  severity: 'medium',
  rationale: {
    en: 'What is created without a group gets the default one, whose members reach each other on every port.',
    ko: '보안 그룹 없이 만든 리소스에는 기본 그룹이 붙으며, 기본 그룹끼리는 모든 포트로 통신할 수 있습니다.',
  },
  remedy: {
    en: 'Give the interface the group that is meant for it, or state in the spec that the default one may be carried.',
    ko: '인터페이스에 의도한 보안 그룹을 지정하거나, 기본 그룹 사용을 스펙에 명시하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.2' },
    { framework: 'CIS AWS Foundations Benchmark', version: '3.0.0', id: '5.4' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' },
  ],
  kind: 'AWS::EC2::SecurityGroup',
  reads: ['NetworkInterfaces'],
})
