import { expect, test } from 'vitest'
import { actualOf } from './define.ts'
import { from } from './fact-table.ts'
import kind from './listener-rule.ts'

const read = (rule: object) => actualOf(kind, { rule: { RuleArn: 'arn:rule', ...rule }, listener: 'arn:listener' }, from)

test('a rule goes by its priority, in its listener', () =>
  expect(read({ Priority: '10' })).toMatchObject({ id: 'arn:rule', name: { value: '10' }, parent: { value: 'arn:listener' } }))
test('without one its name is unknown', () => expect(read({}).name.known).toBe(false))
test('its tags were never asked for', () => expect(read({}).tags.known).toBe(false))
test('the spec states none', () => expect([...kind.expected({} as never)]).toEqual([]))

const targets = 'Actions.ForwardConfig.TargetGroups'
test('it leads to the target groups of its actions', () => {
  const forward = {
    Type: 'forward',
    ForwardConfig: {
      TargetGroups: [
        { TargetGroupArn: 'arn:a', Weight: 1 },
        { TargetGroupArn: 'arn:b', Weight: 0 },
      ],
    },
  }
  const fact = read({ Actions: [{ Type: 'authenticate-oidc' }, forward] }).properties[targets]
  expect(fact).toMatchObject({ known: true, value: [{ refersTo: 'AWS::ElasticLoadBalancingV2::TargetGroup', alias: 'arn:a' }] })
})
test('a fixed answer leads nowhere', () =>
  expect(read({ Actions: [{ Type: 'fixed-response' }] }).properties[targets]).toMatchObject({ known: true, value: [] }))
test('without actions where it leads was not read', () => expect(read({}).properties[targets]?.known).toBe(false))
