/** Nodes on EC2: an instance each, with a data volume that outlives it. */
import { CfnParameter, Fn, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { Model } from '../src/model/language/index.ts'
import type { Around } from './compute.ts'
import { type KafkaNode, kafkaUserData } from './kafka-user-data.ts'
import { nameTag } from './network.ts'
import { addressesOf } from './node-addresses.ts'
import { each, id, type Item, needed, referred, stated, texts, value } from './values.ts'

type NodeGroup = Item<Model['nodeGroups']>
type Node = Item<NodeGroup['nodes']>
type Volume = Item<Node['volumes']>

export function nodeTier(stack: Stack, model: Model, around: Around): void {
  const profiles = instanceProfiles(stack, model, around.roles)
  for (const group of model.nodeGroups.values()) {
    const image = new CfnParameter(stack, id('Image', group.key), {
      type: 'AWS::EC2::Image::Id',
      description: 'Image of the nodes; of a Kafka node it holds Java, Kafka in /opt/kafka and the CloudWatch agent',
    })
    const addresses = addressesOf(group.nodes, model.network.subnets)
    const profile = profiles.get(value(group.role) ?? '')
    const made = each(group.nodes, one => node(stack, group, one, { image, profile, address: addresses.get(one.key) }, around))
    for (const [key, one] of made) userData(model, group, key, one, addresses)
  }
}

/** One for each role that nodes run in, under the role's key and of its name: groups may share a role, and no two profiles have one name. */
function instanceProfiles(stack: Stack, model: Model, roles: Around['roles']): ReadonlyMap<string, iam.CfnInstanceProfile> {
  const profiles = new Map<string, iam.CfnInstanceProfile>()
  for (const group of model.nodeGroups.values()) {
    const role = referred(roles, group.role)
    const key = value(group.role) ?? ''
    if (role === undefined || profiles.has(key)) continue
    const properties = { instanceProfileName: role.ref, roles: [role.ref] }
    profiles.set(key, new iam.CfnInstanceProfile(stack, id('InstanceProfile', group.key), properties))
  }
  return profiles
}

interface Made {
  readonly instance: ec2.CfnInstance
  readonly volumes: ReadonlyMap<string, ec2.CfnVolume>
}

interface Given {
  readonly image: CfnParameter
  readonly profile: iam.CfnInstanceProfile | undefined
  readonly address: string | undefined
}

/** The image knows its own root device: what is named there is part of the instance, every other volume stands beside it. */
const isRoot = ({ device }: Volume) => ['/dev/xvda', '/dev/sda1'].includes(needed(device))

function node(stack: Stack, group: NodeGroup, one: Node, { image, profile, address }: Given, { network, groups }: Around): Made {
  const tokens = value(group.metadataTokens)
  const key = value(group.keyPair)
  const volumes = [...one.volumes.values()]
  const subnet = referred(network.subnets, one.subnet)
  const instance = new ec2.CfnInstance(
    stack,
    id('Node', group.key, one.key),
    stated<ec2.CfnInstanceProps>({
      imageId: image.valueAsString,
      instanceType: value(group.instanceType),
      keyName: key === 'none' ? undefined : key,
      iamInstanceProfile: profile?.ref,
      metadataOptions: tokens === undefined ? undefined : { httpTokens: tokens },
      networkInterfaces: [
        stated<ec2.CfnInstance.NetworkInterfaceProperty>({
          deviceIndex: '0',
          subnetId: subnet?.ref,
          groupSet: texts(groups, group.securityGroups, each => each.attrGroupId),
          associatePublicIpAddress: value(group.publicIp),
          privateIpAddress: address,
        }),
      ],
      blockDeviceMappings: volumes.filter(isRoot).map(rootDevice),
      propagateTagsToVolumeOnCreation: true,
      tags: nameTag(value(one.name)),
    }),
  )
  const beside = volumes
    .filter(volume => !isRoot(volume))
    .map(volume => [volume.key, dataVolume(stack, group, one, volume, subnet, instance)] as const)
  return { instance, volumes: new Map(beside) }
}

function rootDevice({ device, sizeGiB, type, iops, encrypted }: Volume): ec2.CfnInstance.BlockDeviceMappingProperty {
  const ebs = stated<ec2.CfnInstance.EbsProperty>({
    volumeSize: value(sizeGiB),
    volumeType: value(type),
    iops: value(iops),
    encrypted: value(encrypted),
  })
  return { deviceName: needed(device), ebs }
}

/** What it holds is kept when the stack goes, and when the instance is replaced. */
function dataVolume(
  stack: Stack,
  group: NodeGroup,
  one: Node,
  volume: Volume,
  subnet: ec2.CfnSubnet | undefined,
  instance: ec2.CfnInstance,
): ec2.CfnVolume {
  const made = new ec2.CfnVolume(
    stack,
    id('Volume', group.key, one.key, volume.key),
    stated<ec2.CfnVolumeProps>({
      availabilityZone: subnet?.availabilityZone ?? '',
      size: value(volume.sizeGiB),
      volumeType: value(volume.type),
      iops: value(volume.iops),
      throughput: value(volume.throughputMiBps),
      encrypted: value(volume.encrypted),
      tags: nameTag(value(volume.name)),
    }),
  )
  made.applyRemovalPolicy(RemovalPolicy.RETAIN)
  new ec2.CfnVolumeAttachment(stack, id('Attachment', group.key, one.key, volume.key), {
    device: needed(volume.device),
    instanceId: instance.ref,
    volumeId: made.ref,
  })
  return made
}

/** Only where the group says that Kafka runs on it. */
function userData(model: Model, group: NodeGroup, key: string, { instance, volumes }: Made, addresses: ReadonlyMap<string, string>): void {
  if (value(group.kafka.mode) === undefined) return
  const [data] = volumes.values()
  const nodes = [...group.nodes.values()].map((one, index): KafkaNode => ({ id: index + 1, host: addresses.get(one.key) ?? '' }))
  const own = nodes[[...group.nodes.keys()].indexOf(key)]
  if (own === undefined || data === undefined) throw new Error(`the Kafka node ${key} has no data volume`)
  const logGroup = referred(model.observability.logGroups, group.logGroup)
  const script = kafkaUserData({
    own,
    nodes,
    volumeId: data.ref,
    ports: (value(group.kafka.brokerPorts) ?? [9092]).map(Number),
    controllerPort: value(group.kafka.controllerPort) ?? 9093,
    cluster: `${needed(model.name)}/${model.resolved.environment}/${group.key}`,
    logGroup: logGroup === undefined ? null : needed(logGroup.name),
  })
  instance.userData = Fn.base64(script)
}
