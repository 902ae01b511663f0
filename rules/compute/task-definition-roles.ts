import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-roles',
  title: { en: 'Tasks act in the stated roles', ko: '태스크가 명시된 역할을 사용함' },
  severity: 'high',
  rationale: {
    en: 'The role is what the code may do in the account: another one is other power.',
    ko: '역할은 코드가 계정에서 할 수 있는 일을 결정합니다. 역할이 다르면 권한이 다릅니다.',
  },
  remedy: {
    en: 'Register a revision with the stated roles and update the service.',
    ko: '명시된 역할로 개정을 등록하고 서비스를 업데이트하십시오.',
  },
  controls: [],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['ExecutionRoleArn', 'TaskRoleArn'],
})
