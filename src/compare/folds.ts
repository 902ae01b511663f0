/**
 * What AWS makes by itself, and no finding speaks of. The only list of its kind: each entry says what it is and why
 * nobody decided it. Reports print how many were folded, and all of them on demand. Nothing here folds a setting
 * that somebody can change: the default security group is folded only where the spec is silent about it.
 */
import type { Words } from '../model/words.ts'

export const folds = {
  'default-vpc': {
    en: 'the default VPC of the region and what AWS made in it',
    ko: '리전의 기본 VPC와 AWS가 그 안에 만든 리소스',
  },
  'default-security-group': {
    en: "a VPC's own security group, which cannot be deleted; the spec says nothing about it",
    ko: '삭제할 수 없는 VPC 기본 보안 그룹(스펙에 언급 없음)',
  },
  // The kind folds it only as AWS makes it: local routes, those of gateway endpoints, no subnet by name.
  'main-route-table': {
    en: "a VPC's main route table as AWS makes it, with local routes alone",
    ko: 'AWS가 만든 그대로의 VPC 기본 라우팅 테이블(로컬 경로만 있음)',
  },
  // The kind folds it only while its entries permit what AWS's own do; the spec says nothing about it.
  'default-network-acl': {
    en: "a VPC's own network ACL as AWS makes it; the spec says nothing about it",
    ko: 'AWS가 만든 그대로의 VPC 기본 네트워크 ACL(스펙에 언급 없음)',
  },
  // src/compare/owners.ts: only of what was paired. What such an interface carries is judged all the same (interface-security-groups).
  'part-of-known': {
    en: 'network interfaces and elastic IPs that AWS made or holds for something in the spec',
    ko: '스펙에 있는 리소스를 위해 AWS가 만들었거나 연결된 네트워크 인터페이스와 탄력적 IP',
  },
  'default-subnet-group': {
    en: 'a subnet group named default, made by AWS for the default VPC',
    ko: 'AWS가 기본 VPC용으로 만든 default 서브넷 그룹',
  },
  'service-log-group': {
    en: 'a log group that a service makes when it first logs: Container Insights, RDS, a custom resource of the CDK',
    ko: '서비스가 처음 로그를 남길 때 스스로 만드는 로그 그룹(Container Insights, RDS, CDK 사용자 지정 리소스)',
  },
  // src/compare/toolkit.ts: by a tag that CloudFormation alone can give.
  'cdk-toolkit': {
    en: 'what the stack CDKToolkit of the CDK holds, by which everything else is deployed',
    ko: 'CDK 배포 도구 스택 CDKToolkit의 리소스',
  },
  'target-tracking-alarm': {
    en: 'an alarm of a target tracking policy, which Application Auto Scaling makes, changes and deletes with the policy',
    ko: 'Application Auto Scaling이 대상 추적 정책과 함께 만들고 변경하고 삭제하는 경보',
  },
} as const satisfies Readonly<Record<string, Words>>

export type Fold = keyof typeof folds
