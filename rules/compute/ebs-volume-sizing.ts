import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreVolume } from './restore-volume.ts'

export default defineRule({
  id: 'ebs-volume-sizing',
  title: { en: 'Volumes have the stated size and speed', ko: '볼륨의 크기와 성능이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'A full disk stops a broker, a slow one stalls it, and a grown one is paid for and never shrinks.',
    ko: '디스크가 가득 차면 브로커가 멈추고, 느리면 지연되며, 늘린 디스크는 비용이 들고 줄일 수 없습니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::EC2::Volume',
  reads: ['Size', 'VolumeType', 'Iops', 'Throughput'],
  restore: restoreVolume,
})
