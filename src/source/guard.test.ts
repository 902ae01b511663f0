import { describe as suite, expect, test } from 'vitest'
import { identity, xml } from './aws-stub.ts'
import type { AnyRead } from './call.ts'
import { clusters, stubbed, vpcSet, vpcs } from './live-stub.ts'

const { live, asked } = stubbed()

suite('nothing but declared reads leaves', () => {
  const write: AnyRead = { service: 'ec2', operation: 'DeleteVpc', action: 'ec2:DeleteVpc', feeds: {} }

  test('a write is refused before the wire', async () => {
    const { call } = await live(() => xml('DeleteVpc', '<return>true</return>'))
    await expect(call(write, { VpcId: 'vpc-1' })).rejects.toThrow('ec2: DeleteVpcCommand is not a declared read; it was not sent')
    expect(asked()).toEqual([])
  })

  test('so is a read that nobody declared', async () => {
    const { call } = await live(() => xml('DescribeVpcs', vpcSet()), { reads: [clusters] })
    await expect(call(vpcs, {})).rejects.toThrow('not a declared read')
    expect(asked()).toEqual([])
  })

  test('a table that declares a write opens no session', async () => {
    await expect(live(() => identity, { reads: [write] })).rejects.toThrow('DeleteVpc is declared as a read')
  })

  test.each(['DescribeInstanceAttribute', 'GetPasswordData', 'GetConsoleOutput'])(
    '%s would reveal secrets, and opens none either',
    async operation => {
      await expect(live(() => identity, { reads: [{ ...write, operation }] })).rejects.toThrow('reveals secrets')
    },
  )
})
