import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ec2-instance-key-pair',
  title: { en: 'Instances have the stated key pair', ko: '인스턴스의 키 페어가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A key pair is a way in that no role and no log knows.',
    ko: '키 페어는 역할이나 로그에 남지 않는 접근 경로입니다.',
  },
  remedy: {
    en: 'Launch the instance anew with what is stated; the key of a running one stands in its authorized_keys.',
    ko: '명시된 설정으로 인스턴스를 새로 시작하십시오. 실행 중인 인스턴스의 키는 authorized_keys에 있습니다.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.2' }],
  kind: 'AWS::EC2::Instance',
  reads: ['KeyName'],
})
