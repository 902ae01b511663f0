import { defineRule } from '../../src/compare/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-version',
  title: { en: 'RDS runs the stated engine and version', ko: 'RDS 엔진과 버전이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'An engine outside the stated line was never tested with the application, or no longer gets fixes.',
    ko: '명시된 범위를 벗어난 엔진은 애플리케이션과 검증되지 않았거나 더 이상 패치를 받지 못합니다.',
  },
  remedy: {
    en: 'Upgrade to the stated version, or state the line that runs. A major version cannot go back.',
    ko: '명시된 버전으로 업그레이드하거나 실제 버전을 스펙에 반영하십시오. 메이저 버전은 되돌릴 수 없습니다.',
  },
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'RDS.13' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.10.8' },
  ],
  kind: 'AWS::RDS::DBInstance',
  reads: ['Engine', 'EngineVersion', 'AutoMinorVersionUpgrade'],
  restore: restoreDatabase,
})
