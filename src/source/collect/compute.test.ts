/** Collectors of compute: what they ask, and what they make of what is refused, absent or cut short. */
import { describe, expect, test } from 'vitest'
import type { Answer, AnyRead, Call } from '../call.ts'
import { failed } from '../call.ts'
import type { Asked } from '../source.ts'
import { applicationAutoScaling } from './application-auto-scaling.ts'
import type { Collector } from './collect.ts'
import { ec2Instances } from './ec2-instances.ts'
import { ecr } from './ecr.ts'
import { ecs } from './ecs.ts'
import { iam } from './iam.ts'
import { scheduler } from './scheduler.ts'

type Reply = (input: Readonly<Record<string, unknown>>) => unknown

/** By operation; an operation that is not here is a bug of the test. Reply with an Error to fail: its name is AWS's. */
async function collected(
  collector: Collector,
  replies: Readonly<Record<string, Reply>>,
  names: Readonly<Record<string, readonly string[]>> = {},
) {
  const calls: string[] = []
  const call = (async (read: AnyRead, input: Readonly<Record<string, unknown>>): Promise<Answer<unknown>> => {
    const { MaxResults: _size, maxResults: _other, ...shown } = input
    calls.push(`${read.operation} ${JSON.stringify(shown)}`)
    const reply = replies[read.operation]
    if (reply === undefined) throw new Error(`not expected: ${read.operation}`)
    const output = reply(input)
    if (!(output instanceof Error)) return { ok: true, output }
    return { ok: false, because: failed(read, 'denied', output.message), errorName: output.name }
  }) as unknown as Call
  const asked: Asked = { region: 'eu-west-1', accountId: null, names: type => names[type] ?? [], stated: () => [], mayBeOurs: () => true }
  const parts = await collector.collect(call, asked)
  return {
    calls: calls.sort(),
    gaps: parts.flatMap(part => part.gaps.map(gap => `${gap.type} ${gap.because.reason}`)),
    resources: parts.flatMap(part => part.resources),
  }
}

const named = (name: string) => Object.assign(new Error('no'), { name })
const told = (fact: { readonly known: boolean; readonly value?: unknown; readonly because?: { readonly reason: string } } | undefined) =>
  fact?.known === true ? fact.value : fact?.because?.reason

describe('instances', () => {
  const instance = (id: string, profile?: string) => ({
    InstanceId: id,
    ...(profile !== undefined && { IamInstanceProfile: { Arn: `arn:aws:iam::1:instance-profile/${profile}` } }),
  })
  const page = (...reservations: readonly (readonly [string, readonly object[]])[]) => ({
    Reservations: reservations.map(([ReservationId, Instances]) => ({ ReservationId, Instances })),
  })
  const profiles: Reply = ({ InstanceProfileName: name }) =>
    name === 'gone'
      ? named('NoSuchEntity')
      : name === 'shut'
        ? named('AccessDenied')
        : { InstanceProfile: { Roles: name === 'empty' ? [] : [{ RoleName: `${String(name)}-role` }] } }
  const of = (instances: Reply, names: readonly string[] = ['node']) =>
    collected(
      ec2Instances,
      { DescribeInstances: instances, DescribeVolumes: () => ({ Volumes: [] }), GetInstanceProfile: profiles },
      { 'AWS::EC2::Instance': names },
    )
  test.each([
    ['i-1', 'i-2'],
    ['i-2', 'i-1'],
  ])('a volume that hangs on two is that of the stated one (%s of %s)', async (ours, other) => {
    const held = { ...instance(ours), Tags: [{ Key: 'Name', Value: 'node' }] }
    const volume = { VolumeId: 'vol-1', Attachments: [other, ours].map(InstanceId => ({ InstanceId, Device: '/dev/sdf' })) }
    const found = await collected(
      ec2Instances,
      {
        DescribeInstances: () => page(['r-1', [held, instance(other)]]),
        DescribeVolumes: () => ({ Volumes: [volume] }),
        GetInstanceProfile: profiles,
      },
      { 'AWS::EC2::Instance': ['node'] },
    )
    expect(told(found.resources.find(one => one.id === 'vol-1')?.parent ?? undefined)).toBe(ours)
  })
  const roles = (found: Awaited<ReturnType<typeof of>>) =>
    Object.fromEntries(found.resources.map(one => [one.id, told(one.properties['IamInstanceProfile'])]))

  test('each has the role of its profile, asked for once', async () => {
    const found = await of(() =>
      page(
        ['r-1', [instance('i-1', 'node'), instance('i-2')]],
        ['r-2', [instance('i-3', 'gone'), instance('i-4', 'shut'), instance('i-5', 'empty')]],
      ),
    )
    expect(roles(found)).toEqual({ 'i-1': 'node-role', 'i-2': null, 'i-3': null, 'i-4': 'denied', 'i-5': null })
    expect(found.gaps).toEqual([])
  })
  test('where the spec speaks of none, no role is asked for, and none is known', async () => {
    const found = await of(() => page(['r-1', [instance('i-1', 'node')]]), [])
    expect(roles(found)).toEqual({ 'i-1': 'not-recorded' })
    expect(found.calls).toEqual(['DescribeInstances {}', 'DescribeVolumes {}'])
  })
  test('a reservation on two pages has all its instances, and each but once', async () => {
    const found = await of(({ NextToken: token }) =>
      token === undefined
        ? { ...page(['r-1', [instance('i-1')]]), NextToken: 'more' }
        : page(['r-1', [instance('i-2')]], ['r-2', [instance('i-1')]]),
    )
    expect(found.resources.map(one => one.id)).toEqual(['i-1', 'i-2'])
    expect(found.gaps).toEqual([])
  })
  test('two answers that contradict each other on one leave it out, and a gap', async () => {
    const found = await of(() => page(['r-1', [instance('i-1')]], ['r-2', [instance('i-1', 'node'), instance('i-2')]]))
    expect(found.resources.map(one => one.id)).toEqual(['i-2'])
    expect(found.gaps).toEqual(['AWS::EC2::Instance garbled'])
  })
  test('a path names reservation and instance', async () => {
    const found = await of(() => page(['r-1', [instance('i-1')]]))
    expect(found.resources[0]?.from).toEqual({ call: 'ec2:DescribeInstances', at: '/Reservations/r-1/Instances/i-1' })
  })
  test('refused', async () => expect((await of(() => named('UnauthorizedOperation'))).gaps).toEqual(['AWS::EC2::Instance denied']))
})

describe('roles', () => {
  const of = (reply: Reply) => collected(iam, { GetRole: reply }, { 'AWS::IAM::Role': ['task', 'task', 'exec'] })
  test('are asked for by name, each once', async () => {
    const found = await of(({ RoleName }) => ({ Role: { RoleName } }))
    expect(found.calls).toEqual(['GetRole {"RoleName":"exec"}', 'GetRole {"RoleName":"task"}'])
    expect(found.resources.map(one => one.id)).toEqual(['task', 'exec'])
  })
  test.each([
    ['absent', named('NoSuchEntityException'), []],
    ['refused', named('AccessDenied'), ['AWS::IAM::Role denied', 'AWS::IAM::Role denied']],
    ['an answer without a role', {}, ['AWS::IAM::Role garbled', 'AWS::IAM::Role garbled']],
  ])('%s', async (_, reply, gaps) => {
    const found = await of(() => reply)
    expect({ gaps: found.gaps, resources: found.resources }).toEqual({ gaps, resources: [] })
  })
})

describe('services', () => {
  const of = (service: object) =>
    collected(
      ecs,
      {
        ListClusters: () => ({ clusterArns: [] }),
        DescribeClusters: () => ({ clusters: [{ clusterName: 'main' }], failures: [] }),
        ListServices: () => ({ serviceArns: [] }),
        DescribeServices: () => ({ services: [{ serviceName: 'api', serviceArn: 'arn:api', status: 'ACTIVE', ...service }], failures: [] }),
        DescribeTaskDefinition: ({ taskDefinition }) => ({ taskDefinition: { family: taskDefinition } }),
      },
      { 'AWS::ECS::Cluster': ['main'], 'AWS::ECS::Service': ['api'] },
    )
  test.each([
    ['that runs', { taskDefinition: 'api:1' }, ['api:1'], []],
    [
      'whose PRIMARY task set runs',
      { deploymentController: { type: 'EXTERNAL' }, taskSets: [{ status: 'PRIMARY', taskDefinition: 'api:2' }] },
      ['api:2'],
      [],
    ],
    ['without any', {}, [], ['AWS::ECS::TaskDefinition garbled']],
    ['that drains', { status: 'DRAINING', taskDefinition: 'api:1' }, [], []],
    ['that was deleted', { status: 'INACTIVE', taskDefinition: 'api:1' }, [], []],
  ])('the task definition of one %s', async (_, service, families, gaps) => {
    const found = await of(service)
    expect(found.resources.filter(one => one.type === 'AWS::ECS::TaskDefinition').map(one => told(one.name))).toEqual(families)
    expect(found.gaps).toEqual(gaps)
  })
})

describe('repositories', () => {
  const text = '{"rules":[{"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":10},"action":{"type":"expire"}}]}'
  const of = (policy: Reply, scanning: Reply = () => ({ scanningConfiguration: { scanType: 'ENHANCED', rules: [] } })) =>
    collected(
      ecr,
      {
        DescribeRepositories: () => ({
          repositories: ['api', 'other'].map(name => ({ repositoryName: name, repositoryArn: `arn:${name}` })),
        }),
        GetLifecyclePolicy: policy,
        GetRegistryScanningConfiguration: scanning,
        GetResources: () => ({ ResourceTagMappingList: [] }),
        ListTagsForResource: () => ({ tags: [{ Key: 'Project', Value: 'x' }] }),
      },
      { 'AWS::ECR::Repository': ['api', 'missing'] },
    )
  test('policies and tags are asked for of those that the spec names', async () => {
    const found = await of(() => ({ lifecyclePolicyText: text }))
    expect(found.resources.map(one => [one.id, told(one.properties['LifecyclePolicy']), told(one.tags)])).toEqual([
      ['api', 10, { Project: 'x' }],
      ['other', 'not-recorded', {}],
    ])
  })
  test.each([
    ['no policy', named('LifecyclePolicyNotFoundException'), null],
    ['refused', named('AccessDeniedException'), 'denied'],
    ['no text', {}, 'garbled'],
  ])('%s', async (_, reply, then) => expect(told((await of(() => reply)).resources[0]?.properties['LifecyclePolicy'])).toBe(then))
  test.each([
    ['what the registry says of scanning', {}, false],
    ['refused', named('AccessDeniedException'), 'denied'],
    ['no configuration', { scanningConfiguration: undefined }, 'garbled'],
  ])('scanning: %s', async (_, reply, then) => {
    const registry = { scanningConfiguration: { scanType: 'ENHANCED', rules: [] } }
    const answer = reply instanceof Error ? reply : { ...registry, ...reply }
    const found = await of(
      () => ({ lifecyclePolicyText: text }),
      () => answer,
    )
    expect(told(found.resources[0]?.properties['ImageScanningConfiguration.ScanOnPush'])).toBe(then)
  })
})

describe('scaling', () => {
  const of = (actions: unknown) =>
    collected(applicationAutoScaling, {
      DescribeScalableTargets: () => ({
        ScalableTargets: ['a', 'b'].map(name => ({ ResourceId: `service/main/${name}`, MinCapacity: 1 })),
      }),
      DescribeScalingPolicies: () => ({
        ScalingPolicies: ['a', 'b'].map(name => ({ ResourceId: `service/main/${name}`, PolicyName: 'cpu' })),
      }),
      DescribeScheduledActions: () => actions,
    })
  test('a policy name may stand for each target, and an action goes to its own', async () => {
    const found = await of({ ScheduledActions: [{ ResourceId: 'service/main/a', ScheduledActionName: 'stop', Schedule: 'at(x)' }] })
    expect(
      found.resources.map(one => [one.type.split('::').at(-1), told(one.parent ?? undefined), told(one.properties['ScheduledActions'])]),
    ).toEqual([
      ['ScalableTarget', 'service/main/a', ['stop: at(x) UTC, -..-']],
      ['ScalableTarget', 'service/main/b', []],
      ['ScalingPolicy', 'service/main/a', undefined],
      ['ScalingPolicy', 'service/main/b', undefined],
    ])
  })
  test('refused actions are unknown, and nothing else is', async () => {
    const found = await of(named('AccessDeniedException'))
    expect(found.resources.slice(0, 2).map(one => [told(one.properties['MinCapacity']), told(one.properties['ScheduledActions'])])).toEqual(
      [
        [1, 'denied'],
        [1, 'denied'],
      ],
    )
    expect(found.gaps).toEqual([])
  })
})

describe('schedules', () => {
  const of = (names: readonly string[], detail: Reply = ({ Name }) => ({ Name, State: 'ENABLED' })) =>
    collected(
      scheduler,
      {
        ListSchedules: () => ({ Schedules: [{ Name: 'stop', GroupName: 'default', Arn: 'arn:stop' }, { Name: 'other' }] }),
        GetSchedule: detail,
      },
      { 'AWS::Scheduler::Schedule': names },
    )
  test('are not asked for where the spec states none', async () => expect(await of([])).toEqual({ calls: [], gaps: [], resources: [] }))
  test('are asked for in detail where the spec names one', async () => {
    const found = await of(['stop'])
    expect(found.calls).toEqual(['GetSchedule {"Name":"stop","GroupName":"default"}', 'ListSchedules {}'])
    expect(found.resources.map(one => [one.id, told(one.properties['State'])])).toEqual([
      ['other', 'not-recorded'],
      ['stop', 'ENABLED'],
    ])
  })
  test('refused', async () => {
    const found = await of(['stop'], () => named('AccessDeniedException'))
    expect(told(found.resources[1]?.properties['State'])).toBe('denied')
  })
})
