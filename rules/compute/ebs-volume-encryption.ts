import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ebs-volume-encryption',
  title: { en: 'Volumes are encrypted as stated', ko: '볼륨 암호화가 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Data on an unencrypted volume can be read by whoever gets a snapshot of it.',
    ko: '암호화되지 않은 볼륨의 데이터는 스냅샷을 얻은 누구나 읽을 수 있습니다.',
  },
  remedy: {
    en: 'Make an encrypted copy of a snapshot and put a volume of it in its place: encryption cannot be changed in place.',
    ko: '스냅샷의 암호화 사본으로 볼륨을 만들어 교체하십시오. 암호화는 기존 볼륨에서 변경할 수 없습니다.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'EC2.3' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::EC2::Volume',
  reads: ['Encrypted'],
})
