import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ec2-instance-role',
  title: { en: 'Instances act in the stated role', ko: '인스턴스가 명시된 역할을 사용함' },
  severity: 'high',
  rationale: {
    en: 'Whoever gets a shell on the instance has its role: another one is other power.',
    ko: '인스턴스의 셸을 얻은 사람은 그 역할의 권한을 갖습니다. 역할이 다르면 권한이 다릅니다.',
  },
  remedy: {
    en: 'Associate the instance profile of the stated role again.',
    ko: '명시된 역할의 인스턴스 프로파일을 다시 연결하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.2' }],
  kind: 'AWS::EC2::Instance',
  reads: ['IamInstanceProfile'],
})
