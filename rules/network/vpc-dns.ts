import { defineRule, quoted } from '../../src/compare/index.ts'
import { restored } from '../../src/text/index.ts'

export default defineRule({
  id: 'vpc-dns',
  title: { en: 'DNS in the VPC is as stated', ko: 'VPC의 DNS 설정이 스펙과 같음' },
  severity: 'high',
  rationale: {
    en: 'Without both switches private names do not resolve: services cannot find each other, endpoints are bypassed.',
    ko: '두 설정이 꺼지면 프라이빗 이름이 확인되지 않아 서비스가 서로를 찾지 못하고 엔드포인트를 우회합니다.',
  },
  remedy: restored(),
  controls: [],
  kind: 'AWS::EC2::VPC',
  reads: ['EnableDnsSupport', 'EnableDnsHostnames'],
  restore: ({ property, expected, actualResource, region }) => {
    const flag = property === 'EnableDnsSupport' ? 'enable-dns-support' : 'enable-dns-hostnames'
    return `aws ec2 modify-vpc-attribute --region ${quoted(region)} --vpc-id ${quoted(actualResource.id)} --${flag} '{"Value":${expected === true}}'`
  },
})
