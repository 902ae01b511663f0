/** One resource more or less in a template. */
import type { Tree } from '../../../infra/mutation-values.ts'
import { added, type Draft, type Place, placeOf, propertiesAt, resourcesIn, spoken, treeOf, typeAt } from './draft.ts'
import { type Desk, type Edit, matchNamed, nameOf, placeNamed } from './desk.ts'

/** What tells a further one of a type apart from its sibling, besides its name: no two have one block or one address. */
const apart: Readonly<Record<string, (desk: Desk, sibling: Tree, file: string) => Tree>> = {
  'AWS::EC2::VPC': () => ({ CidrBlock: '10.9.0.0/16' }),
  'AWS::EC2::Subnet': () => ({ CidrBlock: '10.0.99.0/24' }),
  'AWS::EC2::VPCEndpoint': () => ({ ServiceName: 'com.amazonaws.ap-northeast-2.dynamodb', RouteTableIds: [] }),
  'AWS::EC2::NatGateway': ({ draft }, { Tags }, file) => ({
    AllocationId: spoken(draft, added(draft, file, 'AWS::EC2::EIP', { Domain: 'vpc', Tags }), file),
  }),
  'AWS::EC2::Instance': (_, { NetworkInterfaces }) => ({
    NetworkInterfaces: [{ ...treeOf(treeOf(NetworkInterfaces)[0]), PrivateIpAddress: undefined }],
  }),
  'AWS::ECS::Service': () => ({ ServiceRegistries: undefined, LoadBalancers: undefined }),
}

/** Types of which the spec has none, by what the first of a template says. */
const firsts: Readonly<Record<string, (desk: Desk, name: string) => readonly [string, Tree] | null>> = {
  'AWS::ElasticLoadBalancingV2::ListenerRule': (desk, name) => {
    const listener = placeNamed(desk, 'AWS::ElasticLoadBalancingV2::Listener', 'goorm-popcorn-alb-dev/443')
    if (listener === null) return null
    const Conditions = [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/admin/*'] } }]
    const Actions = [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403', ContentType: 'text/plain', MessageBody: 'no' } }]
    return [listener.file, { ListenerArn: spoken(desk.draft, listener, listener.file), Priority: Number(name), Conditions, Actions }]
  },
}

/** A further one beside a sibling of its type, which differs by its name and by what no two have in common. */
export const resourceAdded: Edit = (desk, { type, name }) => {
  const { draft } = desk
  const sibling = desk.matches.find(one => one.expectation.type === type)
  const first = firsts[type]?.(desk, name) ?? null
  if (sibling === undefined && first === null) return false
  const [file, properties] =
    first ?? renamed(desk, placeOf(sibling?.actual.from.at ?? ''), sibling === undefined ? '' : nameOf(sibling), name)
  desk.added.set(`${type} ${name}`, added(draft, file, type, properties))
  return true
}

function renamed(desk: Desk, place: Place, before: string, name: string): readonly [string, Tree] {
  const text = JSON.stringify(propertiesAt(desk.draft, place)).replaceAll(JSON.stringify(before), JSON.stringify(name))
  const sibling = treeOf(JSON.parse(text))
  if (typeof sibling['Port'] === 'number' && String(sibling['Port']) === before) sibling['Port'] = Number(name)
  return [place.file, { ...sibling, ...apart[typeAt(desk.draft, place)]?.(desk, sibling, place.file) }]
}

/** Without the resource and what lives in it. */
export const resourceLeftOut: Edit = (desk, { type, name }) => {
  const match = matchNamed(desk, type, name)
  if (match === undefined) return false
  const { key } = match.expectation
  for (const { expectation, actual } of desk.matches)
    if (expectation.parent?.type === type && expectation.parent.key === key)
      leftOut(desk.draft, placeOf(actual.from.at), nameOf({ ...match, expectation }))
  leftOut(desk.draft, placeOf(match.actual.from.at), name)
  return true
}

/** What calls it by its name calls it so still; what refers to it otherwise (an attachment, a policy, an export) goes with it. */
function leftOut(draft: Draft, { file, logicalId }: Place, name: string): void {
  const template = draft.get(file) ?? {}
  const resources = resourcesIn(draft, file)
  const isNamed = Object.values(propertiesAt(draft, { file, logicalId })).includes(name)
  delete resources[logicalId]
  const literals: readonly (readonly [unknown, string])[] = [
    [{ Ref: logicalId }, name],
    [{ 'Fn::GetAtt': [logicalId, 'Name'] }, name],
    [{ 'Fn::GetAtt': [logicalId, 'Arn'] }, `arn:aws:logs:ap-northeast-2:123456789012:log-group:${name}:*`],
  ]
  const literal = (isNamed ? literals : []).reduce(
    (text, [call, value]) => text.replaceAll(JSON.stringify(call), JSON.stringify(value)),
    JSON.stringify([template['Resources'], template['Outputs'] ?? {}]),
  )
  const [rest, outputs]: readonly unknown[] = JSON.parse(literal)
  template['Resources'] = rest
  template['Outputs'] = Object.fromEntries(Object.entries(treeOf(outputs)).filter(([, output]) => !speaksOf(output, logicalId)))
  for (const [id, one] of Object.entries(resourcesIn(draft, file)))
    if (speaksOf(one, logicalId)) leftOut(draft, { file, logicalId: id }, '')
}

const speaksOf = (tree: unknown, logicalId: string) =>
  [`{"Ref":"${logicalId}"}`, `{"Fn::GetAtt":["${logicalId}",`].some(text => JSON.stringify(tree).includes(text))
