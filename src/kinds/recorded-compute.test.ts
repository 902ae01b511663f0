/** Answers that AWS has really given, through the readers: nothing throws, nothing is undefined, and what is missing is unknown. */
import { describe, expect, test } from 'vitest'
import { known } from '../model/fact.ts'
import type { AnyKind } from './define.ts'
import ec2Instance, { profileOf } from './ec2-instance.ts'
import ec2Volume from './ec2-volume.ts'
import ecrRepository, { kept } from './ecr-repository.ts'
import ecsCluster from './ecs-cluster.ts'
import ecsService from './ecs-service.ts'
import { from } from './fact-table.ts'
import iamRole from './iam-role.ts'
import { faultsOf, type Json, listIn, recordedAnswers, recordedIsThere } from './recorded-answers.ts'
import scalableTarget from './scalable-target.ts'
import scalingPolicy from './scaling-policy.ts'
import taskDefinition from './task-definition.ts'

/** By operation as the folders spell it: the kind, the items of an answer, and what a collector would join to each. */
const readers: readonly (readonly [operation: RegExp, kind: AnyKind, items: (answer: Json) => readonly unknown[], least: number])[] = [
  [/^ecs\.describe-?clusters$/i, ecsCluster, answer => listIn(answer, 'clusters'), 15],
  [/^ecs\.describe-?services$/i, ecsService, answer => listIn(answer, 'services'), 11],
  [
    /^ecs\.describe-?task-?definition$/i,
    taskDefinition,
    ({ taskDefinition: definition, tags }) =>
      definition === undefined ? [] : [{ definition, tags, service: 'arn:service', mainContainers: [] }],
    7,
  ],
  [
    /^application-autoscaling\.describe-?scalable-?targets$/i,
    scalableTarget,
    answer => listIn(answer, 'ScalableTargets').map(target => ({ target, actions: known([], from) })),
    3,
  ],
  [/^application-autoscaling\.describe-?scaling-?policies$/i, scalingPolicy, answer => listIn(answer, 'ScalingPolicies'), 2],
  [
    /^ec2(\.|__)describe-?instances$/i,
    ec2Instance,
    answer =>
      listIn(answer, 'Reservations')
        .flatMap(one => listIn(one, 'Instances'))
        .map(instance => ({ instance, role: profileOf(instance as never, from) })),
    140,
  ],
  [/^ec2\.describe-?volumes$/i, ec2Volume, answer => listIn(answer, 'Volumes'), 38],
  [
    /^(api\.)?ecr\.describe-?repositories$/i,
    ecrRepository,
    answer =>
      listIn(answer, 'repositories').map(repository => ({
        repository,
        policy: known(null, from),
        scanning: known({ scanType: 'BASIC', rules: [] }, from),
        tags: known({}, from),
      })),
    18,
  ],
  [/^iam\.get-?role$/i, iamRole, ({ Role }) => (Role === undefined ? [] : [Role]), 20],
]

describe.skipIf(!recordedIsThere)('recorded answers (skipped where ../shared/recorded is not there)', () => {
  const all = recordedAnswers()

  test.each(readers)('%s', (operation, kind, items, least) => {
    const found = all.filter(one => operation.test(one.operation)).flatMap(one => items(one.answer).map(item => ({ ...one, item })))
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const { file, item } of found) expect(faultsOf(kind, item), file).toEqual([])
  })

  test('lifecycle policies', () => {
    const policies = all.flatMap(({ operation, answer }) =>
      /ecr\.get-?lifecycle-?policy$/i.test(operation) ? [answer['lifecyclePolicyText']] : [],
    )
    const texts = policies.filter(text => typeof text === 'string')
    expect(texts.length).toBeGreaterThanOrEqual(2)
    for (const text of texts) expect(kept(text, from).known).toBe(true)
  })
})
