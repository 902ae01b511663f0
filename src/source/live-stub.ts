/** A live session against the stand-in for AWS, for tests only. */
import type { DBInstance, DescribeDBInstancesCommandInput, DescribeDBInstancesCommandOutput } from '@aws-sdk/client-rds'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { type Asked, awsStub, type Reply, type Stub } from './aws-stub.ts'
import type { AnyRead, Read } from './call.ts'
import { type LiveOptions, openLive } from './live.ts'
import type { Session } from './session.ts'

export const vpcs: AnyRead = {
  service: 'ec2',
  operation: 'DescribeVpcs',
  action: 'ec2:DescribeVpcs',
  feeds: {},
  items: { field: 'Vpcs', id: vpc => vpc.VpcId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 5 } },
}
export const clusters: AnyRead = {
  service: 'ecs',
  operation: 'ListClusters',
  action: 'ecs:ListClusters',
  feeds: {},
  items: { field: 'clusterArns', id: arn => arn },
}
export const instances: Read<DescribeDBInstancesCommandInput, DescribeDBInstancesCommandOutput, DBInstance> = {
  service: 'rds',
  operation: 'DescribeDBInstances',
  action: 'rds:DescribeDBInstances',
  feeds: {},
  items: { field: 'DBInstances', id: db => db.DBInstanceIdentifier },
  page: { token: 'Marker', next: 'Marker' },
}

/** The inside of an EC2 answer with these VPCs. */
export const vpcSet = (...ids: readonly string[]) => `<vpcSet>${ids.map(id => `<item><vpcId>${id}</vpcId></item>`).join('')}</vpcSet>`

const environment = {
  AWS_ACCESS_KEY_ID: 'AKIDSTUB',
  AWS_SECRET_ACCESS_KEY: 'planted-secret-key',
  AWS_SESSION_TOKEN: 'planted-session-token',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
}

/** A role to be assumed, which asks STS outside of the session's own calls. */
const profiles = `[profile base]
aws_access_key_id = AKIDSTUB
aws_secret_access_key = stub
[profile audit]
role_arn = arn:aws:iam::123456789012:role/audit
source_profile = base
`

async function assumeRole(act: () => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'profiles-'))
  const config = join(dir, 'config')
  await writeFile(config, profiles)
  const changed = { AWS_CONFIG_FILE: config, AWS_PROFILE: 'audit', AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }
  for (const [name, value] of Object.entries(changed)) vi.stubEnv(name, value)
  try {
    await act()
  } finally {
    await rm(dir, { recursive: true })
  }
}

/**
 * Readies each test of a file with dummy credentials; gives a session on a stub that answers as told, what the stub was asked, and
 * a way to act under a profile that assumes a role.
 */
export function stubbed() {
  // The first call of a file loads the SDK's client, which takes seconds on a busy machine.
  vi.setConfig({ testTimeout: 30_000 })
  let stub: Stub | undefined
  beforeEach(() => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  })
  afterEach(() => {
    stub?.close()
    vi.unstubAllEnvs()
  })
  const live = async (reply: (asked: Asked) => Reply, options: Partial<LiveOptions> = {}): Promise<Session> => {
    stub = await awsStub(reply)
    vi.stubEnv('AWS_ENDPOINT_URL', stub.url)
    return openLive({ region: 'ap-northeast-2', reads: [vpcs, clusters, instances], timeoutSeconds: 15, requestSeconds: 5, ...options })
  }
  return { live, assumeRole, asked: () => stub?.asked ?? [], close: () => stub?.close() }
}
