/** Answers of EC2's network that AWS has really given, through the readers: nothing throws, nothing is undefined, and what is missing is unknown. */
import { describe, expect, test } from 'vitest'
import type { NetworkInterface } from '@aws-sdk/client-ec2'
import { known } from '../model/fact.ts'
import type { AnyKind } from './define.ts'
import egressOnlyInternetGateway from './egress-only-internet-gateway.ts'
import eip from './eip.ts'
import { from } from './fact-table.ts'
import flowLog from './flow-log.ts'
import { ownerOf } from './interface-owners.ts'
import internetGateway from './internet-gateway.ts'
import natGateway from './nat-gateway.ts'
import networkAcl from './network-acl.ts'
import networkInterface from './network-interface.ts'
import { faultsOf, type Json, listIn, recordedAnswers, recordedIsThere } from './recorded-answers.ts'
import routeTable from './route-table.ts'
import securityGroup from './security-group.ts'
import subnet from './subnet.ts'
import transitGatewayAttachment from './transit-gateway-attachment.ts'
import vpc from './vpc.ts'
import vpcEndpoint from './vpc-endpoint.ts'
import vpcPeeringConnection from './vpc-peering-connection.ts'

const listed =
  (field: string, wrap: (item: unknown) => unknown = item => item) =>
  (answer: Json) =>
    listIn(answer, field).map(wrap)
const nothing = known(null, from)

const readers: readonly (readonly [operation: RegExp, kind: AnyKind, items: (answer: Json) => readonly unknown[], least: number])[] = [
  [
    /^ec2\.describe-?vpcs$/i,
    vpc,
    listed('Vpcs', item => ({
      vpc: item,
      dnsSupport: known(true, from),
      dnsHostnames: known(true, from),
      blockPublicAccess: known('off', from),
    })),
    30,
  ],
  [/^ec2\.describe-?subnets$/i, subnet, listed('Subnets', item => ({ subnet: item, networkAcl: known('acl-1', from) })), 60],
  [
    /^ec2\.describe-?security-?groups$/i,
    securityGroup,
    listed('SecurityGroups', item => ({ group: item, prefixLists: known(new Map(), from), carriedBy: known([], from) })),
    100,
  ],
  [/^ec2\.describe-?internet-?gateways$/i, internetGateway, listed('InternetGateways'), 5],
  [/^ec2\.describe-?nat-?gateways$/i, natGateway, listed('NatGateways'), 4],
  [/^ec2\.describe-?route-?tables$/i, routeTable, listed('RouteTables'), 10],
  [/^ec2\.describe-?network-?acls$/i, networkAcl, listed('NetworkAcls'), 2],
  [/^ec2\.describe-?vpc-?endpoints$/i, vpcEndpoint, listed('VpcEndpoints'), 6],
  [/^ec2\.describe-?flow-?logs$/i, flowLog, listed('FlowLogs', item => ({ log: item, vpc: nothing })), 4],
  [/^ec2\.describe-?network-?interfaces$/i, networkInterface, listed('NetworkInterfaces'), 45],
  [/^ec2\.describe-?addresses$/i, eip, listed('Addresses', item => ({ address: item, vpc: nothing, natGateway: nothing })), 12],
  [/^ec2\.describe-?vpc-?peering-?connections$/i, vpcPeeringConnection, listed('VpcPeeringConnections'), 2],
  [/^ec2\.describe-?egress-?only-?internet-?gateways$/i, egressOnlyInternetGateway, listed('EgressOnlyInternetGateways'), 1],
  // Not recorded: the general list of attachments is, which has another shape; so this reads what is there of it without a crash.
  [/^ec2\.describe-?transit-?gateway-?attachments$/i, transitGatewayAttachment, listed('TransitGatewayAttachments'), 3],
]

describe.skipIf(!recordedIsThere)('recorded answers of EC2 (skipped where ../shared/recorded is not there)', () => {
  const all = recordedAnswers()
  const itemsOf = (operation: RegExp, items: (answer: Json) => readonly unknown[]) =>
    all.filter(one => operation.test(one.operation)).flatMap(one => items(one.answer).map(item => ({ file: one.file, item })))

  test.each(readers)('%s', (operation, kind, items, least) => {
    const found = itemsOf(operation, items)
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const { file, item } of found) expect(faultsOf(kind, item), file).toEqual([])
  })

  test('every interface that AWS made for something says for what', () => {
    const interfaces = itemsOf(/^ec2\.describe-?network-?interfaces$/i, listed('NetworkInterfaces'))
    const unexplained = interfaces
      .map(({ item }) => item as NetworkInterface)
      .filter(one => one.RequesterManaged === true && ownerOf(one) === null)
    expect(unexplained.map(one => one.Description)).toEqual([])
  })

  test('every recorded route can be read', () => {
    const tables = itemsOf(/^ec2\.describe-?route-?tables$/i, listed('RouteTables'))
    for (const { file, item } of tables) expect(routeTable.fromApi(item as never, from).properties.Routes.known, file).toBe(true)
  })
})
