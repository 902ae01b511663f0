import type { Volume as ApiVolume } from '@aws-sdk/client-ec2'
import { type Fact, known, mapFact } from '../model/fact.ts'
import { pointer, tagsFor, textOf } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { nameTag, type Reading, reading, tagsOf } from './read.ts'
import { fromTemplate } from './ec2-volume-template.ts'

export interface Ec2Volume {
  /** CloudFormation has it on the attachment. Of a volume that hangs on several instances, each with its device: the spec gives it to one. */
  readonly Device: string | null
  /** GiB. */
  readonly Size: number
  readonly VolumeType: string
  readonly Encrypted: boolean
  readonly Iops: number | null
  /** MiB/s. */
  readonly Throughput: number | null
  readonly Tags: Readonly<Record<string, string>>
}

export default defineKind<Ec2Volume, ApiVolume, 'AWS::EC2::Volume'>({
  type: 'AWS::EC2::Volume',
  title: { en: 'EBS volume', ko: 'EBS 볼륨' },
  nameProperty: 'Tags/Name',
  parent: 'AWS::EC2::Instance',
  naturalKey: ['Device'],
  declaredIn: model => model.nodeGroups.at,
  properties: {
    Device: { label: { en: 'device', ko: '디바이스' }, compare: 'same', effect: 'other' },
    Size: { label: { en: 'size (GiB)', ko: '크기(GiB)' }, compare: 'same', effect: 'size' },
    VolumeType: { label: { en: 'volume type', ko: '볼륨 유형' }, compare: 'same', effect: 'size' },
    Encrypted: { label: { en: 'encryption', ko: '암호화' }, compare: 'same', effect: 'protection' },
    Iops: { label: { en: 'IOPS', ko: 'IOPS' }, compare: 'same', effect: 'size' },
    Throughput: { label: { en: 'throughput (MiB/s)', ko: '처리량(MiB/s)' }, compare: 'same', effect: 'size' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const group of model.nodeGroups.values())
      for (const node of group.nodes.values())
        for (const volume of node.volumes.values())
          yield {
            name: volume.name,
            // The volumes of a node often bear one name: the device tells them apart.
            key: textOf(volume.device).replace(/^\/dev\//, ''),
            parent: pointer('AWS::EC2::Instance', node.name),
            at: volume.at,
            properties: {
              Device: volume.device,
              Size: volume.sizeGiB,
              VolumeType: volume.type,
              Encrypted: volume.encrypted,
              Iops: volume.iops,
              Throughput: volume.throughputMiBps,
              Tags: tagsFor(model),
            },
          }
  },

  fromApi(volume, from) {
    const read = reading(from)
    const tags = tagsOf(volume.Tags, read.at('Tags'))
    const [attachment] = attachments(volume)
    return {
      id: volume.VolumeId ?? '',
      arn: null,
      name: nameTag(tags),
      // One that hangs on nothing may still be the one that is looked for, by its name.
      parent: attachment === undefined ? null : read.text('Attachments/InstanceId', attachment.InstanceId),
      vpc: known(null, from),
      tags,
      gone: volume.State === 'deleting' || volume.State === 'deleted' ? volume.State : null,
      properties: {
        Device: device(volume, read),
        Size: read.count('Size', volume.Size),
        VolumeType: read.text('VolumeType', volume.VolumeType),
        Encrypted: read.flag('Encrypted', volume.Encrypted),
        Iops: read.count('Iops', volume.Iops, ...(lacksIops(volume) ? [absent['AWS::EC2::Volume.Iops']] : [])),
        Throughput: read.count(
          'Throughput',
          volume.Throughput,
          ...(lacksThroughput(volume) ? [absent['AWS::EC2::Volume.Throughput']] : []),
        ),
        Tags: tags,
      },
    }
  },

  templateTypes: ['AWS::EC2::Volume', 'AWS::EC2::Instance'],
  fromTemplate,
})

/** A volume with Multi-Attach hangs on several instances: the first stands for it, which the collector lets be one of the spec. */
const attachments = (volume: ApiVolume) => volume.Attachments?.filter(one => one.State !== 'detached' && one.State !== 'detaching') ?? []

function device(volume: ApiVolume, read: Reading): Fact<string | null> {
  if (!Array.isArray(volume.Attachments)) return read.missing('Attachments')
  const all = attachments(volume)
  if (all.length === 0) return known(null, read.at('Attachments'))
  const devices = read.texts('Attachments/Device', all, one =>
    all.length === 1 ? one.Device : one.Device && `${one.Device} on ${one.InstanceId}`,
  )
  return mapFact(devices, texts => texts.join(', '))
}

const lacksIops = ({ VolumeType: type }: ApiVolume) => type !== undefined && ['standard', 'st1', 'sc1'].includes(type)
const lacksThroughput = ({ VolumeType: type }: ApiVolume) => type !== undefined && type !== 'gp3'
