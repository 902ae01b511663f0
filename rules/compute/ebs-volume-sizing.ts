import { defineRule } from '../../src/compare/index.ts'
import { restoreVolume } from './restore-volume.ts'

export default defineRule({
  id: 'ebs-volume-sizing',
  title: { en: 'Volumes have the stated size and speed', ko: '볼륨의 크기와 성능이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A full disk stops a broker, a slow one stalls it, and a grown one is paid for and never shrinks.',
    ko: '디스크가 가득 차면 브로커가 멈추고, 느리면 지연되며, 늘린 디스크는 비용이 들고 줄일 수 없습니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::EC2::Volume',
  reads: ['Size', 'VolumeType', 'Iops', 'Throughput'],
  restore: restoreVolume,
})
