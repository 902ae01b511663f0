import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreBucket } from './restore-bucket.ts'

export default defineRule({
  id: 'bucket-public-access',
  title: { en: 'Public access to the bucket is blocked as stated', ko: '버킷 퍼블릭 액세스 차단이 스펙과 같음' },
  severity: 'critical',
  rationale: {
    en: 'Without the block one policy or one access list makes every object readable by anybody.',
    ko: '차단이 꺼지면 정책이나 ACL 하나로 모든 객체가 누구에게나 공개됩니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'S3.8' },
    { framework: 'CIS AWS Foundations', version: '3.0.0', id: '2.1.4' },
    { framework: 'CIS AWS Foundations', version: '5.0.0', id: '2.1.4' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.1' },
  ],
  kind: 'AWS::S3::Bucket',
  reads: ['PublicAccessBlockConfiguration'],
  restore: restoreBucket,
})
