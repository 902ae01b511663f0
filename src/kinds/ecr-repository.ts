import type { Repository as ApiRepository, RegistryScanningConfiguration } from '@aws-sdk/client-ecr'
import { type Fact, type From, known, thenFact, unknown } from '../model/fact.ts'
import { sharedTagsFor } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { scannedOnPush } from './ecr-scanning.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'

export interface EcrRepository {
  readonly 'ImageScanningConfiguration.ScanOnPush': boolean
  readonly ImageTagMutability: string
  readonly 'EncryptionConfiguration.EncryptionType': string
  /** How many images a policy of one rule over all images keeps. */
  readonly LifecyclePolicy: number
  readonly Tags: Readonly<Record<string, string>>
}

export interface EcrRepositoryItem {
  readonly repository: ApiRepository
  /** The text of its lifecycle policy; null where it has none. */
  readonly policy: Fact<string | null>
  /** The registry's, which decides over the repository's own. */
  readonly scanning: Fact<RegistryScanningConfiguration>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<EcrRepository, EcrRepositoryItem, 'AWS::ECR::Repository'>({
  type: 'AWS::ECR::Repository',
  title: { en: 'ECR repository', ko: 'ECR 리포지토리' },
  nameProperty: 'RepositoryName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.shared.repositories.at,
  properties: {
    'ImageScanningConfiguration.ScanOnPush': {
      label: { en: 'scan on push', ko: '푸시 시 스캔' },
      compare: 'same',
      effect: 'protection',
    },
    ImageTagMutability: { label: { en: 'tag mutability', ko: '태그 변경 가능성' }, compare: 'same', effect: 'other' },
    'EncryptionConfiguration.EncryptionType': { label: { en: 'encryption', ko: '암호화' }, compare: 'same', effect: 'other' },
    LifecyclePolicy: { label: { en: 'images kept', ko: '보관 이미지 수' }, compare: 'same', effect: 'size' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const repository of model.shared.repositories.values())
      yield {
        name: repository.name,
        parent: null,
        at: repository.at,
        properties: {
          'ImageScanningConfiguration.ScanOnPush': repository.scanOnPush,
          ImageTagMutability: repository.tagMutability,
          'EncryptionConfiguration.EncryptionType': repository.encryption,
          LifecyclePolicy: repository.keepImages,
          Tags: sharedTagsFor(model),
        },
      }
  },

  fromApi({ repository, policy, scanning, tags }, from) {
    const read = reading(from)
    return {
      id: repository.repositoryName ?? '',
      arn: repository.repositoryArn ?? null,
      name: read.text('repositoryName', repository.repositoryName),
      parent: null,
      vpc: known(null, from),
      tags,
      properties: {
        'ImageScanningConfiguration.ScanOnPush': scannedOnPush(
          repository.repositoryName ?? '',
          read.flag('imageScanningConfiguration/scanOnPush', repository.imageScanningConfiguration?.scanOnPush),
          scanning,
        ),
        ImageTagMutability: read.text('imageTagMutability', repository.imageTagMutability),
        'EncryptionConfiguration.EncryptionType': read.text(
          'encryptionConfiguration/encryptionType',
          repository.encryptionConfiguration?.encryptionType,
          absent['AWS::ECR::Repository.EncryptionType'],
        ),
        LifecyclePolicy: policy.known ? kept(policy.value, policy.from) : policy,
        Tags: tags,
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const tags = read.tags('Tags')
    return {
      name: read.name('RepositoryName'),
      parent: null,
      vpc: known(null, from),
      tags,
      properties: {
        'ImageScanningConfiguration.ScanOnPush': read.flag('ImageScanningConfiguration/ScanOnPush'),
        ImageTagMutability: read.text('ImageTagMutability'),
        'EncryptionConfiguration.EncryptionType': read.text('EncryptionConfiguration/EncryptionType'),
        LifecyclePolicy: thenFact(read.textOrNull('LifecyclePolicy/LifecyclePolicyText'), kept),
        Tags: tags,
      },
    }
  },
})

/**
 * How many images stay. A policy that is more than one rule over all images is shown rule by rule, and equals no number; no policy
 * keeps all of them, and is null.
 */
export function kept(text: string | null, from: From): Fact<number | readonly string[] | null> {
  if (text === null) return known(null, from)
  const rules = rulesIn(text)
  if (rules === null)
    return unknown({ reason: 'garbled', call: from.call, action: null, message: 'the lifecycle policy is no list of rules' }, from)
  const [only, ...others] = rules
  const number = only === undefined || others.length > 0 ? null : keptBy(only)
  return known(number ?? rules.map(ruleText).sort(), from)
}

/** What a rule over all images leaves of them; null for any other. One that moves images to an archive deletes none. */
function keptBy({ action, selection }: LifecycleRule): number | null {
  const { tagStatus, countType, countNumber, ...narrower } = selection
  const isOverAll = tagStatus === 'any' && countType === 'imageCountMoreThan' && Object.keys(narrower).length === 0
  return action === 'expire' && isOverAll && typeof countNumber === 'number' ? countNumber : null
}

type Selection = Readonly<Record<string, unknown>>

interface LifecycleRule {
  readonly selection: Selection
  /** `expire`, or `transition` to a storage class. */
  readonly action: string
}

/** `{"rules": [{"rulePriority", "selection": {"tagStatus", "countType", "countNumber"}, "action": {"type"}}]}` (ECR user guide). */
function rulesIn(text: string): readonly LifecycleRule[] | null {
  try {
    const policy: unknown = JSON.parse(text)
    const list = isRecord(policy) ? policy['rules'] : undefined
    if (!Array.isArray(list)) return null
    const rules = list.map((rule: unknown): LifecycleRule | null => {
      const { selection, action } = isRecord(rule) ? rule : {}
      const type = isRecord(action) ? action['type'] : undefined
      return isRecord(selection) && typeof type === 'string' ? { selection, action: type } : null
    })
    return rules.every(rule => rule !== null) ? rules : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Selection => typeof value === 'object' && value !== null && !Array.isArray(value)

function ruleText({ action, selection }: LifecycleRule): string {
  const { tagStatus, countType, countNumber, countUnit, ...rest } = selection
  const which = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  return [...(action === 'expire' ? [] : [action]), tagStatus, ...which.flat(), countType, countNumber, countUnit]
    .filter(part => part !== undefined)
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join(' ')
}
