import { describe, expect, test } from 'vitest'
import { about } from './all-facts.ts'
import { actualsOfTemplate } from './define.ts'
import { factTable, toldFact } from './fact-table.ts'
import kind from './internet-gateway.ts'
import { inTemplate, templateItem } from './template-stub.ts'

const attached = (State: string, VpcId = 'vpc-1') => ({ InternetGatewayId: 'igw-1', Attachments: [{ State, VpcId }] })

factTable(kind, [
  ['attached, as EC2 says it', attached('available'), 'VpcId', '-> vpc-1'],
  ['attached, as its reference says it', attached('attached'), 'VpcId', '-> vpc-1'],
  ['on its way out', attached('detaching'), 'VpcId', null],
  ['attached to nothing', { InternetGatewayId: 'igw-1', Attachments: [] }, 'VpcId', null],
  ['no attachments in the answer', { InternetGatewayId: 'igw-1' }, 'VpcId', 'unknown: Attachments'],
])

test.each([
  ['lives in the VPC', attached('available'), 'vpc-1'],
  ['lives nowhere when it is detached: it may still be the one that is meant', { InternetGatewayId: 'igw-1', Attachments: [] }, null],
  ['lives nobody knows where without attachments', { InternetGatewayId: 'igw-1' }, 'unknown: Attachments'],
])('it %s', (_what, item, parent) => expect(about(kind, item).parent).toEqual(parent))

describe('in a template', () => {
  const told = (beside: Parameters<typeof templateItem>[2]) => {
    const [made] = actualsOfTemplate(kind, templateItem(kind.type, {}, beside), inTemplate)
    const fact = made?.properties['VpcId']
    return [
      made?.parent === null ? null : made === undefined ? 'none' : toldFact(made.parent),
      fact === undefined ? 'none' : toldFact(fact),
    ]
  }
  test('attached by its attachment', () =>
    expect(told({ 'AWS::EC2::VPCGatewayAttachment': [{ VpcId: '‹stack/Vpc›' }] })).toEqual(['‹stack/Vpc›', '-> ‹stack/Vpc›']))
  test('without one, to nothing', () => expect(told({})).toEqual([null, null]))
})
