import { expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import kind from './iam-role.ts'

test.each([
  ['with tags', [{ Key: 'Project', Value: 'x' }], { Tags: { Project: 'x' } }],
  ['without tags', undefined, { Tags: {} }],
  ['with a tag that is none', [{ Value: 'x' }], { Tags: 'unknown: Tags' }],
])('a role %s', (_, Tags, then) => expect(allFacts(kind, { RoleName: 'task', Tags })).toEqual(then))

test('a role is known by name and ARN', () =>
  expect(about(kind, { RoleName: 'task', Arn: 'arn:aws:iam::1:role/a/task' })).toEqual({
    id: 'task',
    name: 'task',
    parent: null,
    gone: null,
    aliases: ['task', 'arn:aws:iam::1:role/a/task'],
  }))

test('a role without a name has an unknown one', () => expect(about(kind, {})).toMatchObject({ name: 'unknown: RoleName' }))
