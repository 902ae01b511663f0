import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ec2-instance-metadata',
  title: { en: 'The metadata service asks for tokens as stated', ko: '인스턴스 메타데이터 서비스의 토큰 설정이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Without tokens (IMDSv1) one forged request from inside hands out the credentials of the role.',
    ko: '토큰을 요구하지 않으면(IMDSv1) 내부에서 위조된 요청 하나로 역할의 자격 증명이 유출됩니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.8' },
    { framework: 'CIS AWS Foundations', version: '3.0.0', id: '5.6' },
    { framework: 'CIS AWS Foundations', version: '5.0.0', id: '5.7' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.6.2' },
  ],
  kind: 'AWS::EC2::Instance',
  reads: ['MetadataOptions.HttpTokens'],
  restore: ({ expected, actualResource, region }) =>
    typeof expected !== 'string'
      ? null
      : `aws ec2 modify-instance-metadata-options --region ${quoted(region)} --instance-id ${quoted(actualResource.id)} --http-tokens ${quoted(expected)}`,
})
