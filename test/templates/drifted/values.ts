/** A value or an element of a list that stands in a resource of a template, changed to what a drift made of it. */
import { isTree, type Tree } from '../../../infra/mutation-values.ts'
import type { Found } from '../../drift/rows.ts'
import type { Matched } from '../quick.ts'
import { type Draft, isSame, listOf, placeOf, propertiesAt, referredTo, segments, spoken, treeOf } from './draft.ts'
import { type Desk, type Edit, matchesNamed, matchNamed, placeNamed } from './desk.ts'

/** Where a value stands of which the fact says a place around it alone. */
const seats: Readonly<Record<string, string>> = {
  'AWS::EC2::Instance.SecurityGroupIds': '/NetworkInterfaces/0/GroupSet',
  'AWS::ECS::Cluster.CapacityProviders': '/CapacityProviders',
  'AWS::ECS::TaskDefinition.ContainerDefinitions.PortMappings': '/ContainerDefinitions/0/PortMappings/0/ContainerPort',
  'AWS::ServiceDiscovery::Service.DnsConfig.DnsRecords.TTL': '/DnsConfig/DnsRecords/0/TTL',
}

/** Lists whose elements are these. */
const elementTypes = ['AWS::EC2::SecurityGroup', 'AWS::EC2::Subnet', 'AWS::EC2::RouteTable', 'AWS::SNS::Topic']

export const valueEdited: Edit = (desk, find) => {
  const match = matchSaying(desk, find)
  if (match === undefined || find.property === null) return false
  const { property, item, actual } = find
  const [list = '', attribute] = property.split('/')
  const properties = propertiesAt(desk.draft, placeOf(match.actual.from.at))
  if (attribute !== undefined) return entryWith(properties[list], attribute, actual)
  const { holder, key } = seatOf(desk.draft, match, property)
  if (item !== null) return entryWith(holder[key], item, actual)
  if (actual === null) return leftOut(desk.draft, match, property)
  const value = inPlaceOf(holder[key], actual, key)
  if (value === undefined) return false
  holder[key] = value
  return true
}

/** One element more or less of a list. */
export const elementEdited: Edit = (desk, find) => {
  const match = matchNamed(desk, find.type, find.name)
  if (match === undefined || find.property === null || find.item === null) return false
  const { holder, key } = seatOf(desk.draft, match, find.property)
  const list = holder[key]
  if (!Array.isArray(list)) return false
  const { file } = placeOf(match.actual.from.at)
  const [one] = elementTypes.flatMap(type => placeNamed(desk, type, find.item ?? '') ?? [])
  if (find.change === 'added') {
    if (one !== undefined) list.push(spoken(desk.draft, one, file))
    return one !== undefined
  }
  const isIt = (element: unknown) =>
    element === find.item || treeOf(element)['Key'] === find.item || isSame(referredTo(desk.draft, file, element), one ?? null)
  const index = list.findIndex(isIt)
  return index >= 0 && list.splice(index, 1).length === 1
}

/** Of several, the one of which the row says what is stated. */
function matchSaying(desk: Desk, { type, name, property, expected }: Found): Matched | undefined {
  const named = matchesNamed(desk, type, name)
  const states = ({ expectation }: Matched) => {
    const want = expectation.properties[property ?? '']?.want
    return want?.is === 'exactly' && JSON.stringify(want.value) === JSON.stringify(expected)
  }
  return named.length > 1 ? named.find(states) : named[0]
}

interface Seat {
  readonly holder: Tree
  readonly key: string
}

/** A name is no property of its own: it stands where it is called. */
function seatOf(draft: Draft, { actual }: Matched, property: string): Seat {
  const seat = seats[`${actual.type}.${property}`] ?? (actual.properties[property] === undefined ? `/${property}` : null)
  const [file = '', pointer = ''] = (seat === null ? actual.properties[property]?.from.at : `${actual.from.at}${seat}`)?.split('#') ?? []
  const path = segments(pointer)
  return { holder: treeOf(at(draft.get(file), path.slice(0, -1))), key: path.at(-1) ?? '' }
}

const at = (tree: unknown, path: readonly string[]) => path.reduce<unknown>((one, key) => treeOf(one)[key], tree)

/** Without the property that the finding names, which may stand around the value. */
function leftOut(draft: Draft, { actual }: Matched, property: string): boolean {
  const [file = '', pointer = ''] = actual.properties[property]?.from.at.split('#') ?? []
  const path = segments(pointer)
  const last = path.lastIndexOf(property.split('.').at(-1) ?? '')
  return last > 0 && delete treeOf(at(draft.get(file), path.slice(0, last)))[path[last] ?? '']
}

/** Of the same sort as what stands there; where a default is left to AWS, as it is; in the place of a reference, as AWS writes it. */
function inPlaceOf(before: unknown, actual: unknown, key: string): unknown {
  if (!['string', 'number', 'boolean'].includes(typeof actual)) return undefined
  if (isTree(before)) return key.endsWith('RoleArn') ? `arn:aws:iam::123456789012:role/${String(actual)}` : actual
  if (before === undefined || typeof before === typeof actual) return actual
  if (before === 'ENABLED' || before === 'DISABLED') return actual === true ? 'ENABLED' : 'DISABLED'
  return typeof before === 'string' ? String(actual) : undefined
}

/** Whether a list of keys or names and values (tags, attributes, settings) had this one, which is changed then. */
function entryWith(list: unknown, key: string, value: unknown): boolean {
  const entry = listOf(list)
    .filter(isTree)
    .find(one => (one['Key'] ?? one['Name']) === key)
  if (entry === undefined) return false
  entry['Value'] = String(value)
  return true
}
