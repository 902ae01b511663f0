import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'listener-rule-redirect',
  title: { en: 'The redirect of a listener rule leads where it is stated to lead', ko: '리스너 규칙의 리디렉션 대상이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'A redirect decides where browsers go next: another host is a phishing page, another protocol is no encryption.',
    ko: '리디렉션은 브라우저의 다음 목적지를 결정합니다. 다른 호스트는 피싱으로, 다른 프로토콜은 평문 통신으로 이어집니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.1' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.7.1' },
  ],
  kind: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  reads: [
    'Actions.RedirectConfig.Protocol',
    'Actions.RedirectConfig.Port',
    'Actions.RedirectConfig.StatusCode',
    'Actions.RedirectConfig.Host',
    'Actions.RedirectConfig.Path',
    'Actions.RedirectConfig.Query',
  ],
})
