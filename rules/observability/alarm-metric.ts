import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'alarm-metric',
  title: { en: 'An alarm watches the stated metric', ko: '경보가 스펙의 지표를 감시함' },
  severity: 'medium',
  rationale: {
    en: 'An alarm on another metric, or on the metric of another resource, stays silent while the one that matters fails.',
    ko: '다른 지표나 다른 리소스의 지표를 보는 경보는 정작 중요한 리소스에 장애가 나도 울리지 않습니다.',
  },
  remedy: restored({ en: 'An alarm is put as a whole.', ko: '경보는 전체 단위로 설정됩니다.' }),
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.9.2' }],
  kind: 'AWS::CloudWatch::Alarm',
  reads: ['Namespace', 'MetricName', 'Dimensions', 'Statistic'],
})
