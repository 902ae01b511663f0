import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fragmentOf } from './fragment.ts'
import { folder, services, taskDefinition, vpcs } from './world.ts'

const { at, record } = folder()
const reads = [vpcs, services, taskDefinition]

test.each([
  ['an item', 'ec2:DescribeVpcs', '/Vpcs/vpc-1', '{\n  "VpcId": "vpc-1"\n}'],
  ['a field of one', 'ecs:DescribeServices', '/services/b/serviceName', '"b"'],
  ['an item that is not there', 'ec2:DescribeVpcs', '/Vpcs/vpc-2', null],
  ['what objects have of themselves', 'ec2:DescribeVpcs', '/constructor', null],
  ['a call that was not asked', 'ec2:DescribeSubnets', '/Subnets/a', null],
])('%s', async (_, call, pointer, fragment) => {
  await record()
  expect(await fragmentOf(at(), { call, at: pointer }, reads)).toBe(fragment)
})

test('two answers that have one differently: neither is shown', async () => {
  await record()
  const of = (vpc: object) => ({ input: {}, output: { Vpcs: [vpc] } })
  await writeFile(at('calls', 'ec2.DescribeVpcs.json'), JSON.stringify([of({ VpcId: 'v', Cidr: 1 }), of({ VpcId: 'v', Cidr: 2 })]))
  expect(await fragmentOf(at(), { call: 'ec2:DescribeVpcs', at: '/Vpcs/v' }, reads)).toBeNull()
  expect(await fragmentOf(at('nowhere'), { call: 'ec2:DescribeVpcs', at: '/Vpcs/v' }, reads)).toBeNull()
})
