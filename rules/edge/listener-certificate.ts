import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreListener } from './restore-listener.ts'

export default defineRule({
  id: 'listener-certificate',
  title: { en: 'The listener shows the stated certificates and no others', ko: '리스너에 명시된 인증서만 있음' },
  severity: 'high',
  rationale: {
    en: 'Callers trust whoever holds the key of a certificate that a listener shows.',
    ko: '호출자는 리스너가 제시하는 인증서의 키를 가진 쪽을 신뢰합니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::ElasticLoadBalancingV2::Listener',
  reads: ['Certificates', 'ListenerCertificates'],
  restore: restoreListener,
})
