import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ec2-instance-placement',
  title: { en: 'Instances stand in the stated subnet', ko: '인스턴스가 명시된 서브넷에 있음' },
  severity: 'high',
  rationale: {
    en: 'The subnet decides zone and routes: elsewhere a node shares the fate of another zone, or stands in the open.',
    ko: '서브넷이 가용 영역과 경로를 결정합니다. 다른 서브넷의 노드는 다른 영역의 장애를 함께 겪거나 외부에 노출됩니다.',
  },
  remedy: {
    en: 'Launch the instance anew in the stated subnet: an instance does not move.',
    ko: '명시된 서브넷에 인스턴스를 새로 시작하십시오. 인스턴스는 서브넷을 옮길 수 없습니다.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' }],
  kind: 'AWS::EC2::Instance',
  reads: ['SubnetId'],
})
