import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ecr-encryption',
  title: { en: 'Images are encrypted as stated', ko: '이미지 암호화가 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'The key decides who can read the images; it is chosen once, when the repository is made.',
    ko: '암호화 키가 이미지를 읽을 수 있는 주체를 결정하며, 리포지토리를 만들 때 한 번만 선택합니다.',
  },
  remedy: {
    en: 'Make the repository anew with the stated encryption: it cannot be changed in place.',
    ko: '명시된 암호화로 리포지토리를 다시 만드십시오. 기존 리포지토리에서는 변경할 수 없습니다.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' }],
  kind: 'AWS::ECR::Repository',
  reads: ['EncryptionConfiguration.EncryptionType'],
})
