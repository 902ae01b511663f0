/**
 * Double entry of the network: in a recorded account each interface is dropped, moved and given another group, and interfaces of every
 * type are added that belong to nothing known. Exactly that one is named, or the resource whose interface it is.
 */
import type { NetworkInterface } from '@aws-sdk/client-ec2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { estateFrom } from '../../src/audit.ts'
import { type Estate, judgeAll } from '../../src/compare/index.ts'
import { openEvidence, readSpec, type Session, sourceOf } from '../../src/index.ts'
import { valueOf } from '../../src/model/claim.ts'
import type { Model } from '../../src/model/language/index.ts'
import type { Actual } from '../../src/model/resource.ts'
import { answering, asRecorded } from './answering.ts'
import { rogues } from './rogue-interfaces.ts'

type Interfaces = readonly NetworkInterface[]
type Change = (all: Interfaces) => Interfaces

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The emulator starts no tasks: services answer as they do when all of them run. */
function running(output: unknown): unknown {
  if (!isObject(output) || !Array.isArray(output['services'])) return output
  const services = output['services'].filter(isObject).map(service => ({
    ...service,
    runningCount: service['desiredCount'],
    pendingCount: 0,
    deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
  }))
  return { ...output, services }
}

/** The recorded account with other interfaces in it. */
function sessionWith(recorded: Session, change: Change): Session {
  return answering(recorded, async (read, input) => {
    const answer = await asRecorded(read, input, recorded)
    if (!answer.ok) return answer
    const { output } = answer
    if (read.operation === 'DescribeServices') return { ok: true, output: running(output) }
    if (read.operation !== 'DescribeNetworkInterfaces' || !isObject(output)) return answer
    // The recorded answer is that of EC2.
    return { ok: true, output: { ...output, NetworkInterfaces: change(output['NetworkInterfaces'] as Interfaces) } }
  })
}

/** A finding as far as it says of what it speaks. */
interface Told {
  readonly text: string
  readonly names: readonly string[]
}

const namesOf = (actual: Actual | null): readonly string[] =>
  actual === null ? [] : [actual.id, ...(actual.name.known && actual.name.value !== null ? [actual.name.value] : [])]

function toldIn(model: Model, estate: Estate): readonly Told[] {
  expect(estate.model).toBe(model)
  return judgeAll(rules, estate).flatMap(({ rule, drafts }) =>
    drafts.map(({ expectation, actual, related, messageId, args }) => ({
      text: `${rule.id} ${expectation?.key ?? actual?.id}: ${messageId} ${JSON.stringify(args)}`,
      names: [actual, ...related].flatMap(namesOf),
    })),
  )
}

const without = (all: Interfaces, one: NetworkInterface) => all.filter(other => other.NetworkInterfaceId !== one.NetworkInterfaceId)
const instead =
  (one: NetworkInterface, change: Partial<NetworkInterface>): Change =>
  all => [...without(all, one), { ...one, ...change }]
const besides =
  (one: NetworkInterface): Change =>
  all => [...all, one]

const isTask = ({ Description = '' }: NetworkInterface) => Description.includes(':attachment/')
const counted: string[] = []
afterAll(() => console.log(counted.join('\n')))

describe.each(['dev', 'prod'])('%s', environment => {
  const model = readSpec({ folder: 'spec', environment })
  let recorded: Session
  let all: Interfaces = []
  const findings = async (change: Change) =>
    toldIn(model, await estateFrom(model, sourceOf(sessionWith(recorded, list => change(completed(list)))), null))
  /** Where there is a standby it has an interface of its own, in its own zone; the emulator makes one alone. */
  const completed: Change = list => {
    const first = list.find(one => one.Description === 'RDSNetworkInterface')
    const elsewhere = list.find(one => one.Description?.startsWith('ElastiCache') === true && one.SubnetId !== first?.SubnetId)
    if (first === undefined || elsewhere === undefined) return list
    const { SubnetId, AvailabilityZone } = elsewhere
    return [
      ...list,
      {
        ...first,
        NetworkInterfaceId: 'eni-00000000000standby',
        ...(SubnetId !== undefined && { SubnetId }),
        ...(AvailabilityZone !== undefined && { AvailabilityZone }),
      },
    ]
  }
  beforeAll(async () => {
    recorded = await openEvidence(`test/evidence/${environment}`)
    await findings(list => (all = list))
  })

  /** What an interface says that it was made for, as findings name it. Of a task nobody can say whose it is. */
  const ownersOf = ({ Description = '', Attachment }: NetworkInterface): readonly string[] => {
    if (Attachment?.InstanceId !== undefined) return [Attachment.InstanceId]
    if (isTask({ Description })) return [...model.ecs.services.keys()]
    if (Description === 'RDSNetworkInterface') return [...model.databases.values()].flatMap(db => valueOf(db.name) ?? [])
    return [
      /nat-\w+|vpce-\w+/.exec(Description)?.[0] ??
        /^ELB app\/([^/]+)/.exec(Description)?.[1] ??
        /^ElastiCache (.*)-\d+$/.exec(Description)?.[1] ??
        '',
    ]
  }
  /** Every finding names the interface, or whose it is; there is one at least, and no more than may be. */
  const expectTold = (found: readonly Told[], one: NetworkInterface, most = 1) => {
    const right = [one.NetworkInterfaceId, ...ownersOf(one)]
    expect(found.filter(({ names }) => !names.some(name => right.includes(name)))).toEqual([])
    expect(found.map(({ text }) => text).slice(most), `${one.Description} ${one.SubnetId}`).toEqual([])
    expect(found.length, `${one.Description} ${one.SubnetId}`).toBeGreaterThan(0)
  }

  test('as recorded, nothing', async () => expect(await findings(list => list)).toEqual([]))

  test('one dropped', async () => {
    for (const one of all.filter(each => each.NetworkInterfaceId !== 'eni-00000000000standby'))
      expectTold(await findings(list => without(list, one)), one)
    counted.push(`${environment}: ${all.length} dropped`)
  })

  test('one moved', async () => {
    const subnets = [...new Map(all.map(({ SubnetId, AvailabilityZone }) => [SubnetId ?? '', AvailabilityZone])).keys()]
    const tasks = new Set(all.filter(isTask).map(one => one.SubnetId))
    const [first] = all.filter(isTask)
    const moves = all.flatMap(one =>
      subnets
        // A task may run in any subnet of its service; of many tasks that are alike one is tried everywhere.
        .filter((subnet, index) => subnet !== one.SubnetId && !(isTask(one) && (tasks.has(subnet) || (one !== first && index > 0))))
        .map(SubnetId => ({ one, SubnetId })),
    )
    for (const { one, SubnetId } of moves) expectTold(await findings(instead(one, { SubnetId })), one)
    counted.push(`${environment}: ${moves.length} moved`)
  })

  test('one with another group, or with one more', async () => {
    const groups = [...new Set(all.flatMap(one => (one.Groups ?? []).map(group => group.GroupId ?? '')))]
    for (const [index, one] of all.entries()) {
      const own = (one.Groups ?? []).map(group => group.GroupId)
      const GroupId = groups.find(group => !own.includes(group)) ?? ''
      const Groups = index % 2 === 0 || own.length === 0 ? [{ GroupId }] : [...(one.Groups ?? []), { GroupId }]
      // What is added and what is lost are told apart.
      expectTold(await findings(instead(one, { Groups })), one, 2)
    }
    counted.push(`${environment}: ${all.length} with other groups`)
  })

  test('one added that belongs to nothing known', async () => {
    const places = [all.find(isTask), all.find(one => one.Description === 'RDSNetworkInterface')].flatMap(one => one ?? [])
    const added = places.flatMap(({ SubnetId = '', VpcId = '', Groups = [], AvailabilityZone = '' }) =>
      rogues.map(rogue => ({
        NetworkInterfaceId: 'eni-0123456789abcrogue',
        SubnetId,
        VpcId,
        Groups,
        AvailabilityZone,
        TagSet: [],
        ...rogue,
      })),
    )
    // Types are those of the answer, which knows more than the SDK.
    for (const one of added) expectRogue(await findings(besides(one as NetworkInterface)), one as NetworkInterface)
    counted.push(`${environment}: ${added.length} added`)
  })

  function expectRogue(found: readonly Told[], one: NetworkInterface): void {
    const owner = /fs-\w+|rogue/.exec(one.Description ?? '')?.[0] ?? ''
    const names = found.flatMap(each => each.names)
    expect(
      found.map(({ text }) => text),
      JSON.stringify(one),
    ).toHaveLength(1)
    expect(
      names.some(name => name === one.NetworkInterfaceId || (owner !== '' && name.includes(owner))),
      JSON.stringify(found),
    ).toBe(true)
  }
})
