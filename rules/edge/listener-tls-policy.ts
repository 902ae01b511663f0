import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreListener } from './restore-listener.ts'

export default defineRule({
  id: 'listener-tls-policy',
  title: { en: 'The listener has the stated TLS policy', ko: '리스너의 TLS 정책이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'The policy decides which protocols and ciphers a caller may ask for: an older one allows TLS 1.0.',
    ko: 'TLS 정책은 허용되는 프로토콜과 암호 모음을 결정합니다. 오래된 정책은 TLS 1.0을 허용합니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.17' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::ElasticLoadBalancingV2::Listener',
  reads: ['SslPolicy'],
  restore: restoreListener,
})
