import { expect, test } from 'vitest'
import { type AnyClaim, exactly, unstated } from '../../src/model/claim.ts'
import { type AnyFact, known, unknown } from '../../src/model/fact.ts'
import { estate } from '../../src/compare/estate-stub.ts'
import { actual, at, expected, from } from '../../src/model/resource-stub.ts'
import rule from './dashboard-resources.ts'

/** A dashboard, our service `api`, and somebody else's `theirs`. */
function told(sections: AnyClaim, resources: AnyFact): readonly string[] {
  const type = 'AWS::CloudWatch::Dashboard'
  const board = actual(type, 'd', { properties: { 'Dashboard.Resources': resources } })
  const [api, theirs] = [actual('AWS::ECS::Service', 'api'), actual('AWS::ECS::Service', 'theirs')]
  const around = estate({
    pairs: [
      { is: 'matched', expectation: expected(type, 'd', { DashboardBody: sections }), actual: board, by: 'name' },
      { is: 'matched', expectation: expected('AWS::ECS::Service', 'api'), actual: api, by: 'name' },
      { is: 'missing', expectation: expected('AWS::ElastiCache::ReplicationGroup', 'lacking') },
    ],
    inventory: { resources: [board, api, theirs] },
  })
  return [...rule.check(around)].map(({ verdict, messageId, found }) =>
    verdict === 'deviates' ? `${messageId} ${(Array.isArray(found) ? found.map(String) : []).join()}` : verdict,
  )
}

const ecs = exactly(['AWS/ECS'], at)
const shows = (...names: readonly string[]) =>
  known(
    names.map(resource => ({ namespace: 'AWS/ECS', resource })),
    from,
  )

test.each([
  ['ours', ecs, shows('api'), ['conforms']],
  ['ours and somebody else’s', ecs, shows('api', 'theirs'), ['conforms']],
  ['nothing that it can name', ecs, shows(), ['conforms']],
  ['one that is gone', ecs, shows('api', 'old', 'old'), ['dashboard-dangling old']],
  ['ours that is missing, which is told already', ecs, shows('lacking'), ['conforms']],
  ['nodes of ours that is missing', ecs, shows('lacking-001', 'lacking-0002-001'), ['conforms']],
  ['what is named much like ours', ecs, shows('lacking-01', 'api'), ['dashboard-dangling lacking-01']],
  ['somebody else’s alone', ecs, shows('theirs'), ['dashboard-foreign AWS/ECS']],
  ['gone ones alone', ecs, shows('old'), ['dashboard-dangling old', 'dashboard-foreign AWS/ECS']],
  ['somebody else’s, in a section that is not stated', exactly(['AWS/RDS'], at), shows('theirs'), ['conforms']],
  ['spec silent', unstated(at), shows('old'), []],
  ['not allowed to look', ecs, unknown({ reason: 'denied', call: null, action: null, message: 'no' }, from), ['unknown']],
])('%s', (_, sections, resources, then) => expect(told(sections, resources)).toEqual(then))
