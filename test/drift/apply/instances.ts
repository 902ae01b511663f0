/** Drifts of Kafka's instances and their volumes. */
import {
  AttachVolumeCommand,
  CreateTagsCommand,
  CreateVolumeCommand,
  DeleteVolumeCommand,
  DescribeVolumesCommand,
  DetachVolumeCommand,
  ModifyInstanceAttributeCommand,
  ModifyInstanceMetadataOptionsCommand,
  ModifyVolumeCommand,
  RunInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import { listed } from '../../account/provision/ids.ts'
import type { Apply, World } from './world.ts'

const node = 'kafka-1'

const stopped = async ({ clients, id }: World, ending: string, change: object) => {
  const InstanceIds = [id(ending)]
  await clients.ec2.send(new StopInstancesCommand({ InstanceIds }))
  await clients.ec2.send(new ModifyInstanceAttributeCommand({ InstanceId: id(ending), ...change }))
  await clients.ec2.send(new StartInstancesCommand({ InstanceIds }))
}

const retag = ({ clients, id }: World, ending: string, Key: string, Value: string) =>
  clients.ec2.send(new CreateTagsCommand({ Resources: [id(ending)], Tags: [{ Key, Value }] }))

/** With the instance AWS deletes the volumes that were made with it (DeleteOnTermination); moto keeps them. */
async function terminate({ clients, id }: World, ending: string) {
  await clients.ec2.send(new TerminateInstancesCommand({ InstanceIds: [id(ending)] }))
  for (const device of ['/dev/xvda', '/dev/xvdf']) await clients.ec2.send(new DeleteVolumeCommand({ VolumeId: id(`${ending}${device}`) }))
}

/** One more disk of a node, or one that stands alone. */
async function newVolume(world: World, Name: string, Encrypted: boolean): Promise<string> {
  const { clients, architecture } = world
  const Tags = listed({ ...architecture.tags, Name })
  const { VolumeId } = await clients.ec2.send(
    new CreateVolumeCommand({
      AvailabilityZone: 'ap-northeast-2a',
      Size: architecture.kafka.dataGiB,
      VolumeType: 'gp3',
      Encrypted,
      TagSpecifications: [{ ResourceType: 'volume', Tags }],
    }),
  )
  return VolumeId ?? ''
}

async function dataVolume({ clients, id }: World, ending: string): Promise<string> {
  const Filters = [
    { Name: 'attachment.instance-id', Values: [id(ending)] },
    { Name: 'attachment.device', Values: ['/dev/xvdf'] },
  ]
  const { Volumes = [] } = await clients.ec2.send(new DescribeVolumesCommand({ Filters }))
  return Volumes[0]?.VolumeId ?? ''
}

async function dataVolumeInstead(world: World, ending: string, Encrypted: boolean) {
  const { clients, id, named } = world
  const VolumeId = await dataVolume(world, ending)
  await clients.ec2.send(new DetachVolumeCommand({ VolumeId, InstanceId: id(ending), Device: '/dev/xvdf' }))
  await clients.ec2.send(new DeleteVolumeCommand({ VolumeId }))
  const made = await newVolume(world, named(ending), Encrypted)
  await clients.ec2.send(new AttachVolumeCommand({ VolumeId: made, InstanceId: id(ending), Device: '/dev/xvdf' }))
}

const grow = async (world: World, ending: string, Size: number) =>
  world.clients.ec2.send(new ModifyVolumeCommand({ VolumeId: await dataVolume(world, ending), Size }))

export const instanceDrifts = {
  'node-larger': world => stopped(world, node, { InstanceType: { Value: 't3.large' } }),
  'node-old-metadata': ({ clients, id }) =>
    clients.ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: id(node), HttpTokens: 'optional' })),
  'node-extra-group': world =>
    world.clients.ec2.send(
      new ModifyInstanceAttributeCommand({ InstanceId: world.id(node), Groups: [world.id('kafka-sg'), world.id('alb-sg')] }),
    ),
  'node-renamed': world => retag(world, node, 'Name', 'broker'),
  'node-tag-changed': world => retag(world, node, 'Environment', 'stage'),
  'node-missing': world => terminate(world, node),
  'node-extra': world =>
    world.clients.ec2.send(
      new RunInstancesCommand({
        MinCount: 1,
        MaxCount: 1,
        ImageId: 'ami-0c9c942bd7bf113a2',
        InstanceType: 't3.small',
        NetworkInterfaces: [
          {
            DeviceIndex: 0,
            SubnetId: world.id('private-2a'),
            Groups: [world.id('kafka-sg')],
            AssociatePublicIpAddress: false,
            DeleteOnTermination: true,
          },
        ],
        TagSpecifications: [{ ResourceType: 'instance', Tags: listed({ ...world.architecture.tags, Name: 'jump' }) }],
      }),
    ),
  'volume-grown': world => grow(world, node, world.architecture.kafka.dataGiB * 2),
  'volume-old-disks': async world =>
    world.clients.ec2.send(new ModifyVolumeCommand({ VolumeId: await dataVolume(world, node), VolumeType: 'gp2' })),
  'volume-unencrypted': world => dataVolumeInstead(world, node, false),
  'node-second-missing': world => terminate(world, 'kafka-2'),
  'node-third-missing': world => terminate(world, 'kafka-3'),
  'node-third-larger': world => stopped(world, 'kafka-3', { InstanceType: { Value: 't3.large' } }),
  'node-second-old-metadata': ({ clients, id }) =>
    clients.ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: id('kafka-2'), HttpTokens: 'optional' })),
  'node-third-extra-group': world =>
    world.clients.ec2.send(
      new ModifyInstanceAttributeCommand({ InstanceId: world.id('kafka-3'), Groups: [world.id('kafka-sg'), world.id('ecs-sg')] }),
    ),
  'node-third-renamed': world => retag(world, 'kafka-3', 'Name', 'broker'),
  'volume-of-third-unencrypted': world => dataVolumeInstead(world, 'kafka-3', false),
  'volume-of-second-old-disks': async world =>
    world.clients.ec2.send(new ModifyVolumeCommand({ VolumeId: await dataVolume(world, 'kafka-2'), VolumeType: 'gp2' })),
  'volume-of-third-grown': world => grow(world, 'kafka-3', 500),
} satisfies Record<string, Apply>

export const instanceSilences = {
  'node-restarted': world => stopped(world, node, { DisableApiTermination: { Value: true } }),
  'node-further-tags': world => retag(world, node, 'Team', 'streams'),
  'volume-replaced': world => dataVolumeInstead(world, node, true),
} satisfies Record<string, Apply>
