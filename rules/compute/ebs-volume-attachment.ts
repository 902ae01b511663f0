import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'ebs-volume-attachment',
  title: { en: 'Volumes hang on the stated device', ko: '볼륨이 명시된 디바이스에 연결됨' },
  severity: 'medium',
  rationale: {
    en: 'The system mounts a disk by its device: under another name, or detached, its data is not there.',
    ko: '시스템은 디바이스로 디스크를 마운트합니다. 이름이 다르거나 분리되면 데이터를 사용할 수 없습니다.',
  },
  remedy: {
    en: 'Attach the volume to the stated device again, or put the new device in the spec.',
    ko: '볼륨을 명시된 디바이스에 다시 연결하거나, 새 디바이스를 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::EC2::Volume',
  reads: ['Device'],
})
