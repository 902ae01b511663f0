import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ec2-instance-public-ip',
  title: { en: 'Instances have public addresses only where stated', ko: '명시된 경우에만 인스턴스에 퍼블릭 IP가 있음' },
  severity: 'critical',
  rationale: {
    en: 'An instance with a public address is one security group rule away from the internet.',
    ko: '퍼블릭 주소가 있는 인스턴스는 보안 그룹 규칙 하나만으로 인터넷에 노출됩니다.',
  },
  remedy: {
    en: 'Take the address away (an Elastic IP), or launch the instance anew without one.',
    ko: '탄력적 IP를 해제하거나, 퍼블릭 주소 없이 인스턴스를 새로 시작하십시오.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.9' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.2' },
  ],
  kind: 'AWS::EC2::Instance',
  reads: ['NetworkInterfaces.AssociatePublicIpAddress'],
})
