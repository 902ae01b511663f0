import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreEncryption } from './restore-bucket.ts'

export default defineRule({
  id: 'bucket-encryption',
  title: { en: 'The bucket encrypts by default as stated', ko: '버킷 기본 암호화가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Who may read an object depends on the key that it is encrypted with.',
    ko: '객체를 읽을 수 있는 주체는 암호화에 사용된 키에 따라 달라집니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::S3::Bucket',
  reads: ['BucketEncryption.ServerSideEncryptionConfiguration'],
  restore: restoreEncryption,
})
