import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'ecr-scan-on-push',
  title: { en: 'Images are scanned when pushed, as stated', ko: '이미지 푸시 시 스캔 설정이 스펙과 같음' },
  severity: 'medium',
  rationale: {
    en: 'What is not scanned when it comes in is found by others first.',
    ko: '푸시할 때 스캔하지 않은 취약점은 다른 사람이 먼저 찾습니다.',
  },
  remedy: restored(),
  controls: [
    { framework: 'AWS FSBP', version: '1.0.0', id: 'ECR.1' },
    { framework: 'KISA ISMS-P', version: '2023', id: '2.10.8' },
  ],
  kind: 'AWS::ECR::Repository',
  reads: ['ImageScanningConfiguration.ScanOnPush'],
  // Where the registry's filters decide, the repository's own flag restores nothing.
  restore: ({ expected, actualResource, region, property }) =>
    actualResource.properties[property]?.from.call === 'ecr:GetRegistryScanningConfiguration'
      ? null
      : `aws ecr put-image-scanning-configuration --region ${quoted(region)} --repository-name ${quoted(actualResource.id)} --image-scanning-configuration ${quoted(`scanOnPush=${expected === true}`)}`,
})
