/** The SDK's clients on one account. Credentials are given, never taken from the machine. */
import { ACMClient } from '@aws-sdk/client-acm'
import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { EC2Client } from '@aws-sdk/client-ec2'
import { ECRClient } from '@aws-sdk/client-ecr'
import { ECSClient } from '@aws-sdk/client-ecs'
import { ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { RDSClient } from '@aws-sdk/client-rds'
import { Route53Client } from '@aws-sdk/client-route-53'
import { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery'
import { S3Client } from '@aws-sdk/client-s3'
import { SNSClient } from '@aws-sdk/client-sns'
import { NodeHttpHandler } from '@smithy/node-http-handler'

export const region = 'ap-northeast-2'
export const accountId = '123456789012'
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

export function clientsFor(endpoint: string) {
  const config = { region, endpoint, credentials, maxAttempts: 1, requestHandler: oneAtATime() }
  return {
    acm: new ACMClient(config),
    autoscaling: new ApplicationAutoScalingClient(config),
    cloudwatch: new CloudWatchClient(config),
    ec2: new EC2Client(config),
    ecr: new ECRClient(config),
    ecs: new ECSClient(config),
    elasticache: new ElastiCacheClient(config),
    elbv2: new ElasticLoadBalancingV2Client(config),
    iam: new IAMClient(config),
    logs: new CloudWatchLogsClient(config),
    rds: new RDSClient(config),
    route53: new Route53Client(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    servicediscovery: new ServiceDiscoveryClient(config),
    sns: new SNSClient(config),
  }
}

export type Clients = ReturnType<typeof clientsFor>

/** The account serves one request after the other; asked in order, it draws the same identifiers every time. */
function oneAtATime(): NodeHttpHandler {
  const handler = new NodeHttpHandler()
  const handle = handler.handle.bind(handler)
  let last: Promise<unknown> = Promise.resolve()
  handler.handle = (...args) => {
    const answer = last.then(() => handle(...args))
    last = answer.catch(() => undefined)
    return answer
  }
  return handler
}
