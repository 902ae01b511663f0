/** Kinds that nobody lists: each is seen by its network interfaces alone, so that a thing of a kind we do not know cannot hide in a VPC. */
import type { NetworkInterface } from '@aws-sdk/client-ec2'
import { known } from '../model/fact.ts'
import type { Words } from '../model/words.ts'
import { type AnyKind, defineKind } from './define.ts'
import { reading } from './read.ts'
import { vpcOfInterfaces } from './template-vpc.ts'

/** The first of its interfaces, and what they call it. */
export interface SeenItem {
  readonly id: string
  readonly one: NetworkInterface
}

const titles: Readonly<Record<string, Words>> = {
  'AWS::Lambda::Function': { en: 'Lambda function', ko: 'Lambda 함수' },
  'AWS::EFS::FileSystem': { en: 'EFS file system', ko: 'EFS 파일 시스템' },
  'AWS::DirectoryService::MicrosoftAD': { en: 'directory', ko: '디렉터리' },
  'AWS::OpenSearchService::Domain': { en: 'OpenSearch domain', ko: 'OpenSearch 도메인' },
  'AWS::FSx::FileSystem': { en: 'FSx file system', ko: 'FSx 파일 시스템' },
  'AWS::ElasticLoadBalancing::LoadBalancer': { en: 'Classic Load Balancer', ko: 'Classic Load Balancer' },
  'AWS::RDS::DBProxy': { en: 'RDS proxy', ko: 'RDS 프록시' },
  'AWS::Redshift::Cluster': { en: 'Redshift cluster', ko: 'Redshift 클러스터' },
  'AWS::DMS::ReplicationInstance': { en: 'DMS replication instance', ko: 'DMS 복제 인스턴스' },
  'AWS::DAX::Cluster': { en: 'DAX cluster', ko: 'DAX 클러스터' },
  'AWS::MSK::Cluster': { en: 'MSK cluster', ko: 'MSK 클러스터' },
  'AWS::EMR::Cluster': { en: 'EMR cluster', ko: 'EMR 클러스터' },
  'AWS::EKS::Cluster': { en: 'EKS cluster', ko: 'EKS 클러스터' },
  'AWS::AmazonMQ::Broker': { en: 'MQ broker', ko: 'MQ 브로커' },
  'AWS::Route53Resolver::ResolverEndpoint': { en: 'Route 53 Resolver endpoint', ko: 'Route 53 Resolver 엔드포인트' },
  'AWS::SageMaker::NotebookInstance': { en: 'SageMaker notebook', ko: 'SageMaker 노트북' },
  'AWS::EC2::InstanceConnectEndpoint': { en: 'EC2 Instance Connect Endpoint', ko: 'EC2 Instance Connect 엔드포인트' },
  'AWS::ApiGatewayV2::VpcLink': { en: 'API Gateway VPC link', ko: 'API Gateway VPC 링크' },
  'AWS::GlobalAccelerator::Accelerator': { en: 'Global Accelerator', ko: 'Global Accelerator' },
  'AWS::CodeStarConnections::Host': { en: 'CodeConnections host', ko: 'CodeConnections 호스트' },
}

/** A kind of which nothing is known but its interfaces: of whatever type, in a template. */
export function seenKind(type: string, title: Words): AnyKind {
  return defineKind<Record<never, never>, SeenItem, string>({
    type,
    title,
    nameProperty: 'Description',
    parent: null,
    naturalKey: [],
    declaredIn: model => model.network.at,
    properties: {},
    *expected() {},

    fromApi({ id, one }, from) {
      const read = reading(from)
      return {
        id,
        arn: null,
        name: known(id, read.at('Description')),
        parent: null,
        vpc: read.text('VpcId', one.VpcId),
        // The interface's tags are not its owner's.
        tags: known({}, from),
        properties: {},
      }
    },

    // In an account it is seen by its interfaces alone: one that has none in a VPC that is made here is not seen.
    fromTemplate(item, from) {
      const vpc = vpcOfInterfaces(item, from)
      if (vpc.known && vpc.value === null) return []
      return { name: known(null, from), parent: null, vpc, tags: known({}, from), properties: {} }
    },
  })
}

export const seenByInterface: readonly AnyKind[] = Object.entries(titles).map(([type, title]) => seenKind(type, title))
