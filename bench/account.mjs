/**
 * An audit of an account of 10,000 resources, answered from memory: seconds, megabytes, calls.
 * `npm run build && node bench/account.mjs`. Limits that the project holds itself to: 300 MB, and no more calls than the pages need.
 */
import { audit, readSpec, sourceOf } from '../dist/index.js'

const account = '123456789012'
const region = 'ap-northeast-2'
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const id = (prefix, index) => `${prefix}-${String(index).padStart(8, '0')}`

/** A third interfaces, a tenth groups of twelve rules, instances with volumes, services with task definitions. */
const account10k = {
  DescribeVpcs: {
    Vpcs: many(20, index => ({
      VpcId: id('vpc', index),
      State: 'available',
      CidrBlockAssociationSet: [{ CidrBlock: `10.${index}.0.0/16`, CidrBlockState: { State: 'associated' } }],
      Tags: [{ Key: 'Name', Value: `vpc-${index}` }],
    })),
  },
  DescribeSubnets: {
    Subnets: many(200, index => ({
      SubnetId: id('subnet', index),
      VpcId: id('vpc', index % 20),
      CidrBlock: `10.${index % 20}.${Math.floor(index / 20)}.0/24`,
      AvailabilityZone: `${region}a`,
      MapPublicIpOnLaunch: false,
      State: 'available',
      Tags: [],
    })),
  },
  DescribeSecurityGroups: {
    SecurityGroups: many(1000, index => ({
      GroupId: id('sg', index),
      GroupName: `group-${index}`,
      VpcId: id('vpc', index % 20),
      IpPermissions: many(12, rule => ({
        IpProtocol: 'tcp',
        FromPort: rule * 100,
        ToPort: rule * 100 + 10,
        IpRanges: [{ CidrIp: `10.${rule}.0.0/16` }],
        Ipv6Ranges: [],
        PrefixListIds: [],
        UserIdGroupPairs: [{ GroupId: id('sg', (index + 1) % 1000) }],
      })),
      IpPermissionsEgress: [],
      Tags: [],
    })),
  },
  DescribeNetworkInterfaces: {
    NetworkInterfaces: many(3000, index => ({
      NetworkInterfaceId: id('eni', index),
      VpcId: id('vpc', index % 20),
      SubnetId: id('subnet', index % 200),
      Description: '',
      InterfaceType: 'interface',
      RequesterManaged: false,
      Status: 'in-use',
      Groups: [{ GroupId: id('sg', index % 1000) }],
      Attachment: { InstanceId: id('i', index % 2000), DeviceIndex: 0, Status: 'attached' },
      PrivateIpAddress: `10.0.${index % 250}.${index % 200}`,
      PrivateIpAddresses: [],
      TagSet: [],
    })),
  },
  DescribeInstances: {
    Reservations: many(2000, index => ({
      ReservationId: id('r', index),
      Instances: [
        {
          InstanceId: id('i', index),
          InstanceType: 't3.small',
          State: { Name: 'running' },
          VpcId: id('vpc', index % 20),
          SubnetId: id('subnet', index % 200),
          SecurityGroups: [{ GroupId: id('sg', index % 1000) }],
          MetadataOptions: { HttpTokens: 'required' },
          BlockDeviceMappings: [],
          RootDeviceName: '/dev/xvda',
          Tags: [],
        },
      ],
    })),
  },
  DescribeVolumes: {
    Volumes: many(3000, index => ({
      VolumeId: id('vol', index),
      Size: 8,
      VolumeType: 'gp3',
      Encrypted: true,
      Iops: 3000,
      Throughput: 125,
      State: 'in-use',
      Attachments: [{ InstanceId: id('i', index % 2000), Device: '/dev/xvda', State: 'attached' }],
      Tags: [],
    })),
  },
  DescribeLogGroups: {
    logGroups: many(800, index => ({
      logGroupName: `/aws/lambda/f${index}`,
      arn: `arn:aws:logs:${region}:${account}:log-group:/aws/lambda/f${index}:*`,
    })),
  },
}

const calls = []
const call = async (read, input) => {
  calls.push(read.operation)
  if (read.operation === 'GetCallerIdentity') return { ok: true, output: { Account: account } }
  const known = account10k[read.operation]
  if (known === undefined) return { ok: true, output: { [read.items?.field ?? 'none']: [], failures: [] } }
  // Pages of the size that was asked for, as AWS cuts them.
  const size = Object.entries(input ?? {}).find(([key]) => /max|limit|pageSize/i.test(key))?.[1] ?? 1000
  const field = read.items.field
  const all = Object.values(known)[0]
  const start = Number(input?.[read.page?.token ?? ''] ?? 0)
  const next = start + size < all.length ? { [read.page.next]: String(start + size) } : {}
  return { ok: true, output: { [Object.keys(known)[0] ?? field]: all.slice(start, start + size), ...next } }
}

const info = { kind: 'live', account, region, startedAt: '2026-11-25T00:00:00Z', finishedAt: '2026-11-25T00:00:01Z', calls: 0 }
const session = {
  call,
  ledger: () => [],
  account: async () => ({ known: true, value: account, from: { call: 'sts:GetCallerIdentity', at: '/Account' } }),
  info: async () => info,
}
const model = readSpec({ folder: 'spec', environment: 'dev' })
const options = {
  toolVersion: '0',
  failOn: 'low',
  asOf: null,
  only: [],
  off: [],
  severity: {},
  waivers: { timeZone: 'UTC', list: [] },
  now: '2026-11-25T00:00:00Z',
  base: null,
}

const start = performance.now()
const { summary, verdict } = await audit(model, sourceOf(session), options)
const seconds = (performance.now() - start) / 1000
const resources = Object.values(account10k).flatMap(answer => Object.values(answer)[0]).length
console.log(
  `${resources} resources: ${seconds.toFixed(2)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, ${calls.length} calls; ${verdict}, ${summary.claims} claims`,
)
