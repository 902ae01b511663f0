/** The Kafka node of dev as L2: its data volume is made with it. */
import { CfnParameter, type Stack, Tags } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { L2Network } from './network.ts'
import { logGroup } from './services.ts'

export function l2Kafka(stack: Stack, prefix: string, { vpc, subnets, groups }: L2Network): void {
  logGroup(stack, 'kafka', '/aws/ec2/kafka-dev')
  const image = new CfnParameter(stack, 'Image', { type: 'AWS::EC2::Image::Id' })
  const disk = (deviceName: string, size: number) => ({
    deviceName,
    volume: ec2.BlockDeviceVolume.ebs(size, { volumeType: ec2.EbsDeviceVolumeType.GP3, encrypted: true }),
  })
  const node = new ec2.Instance(stack, 'Kafka', {
    vpc,
    vpcSubnets: { subnets: [...subnets.private] },
    instanceType: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.SMALL),
    machineImage: ec2.MachineImage.genericLinux({ [stack.region]: image.valueAsString }),
    securityGroup: groups.kafka,
    role: new iam.Role(stack, 'kafka-role', { roleName: `${prefix}-kafka`, assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }),
    // By way of a launch template.
    requireImdsv2: true,
    blockDevices: [disk('/dev/xvda', 8), disk('/dev/xvdf', 20)],
    propagateTagsToVolumeOnCreation: true,
  })
  Tags.of(node).add('Name', `${prefix}-kafka-1`)
}
