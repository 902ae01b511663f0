import { describe, expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import { allFacts } from './all-facts.ts'
import kind, { kept } from './ecr-repository.ts'
import { from, toldFact } from './fact-table.ts'

const rule = (selection: object) => ({ rulePriority: 1, selection, action: { type: 'expire' } })
const any10 = { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 10 }
const ten = rule(any10)
const text = (...rules: readonly object[]) => JSON.stringify({ rules })
const item = (repository: object, policy: string | null = text(ten)) => ({
  repository,
  policy: known(policy, from),
  scanning: known({ scanType: 'BASIC' as const, rules: [] }, from),
  tags: known({ Environment: 'shared' }, from),
})

test('all that is read', () =>
  expect(
    allFacts(
      kind,
      item({
        repositoryName: 'api',
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'KMS' },
      }),
    ),
  ).toEqual({
    'ImageScanningConfiguration.ScanOnPush': true,
    ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
    'EncryptionConfiguration.EncryptionType': 'KMS',
    LifecyclePolicy: 10,
    Tags: { Environment: 'shared' },
  }))

test('of what is left out, only the encryption has a default', () =>
  expect(allFacts(kind, item({ repositoryName: 'api' }, null))).toEqual({
    'ImageScanningConfiguration.ScanOnPush': 'unknown: imageScanningConfiguration/scanOnPush',
    ImageTagMutability: 'unknown: imageTagMutability',
    'EncryptionConfiguration.EncryptionType': 'AES256',
    LifecyclePolicy: null,
    Tags: { Environment: 'shared' },
  }))

describe('how many images stay', () => {
  test.each([
    ['no policy', null, null],
    ['one rule over all', text(ten), 10],
    [
      'one by age',
      text(rule({ tagStatus: 'any', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 })),
      ['any sinceImagePushed 14 days'],
    ],
    [
      'one over untagged',
      text(rule({ tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 10 })),
      ['untagged imageCountMoreThan 10'],
    ],
    [
      'one over some tags',
      text(rule({ tagStatus: 'tagged', tagPrefixList: ['v'], countType: 'imageCountMoreThan', countNumber: 10 })),
      ['tagged tagPrefixList ["v"] imageCountMoreThan 10'],
    ],
    [
      'a further rule',
      text(ten, rule({ tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 1 })),
      ['any imageCountMoreThan 10', 'untagged imageCountMoreThan 1'],
    ],
    ['one of what is archived', text(rule({ ...any10, storageClass: 'archive' })), ['any storageClass archive imageCountMoreThan 10']],
    [
      'one that archives, and deletes nothing',
      text({ ...ten, action: { type: 'transition', targetStorageClass: 'archive' } }),
      ['transition any imageCountMoreThan 10'],
    ],
    [
      'in another order',
      '{"rules":[{"action":{"type":"expire"},"selection":{"countNumber":10,"countType":"imageCountMoreThan","tagStatus":"any"}}]}',
      10,
    ],
    ['a rule without action', text({ selection: any10 }), 'unknown: the lifecycle policy is no list of rules'],
    ['no rule', text(), []],
    ['no JSON', '{', 'unknown: the lifecycle policy is no list of rules'],
    ['no rules', '{}', 'unknown: the lifecycle policy is no list of rules'],
    ['a rule without selection', '{"rules":[{}]}', 'unknown: the lifecycle policy is no list of rules'],
    ['null', 'null', 'unknown: the lifecycle policy is no list of rules'],
    [
      'a number in a text is no number',
      text(rule({ tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: '10' })),
      ['any imageCountMoreThan 10'],
    ],
  ])('%s', (_, policy, then) => expect(toldFact(kept(policy, from))).toEqual(then))
})
