/** How volumes are read from a template: those that an instance makes with itself, and those that are attached to one. */
import { type Fact, type From, known, thenFact } from '../model/fact.ts'
import type { FromTemplate } from './define.ts'
import type { Ec2Volume } from './ec2-volume.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { symbolOf, type TemplateItem } from './template.ts'

/** The volumes of one AWS::EC2::Instance, or one AWS::EC2::Volume of a template. */
export function fromTemplate(item: TemplateItem, from: From): readonly FromTemplate<Ec2Volume>[] {
  return item.type === 'AWS::EC2::Volume' ? [standing(item, from)] : madeWith(item, from)
}

/** A mapping without `Ebs` is an instance store or nothing. The root volume of an image that no mapping names is the image's affair. */
function madeWith(item: TemplateItem, from: From): readonly FromTemplate<Ec2Volume>[] {
  const instance = templateReading(item, from)
  const mappings = instance.list('BlockDeviceMappings')
  if (!mappings.known) return []
  // Template Reference, AWS::EC2::Instance, PropagateTagsToVolumeOnCreation: without it the volumes have no tags of the instance.
  const tagged = instance.flag('PropagateTagsToVolumeOnCreation', { value: false, source: 'Template Reference, AWS::EC2::Instance' })
  const none = known({}, from)
  return mappings.value
    .filter(one => one.raw('Ebs') !== undefined)
    .map((one, index) => ({
      part: `volume${index}`,
      name: thenFact(tagged, (is): Fact<string | null> => (is ? instance.nameTag('Tags') : known(null, from))),
      parent: known(symbolOf(item.id), from),
      vpc: known(null, from),
      tags: thenFact(tagged, is => (is ? instance.tags('Tags') : none)),
      properties: {
        Device: one.text('DeviceName'),
        ...disk(one, {
          size: 'Ebs/VolumeSize',
          type: 'Ebs/VolumeType',
          encrypted: 'Ebs/Encrypted',
          iops: 'Ebs/Iops',
          throughput: 'Ebs/Throughput',
        }),
        Tags: thenFact(tagged, is => (is ? instance.tags('Tags') : none)),
      },
    }))
}

function standing(item: TemplateItem, from: From): FromTemplate<Ec2Volume> {
  const read = templateReading(item, from)
  const attachments = item.beside('AWS::EC2::VolumeAttachment', 'VolumeId')
  const [first] = attachments.known ? attachments.value : []
  const attachment = first === undefined ? null : templateReading(first, from)
  const tags = read.tags('Tags')
  return {
    name: read.nameTag('Tags'),
    parent: attachments.known ? (attachment?.alias('InstanceId') ?? null) : attachments,
    vpc: known(null, from),
    tags,
    properties: {
      Device: thenFact(attachments, (): Fact<string | null> => attachment?.text('Device') ?? known(null, from)),
      ...disk(read, { size: 'Size', type: 'VolumeType', encrypted: 'Encrypted', iops: 'Iops', throughput: 'Throughput' }),
      Tags: tags,
    },
  }
}

type Field = 'size' | 'type' | 'encrypted' | 'iops' | 'throughput'

/**
 * Template Reference, AWS::EC2::Volume and AWS::EC2::Instance Ebs: gp2 is the default type; a gp3 volume has 3000 IOPS and 125 MiB/s.
 * Whether a volume is encrypted that does not say so is the account's default, which no template knows.
 */
function disk(read: TemplateReading, field: Readonly<Record<Field, string>>) {
  const type = read.text(field.type, { value: 'gp2', source: 'Template Reference, AWS::EC2::Volume: the default is gp2' })
  const ofType = (one: Field, ofGp3: number, without: readonly string[]): Fact<number | null> =>
    thenFact(type, (name): Fact<number | null> => {
      const source = 'Template Reference, AWS::EC2::Volume'
      if (name === 'gp3') return read.count(field[one], { value: ofGp3, source })
      return without.includes(name) ? read.count(field[one], { value: null, source }) : read.count(field[one])
    })
  return {
    Size: read.count(field.size),
    VolumeType: type,
    Encrypted: read.flag(field.encrypted),
    Iops: ofType('iops', 3000, ['standard', 'st1', 'sc1']),
    Throughput: ofType('throughput', 125, ['gp2', 'io1', 'io2', 'standard', 'st1', 'sc1']),
  }
}
