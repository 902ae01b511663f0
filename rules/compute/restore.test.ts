/** The commands that restore compute: whole, quoted, and none where none is safe. */
import { describe, expect, test } from 'vitest'
import { drift } from '../../src/compare/estate-stub.ts'
import type { AnyDataRule, Drift } from '../../src/compare/index.ts'
import { known } from '../../src/model/fact.ts'
import { actual, from } from '../../src/model/resource-stub.ts'
import ebsVolumeEncryption from './ebs-volume-encryption.ts'
import ebsVolumeSizing from './ebs-volume-sizing.ts'
import ec2InstanceMetadata from './ec2-instance-metadata.ts'
import ecrScanOnPush from './ecr-scan-on-push.ts'
import ecrTagMutability from './ecr-tag-mutability.ts'
import ecsClusterInsights from './ecs-cluster-insights.ts'
import ecsScalingBounds from './ecs-scaling-bounds.ts'
import ecsScalingSuspended from './ecs-scaling-suspended.ts'
import ecsServiceCount from './ecs-service-count.ts'
import ecsServiceExec from './ecs-service-exec.ts'
import ecsServicePlacement from './ecs-service-placement.ts'

function command(
  rule: AnyDataRule,
  id: string,
  property: string,
  expected: Drift['expected'],
  found: Drift['actual'],
  parent?: string,
  seen = from,
) {
  const actualResource = actual(rule.kind, id, {
    parent: parent === undefined ? null : known(parent, from),
    properties: { [property]: known(found, seen) },
  })
  return rule.restore?.(drift(property, expected, { actual: found, actualResource }))
}

describe('a command', () => {
  test.each([
    [
      'a bigger volume',
      command(ebsVolumeSizing, 'vol-1', 'Size', 40, 20),
      'aws ec2 modify-volume --region eu-west-1 --volume-id vol-1 --size 40',
    ],
    [
      'its type',
      command(ebsVolumeSizing, 'vol-1', 'VolumeType', 'gp3', 'gp2'),
      'aws ec2 modify-volume --region eu-west-1 --volume-id vol-1 --volume-type gp3',
    ],
    [
      'metadata',
      command(ec2InstanceMetadata, 'i-1', 'MetadataOptions.HttpTokens', 'required', 'optional'),
      'aws ec2 modify-instance-metadata-options --region eu-west-1 --instance-id i-1 --http-tokens required',
    ],
    [
      'scans',
      command(ecrScanOnPush, 'api', 'ImageScanningConfiguration.ScanOnPush', true, false),
      'aws ecr put-image-scanning-configuration --region eu-west-1 --repository-name api --image-scanning-configuration scanOnPush=true',
    ],
    [
      'tags',
      command(ecrTagMutability, 'a; rm', 'ImageTagMutability', 'IMMUTABLE', 'MUTABLE'),
      "aws ecr put-image-tag-mutability --region eu-west-1 --repository-name 'a; rm' --image-tag-mutability IMMUTABLE",
    ],
    [
      'insights',
      command(ecsClusterInsights, 'main', 'ClusterSettings/containerInsights', 'enhanced', 'disabled'),
      'aws ecs update-cluster-settings --region eu-west-1 --cluster main --settings name=containerInsights,value=enhanced',
    ],
    [
      'exec',
      command(ecsServiceExec, 'api', 'EnableExecuteCommand', false, true, 'arn:main'),
      'aws ecs update-service --region eu-west-1 --cluster arn:main --service api --disable-execute-command',
    ],
    [
      'a floor',
      command(ecsScalingBounds, 'service/main/api', 'MinCapacity', 1, 0),
      'aws application-autoscaling register-scalable-target --region eu-west-1 --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id service/main/api --min-capacity 1',
    ],
  ])('restores %s', (_, made, then) => expect(made).toBe(then))

  test('resumes scaling', () =>
    expect(command(ecsScalingSuspended, 'service/main/api', 'SuspendedState', [], ['ScheduledScalingSuspended'])).toContain(
      '--suspended-state DynamicScalingInSuspended=false',
    ))
})

test.each([
  ['a volume that has grown', command(ebsVolumeSizing, 'vol-1', 'Size', 20, 40)],
  ['a volume whose size has room', command(ebsVolumeSizing, 'vol-1', 'Size', { atLeast: 20 }, 10)],
  ['encryption', command(ebsVolumeEncryption, 'vol-1', 'Encrypted', true, false)],
  ['a count with room', command(ecsServiceCount, 'api', 'DesiredCount', { between: [1, 3] }, 9, 'arn:main')],
  ['a count in an unknown cluster', command(ecsServiceCount, 'api', 'DesiredCount', 2, 9)],
  [
    'scans that the registry decides on',
    command(ecrScanOnPush, 'api', 'ImageScanningConfiguration.ScanOnPush', true, false, undefined, {
      call: 'ecr:GetRegistryScanningConfiguration',
      at: '/scanningConfiguration',
    }),
  ],
  ['subnets', command(ecsServicePlacement, 'api', 'Subnets', ['a'], ['b'], 'arn:main')],
])('there is none for %s', (_, made) => expect(made ?? null).toBeNull())
