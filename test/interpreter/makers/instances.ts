/** Instances on EC2 with their volumes. */
import {
  AttachVolumeCommand,
  type AttachVolumeCommandInput,
  CreateVolumeCommand,
  type CreateVolumeCommandInput,
  type InstanceNetworkInterfaceSpecification,
  type ResourceType,
  RunInstancesCommand,
  type RunInstancesCommandInput,
} from '@aws-sdk/client-ec2'
import { list, text } from '../intrinsics.ts'
import { given, type Makers, objectOf, tagsOf } from '../maker.ts'
import { tagged } from './network.ts'

export const instances: Makers = {
  'AWS::EC2::Instance': async ({ clients: { ec2 }, properties }) => {
    const kinds: ResourceType[] = properties['PropagateTagsToVolumeOnCreation'] === true ? ['instance', 'volume'] : ['instance']
    const names = ['BlockDeviceMappings', 'ImageId', 'InstanceType', 'MetadataOptions', 'UserData'] as const
    const input = given<RunInstancesCommandInput>(properties, names, {
      MinCount: 1,
      MaxCount: 1,
      IamInstanceProfile: { Name: text(properties['IamInstanceProfile']) },
      NetworkInterfaces: list(properties['NetworkInterfaces']).map(networkInterface),
      TagSpecifications: kinds.map(ResourceType => ({ ResourceType, Tags: tagsOf(properties) })),
    })
    return { ref: (await ec2.send(new RunInstancesCommand(input))).Instances?.[0]?.InstanceId }
  },
  'AWS::EC2::Volume': async ({ clients: { ec2 }, properties }) => {
    const names = ['AvailabilityZone', 'Encrypted', 'Size', 'VolumeType'] as const
    const input = given<CreateVolumeCommandInput>(properties, names, tagged(properties, 'volume'))
    return { ref: (await ec2.send(new CreateVolumeCommand(input))).VolumeId }
  },
  'AWS::EC2::VolumeAttachment': async ({ clients: { ec2 }, properties }) => {
    await ec2.send(new AttachVolumeCommand(given<AttachVolumeCommandInput>(properties, ['Device', 'InstanceId', 'VolumeId'])))
    return { ref: undefined }
  },
}

/** CloudFormation calls the groups GroupSet, and writes the index as text. */
function networkInterface(one: unknown): InstanceNetworkInterfaceSpecification {
  const { DeviceIndex, GroupSet, ...rest } = objectOf(one)
  return { ...rest, DeviceIndex: Number(DeviceIndex), Groups: list(GroupSet).map(text) }
}
