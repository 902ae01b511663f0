import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'nat-gateway-placement',
  title: { en: 'Each NAT gateway stands where the spec puts it', ko: 'NAT 게이트웨이가 스펙의 서브넷과 설정대로 있음' },
  severity: 'medium',
  rationale: {
    en: 'A NAT gateway in another zone ties the zones together and costs transfer; in a private subnet it leads nowhere; its addresses are what partners allow.',
    ko: '다른 가용 영역의 NAT 게이트웨이는 영역 간 의존과 전송 비용을 만들고, 프라이빗 서브넷에 있으면 통신이 되지 않습니다. 주소는 외부 허용 목록에 쓰입니다.',
  },
  remedy: {
    en: 'A NAT gateway cannot be moved: make it anew in the stated subnet, or put the change in the spec.',
    ko: 'NAT 게이트웨이는 옮길 수 없습니다. 스펙의 서브넷에 새로 만들거나 변경을 스펙에 반영하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],
  kind: 'AWS::EC2::NatGateway',
  reads: ['SubnetId', 'ConnectivityType', 'AllocationIds'],
})
