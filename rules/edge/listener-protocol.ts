import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreListener } from './restore-listener.ts'

export default defineRule({
  id: 'listener-protocol',
  title: { en: 'The listener speaks the stated protocol on the stated port', ko: '리스너의 프로토콜과 포트가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'A listener that speaks plain HTTP where HTTPS is stated sends passwords and sessions readable over the network.',
    ko: 'HTTPS로 명시된 리스너가 HTTP로 동작하면 암호와 세션이 평문으로 전송됩니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.18' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  supersedes: ['listener-tls-policy', 'listener-certificate'],
  kind: 'AWS::ElasticLoadBalancingV2::Listener',
  reads: ['Port', 'Protocol'],
  restore: restoreListener,
})
