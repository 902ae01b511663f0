import { defineRule } from '../../src/compare/index.ts'

export default defineRule({
  id: 'task-definition-image',
  title: { en: 'Tasks run an image of the stated repository', ko: '태스크가 명시된 리포지토리의 이미지를 실행함' },
  severity: 'high',
  rationale: {
    en: 'What runs is the image: from another repository or registry it has passed none of the checks of this one.',
    ko: '실제로 실행되는 것은 이미지입니다. 다른 리포지토리나 레지스트리의 이미지는 이 리포지토리의 검사를 거치지 않았습니다.',
  },
  remedy: {
    en: 'Register a revision with an image of the stated repository and update the service.',
    ko: '명시된 리포지토리의 이미지로 개정을 등록하고 서비스를 업데이트하십시오.',
  },
  controls: [{ framework: 'KISA ISMS-P', version: '2023', id: '2.10.8' }],
  kind: 'AWS::ECS::TaskDefinition',
  reads: ['ContainerDefinitions.Image'],
})
