import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'dashboard-sections',
  title: { en: 'A dashboard shows the stated sections', ko: '대시보드에 스펙의 섹션이 있음' },
  severity: 'low',
  rationale: {
    en: 'During an incident people look at the dashboard first: a part that it does not show is taken for healthy.',
    ko: '장애 시 가장 먼저 대시보드를 확인합니다. 보이지 않는 부분은 정상으로 오인됩니다.',
  },
  remedy: restored({ en: 'Further widgets are not judged.', ko: '추가 위젯은 판정하지 않습니다.' }),
  controls: [],
  kind: 'AWS::CloudWatch::Dashboard',
  reads: ['DashboardBody'],
})
