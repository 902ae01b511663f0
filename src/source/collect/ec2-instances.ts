import type {
  DescribeInstancesCommandInput,
  DescribeInstancesCommandOutput,
  DescribeVolumesCommandInput,
  DescribeVolumesCommandOutput,
  Instance,
  Reservation,
  Volume,
  VolumeAttachment,
} from '@aws-sdk/client-ec2'
import type { GetInstanceProfileCommandInput, GetInstanceProfileCommandOutput } from '@aws-sdk/client-iam'
import { type Ec2InstanceItem, profileOf } from '../../kinds/ec2-instance.ts'
import { type Fact, type From, known } from '../../model/fact.ts'
import type { Call, Listing, Read } from '../call.ts'
import { callName, isAbsent } from '../call.ts'
import { listing, segment } from '../items.ts'
import { list, one } from '../list.ts'
import { answered, type Collector, fed, joined, notAsked } from './collect.ts'

/** With MaxResults: an unpaginated call draws on the smaller throttle bucket (EC2 API throttling). */
const instances: Read<DescribeInstancesCommandInput, DescribeInstancesCommandOutput, Reservation> = {
  service: 'ec2',
  operation: 'DescribeInstances',
  action: 'ec2:DescribeInstances',
  feeds: { 'AWS::EC2::Instance': '*' },
  // What one request launched is one reservation, and its instances may stand on two pages.
  items: { field: 'Reservations', id: ({ ReservationId, Instances }) => reservationId(ReservationId, Instances) },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 1000 } },
}

/** All of them, not those of the instances we know: it needs not wait for these, and shows what hangs on nothing. */
const volumes: Read<DescribeVolumesCommandInput, DescribeVolumesCommandOutput, Volume> = {
  service: 'ec2',
  operation: 'DescribeVolumes',
  action: 'ec2:DescribeVolumes',
  feeds: { 'AWS::EC2::Volume': '*' },
  items: { field: 'Volumes', id: volume => volume.VolumeId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 500 } },
}

/** An instance names its profile, and only the profile its role. Less than iam:ListInstanceProfiles, which would show all of them. */
const instanceProfile: Read<GetInstanceProfileCommandInput, GetInstanceProfileCommandOutput> = {
  service: 'iam',
  operation: 'GetInstanceProfile',
  action: 'iam:GetInstanceProfile',
  feeds: { 'AWS::EC2::Instance': ['IamInstanceProfile'] },
  parent: 'instances',
  absentOn: ['NoSuchEntity', 'NoSuchEntityException'],
}

export const ec2Instances: Collector = {
  reads: { instances, volumes, instanceProfile },
  collect: async (call, asked) => {
    const speaks = asked.names('AWS::EC2::Instance').length > 0
    const found = list(call, instances, {}).then(instancesIn)
    return Promise.all([
      found
        .then(all => joined(all, (instance, from) => withRole(call, speaks, instance, from)))
        .then(all => fed('AWS::EC2::Instance', all)),
      Promise.all([list(call, volumes, {}), found]).then(async ([all, around]) => {
        const stated = statedIn(around, asked.names('AWS::EC2::Instance'))
        return fed('AWS::EC2::Volume', await joined(all, volume => ofStatedFirst(volume, stated)))
      }),
    ])
  },
}

/** The instances that bear a stated name. */
function statedIn({ items }: Listing<Instance>, names: readonly string[]): ReadonlySet<string | undefined> {
  const isStated = ({ Tags = [] }: Instance) => Tags.some(({ Key, Value = '' }) => Key === 'Name' && names.includes(Value))
  return new Set(items.flatMap(({ item }) => (isStated(item) ? [item.InstanceId] : [])))
}

/** Of a volume that hangs on several, first the attachment to what the spec states; else by identifier, in whatever order AWS answers. */
function ofStatedFirst(volume: Volume, stated: ReadonlySet<string | undefined>): Volume {
  const { Attachments: all } = volume
  if (!Array.isArray(all) || all.length < 2) return volume
  const rank = ({ InstanceId: id = '' }: VolumeAttachment) => `${stated.has(id) ? 0 : 1} ${id}`
  return { ...volume, Attachments: all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)) }
}

const reservationId = (id: string | undefined, held: readonly Instance[] | undefined) =>
  id === undefined ? undefined : [id, ...(held ?? []).map(instance => instance.InstanceId ?? '').sort()].join(' ')

/** The instances of all reservations, each once; two answers that contradict each other on one make a gap, as in any list. */
function instancesIn(reservations: Listing<Reservation>): Listing<Instance> {
  const held = reservations.items.flatMap(({ item }) =>
    (item.Instances ?? []).map(instance => ({ instance, in: item.ReservationId ?? '' })),
  )
  const read: Read<DescribeInstancesCommandInput, DescribeInstancesCommandOutput, Instance> = {
    ...instances,
    items: { field: 'Reservations', id: instance => instance.InstanceId },
  }
  const flat = listing<Instance>(read, { raw: held.map(one => one.instance), because: reservations.gap?.because ?? null })
  const reservationOf = new Map(held.map(one => [one.instance.InstanceId ?? '', one.in]))
  return {
    gap: flat.gap,
    items: flat.items.map(({ item, from }) => {
      const id = item.InstanceId ?? ''
      return { item, from: { ...from, at: `/Reservations/${segment(reservationOf.get(id) ?? '')}/Instances/${segment(id)}` } }
    }),
  }
}

/** The role is asked for where the spec speaks of instances: nobody judges that of others. */
async function withRole(call: Call, speaks: boolean, instance: Instance, from: From): Promise<Ec2InstanceItem> {
  const profile = profileOf(instance, from)
  if (!profile.known || profile.value === null) return { instance, role: profile }
  return { instance, role: speaks ? await roleOf(call, profile.value) : notAsked(instanceProfile, from.at) }
}

async function roleOf(call: Call, profile: string): Promise<Fact<string | null>> {
  const answer = await one(call, instanceProfile, { InstanceProfileName: profile })
  const at = `/InstanceProfile/${segment(profile)}/Roles`
  // A profile that was deleted gives no role to the instance that still names it.
  if (isAbsent(instanceProfile, answer)) return known(null, { call: callName(instanceProfile), at })
  const roles = answered(instanceProfile, at, answer, output => output.InstanceProfile?.Roles)
  return roles.known ? known(roles.value[0]?.RoleName ?? null, roles.from) : roles
}
