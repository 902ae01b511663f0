import { defineRule } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'listener-action',
  title: { en: 'The listener does by default what is stated', ko: '리스너의 기본 작업이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'A listener that forwards where a redirect is stated lets requests through unencrypted; any other action cuts callers off.',
    ko: '리디렉션이어야 할 리스너가 전달하면 요청이 암호화 없이 통과하고, 다른 작업은 호출자를 차단합니다.',
  },
  remedy: restored(),
  controls: [{ framework: 'AWS FSBP', version: '1.0.0', id: 'ELB.1' }],
  supersedes: ['listener-redirect', 'listener-forward'],
  kind: 'AWS::ElasticLoadBalancingV2::Listener',
  reads: [
    'DefaultActions.Type',
    'DefaultActions.FixedResponseConfig.StatusCode',
    'DefaultActions.FixedResponseConfig.ContentType',
    'DefaultActions.FixedResponseConfig.MessageBody',
  ],
})
