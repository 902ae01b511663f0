import { defineRule } from '../../src/compare/index.ts'
import { restoreDatabase } from './restore-database.ts'

export default defineRule({
  id: 'rds-port',
  title: { en: 'RDS listens on the stated port', ko: 'RDS가 명시된 포트를 사용함' },
  severity: 'low',
  rationale: {
    en: 'Clients and security groups name the port; another one is reached by nobody.',
    ko: '클라이언트와 보안 그룹이 포트를 지정하므로 다른 포트에는 아무도 연결하지 못합니다.',
  },
  remedy: {
    en: 'Deploy again to restore what is stated, or put the new value in the spec.',
    ko: '다시 배포하여 스펙의 값으로 되돌리거나, 새 값을 스펙에 반영하십시오.',
  },
  controls: [],
  kind: 'AWS::RDS::DBInstance',
  reads: ['Port'],
  restore: restoreDatabase,
})
