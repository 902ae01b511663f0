import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'certificate-status',
  title: { en: 'The certificate is issued', ko: '인증서가 발급된 상태임' },
  severity: 'high',
  rationale: {
    en: 'A certificate that is pending, expired or revoked makes every browser refuse the connection.',
    ko: '발급 대기, 만료, 폐기 상태의 인증서는 모든 브라우저에서 연결이 거부됩니다.',
  },
  remedy: {
    en: 'Finish the validation, or request a certificate for the stated name and give it to the listener.',
    ko: '검증을 완료하거나, 명시된 이름의 인증서를 요청하여 리스너에 연결하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::CertificateManager::Certificate',
  reads: ['Certificate.Status'],
})
