import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-port',
  title: { en: 'RDS listens on the stated port', ko: 'RDS가 명시된 포트를 사용함' },
  severity: 'low',
  rationale: {
    en: 'Clients and security groups name the port; another one is reached by nobody.',
    ko: '클라이언트와 보안 그룹이 포트를 지정하므로 다른 포트에는 아무도 연결하지 못합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::RDS::DBInstance',
  reads: ['Port'],
  restore: restoreDatabase,
})
