import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'distribution-viewer-protocol',
  title: { en: 'The distribution treats HTTP and TLS of viewers as stated', ko: '배포의 뷰어 프로토콜 정책과 TLS 정책이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Where plain HTTP or an old version of TLS is allowed, passwords and sessions can be read on the way.',
    ko: 'HTTP나 오래된 TLS 버전이 허용되면 암호와 세션이 전송 중에 노출될 수 있습니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'CloudFront.3' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::CloudFront::Distribution',
  reads: ['DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy', 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion'],
})
