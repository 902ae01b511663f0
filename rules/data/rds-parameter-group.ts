import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-parameter-group',
  title: { en: 'RDS uses the stated parameter group', ko: 'RDS 파라미터 그룹이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'Another parameter group changes memory, logging and TLS of the engine at once, some of it at the next restart.',
    ko: '파라미터 그룹이 바뀌면 엔진의 메모리, 로깅, TLS 설정이 한꺼번에 바뀌며 일부는 다음 재시작 때 적용됩니다.',
  },
  remedy: restored({ en: 'Restart the instance when it says pending-reboot.', ko: 'pending-reboot 상태이면 인스턴스를 재시작하십시오.' }),
  controls: [],
  kind: 'AWS::RDS::DBInstance',
  reads: ['DBParameterGroupName'],
  restore: restoreDatabase,
})
