import type { Role as ApiRole } from '@aws-sdk/client-iam'
import { unstated } from '../model/claim.ts'
import { known } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading, tagsOf } from './read.ts'
import { templateReading } from './read-template.ts'

export interface IamRole {
  readonly Tags: Readonly<Record<string, string>>
}

/**
 * A role by its name. What it may do is not in the language. Only stated roles are asked for: an account's others are made by
 * stacks, services and people for purposes that no spec of ours knows, so none of them is called unmanaged.
 */
export default defineKind<IamRole, ApiRole, 'AWS::IAM::Role'>({
  type: 'AWS::IAM::Role',
  title: { en: 'IAM role', ko: 'IAM 역할' },
  nameProperty: 'RoleName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.roles.at,
  onlyStated: true,
  properties: {
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    // By name alone: a role may be shared by many stacks, and no spec states its tags.
    for (const role of model.roles.values()) yield { name: role.name, parent: null, at: role.at, properties: { Tags: unstated(role.at) } }
  },

  fromApi(role, from) {
    const read = reading(from)
    const tags = tagsOf(role.Tags, read.at('Tags'))
    return {
      id: role.RoleName ?? '',
      arn: role.Arn ?? null,
      name: read.text('RoleName', role.RoleName),
      parent: null,
      vpc: known(null, from),
      tags,
      properties: { Tags: tags },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    const tags = read.tags('Tags')
    return { name: read.name('RoleName'), parent: null, vpc: known(null, from), tags, properties: { Tags: tags } }
  },
})
