/** The emulator answers on the loopback interface alone, and leaves nothing behind. */
import { CreateVpcCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import { accountId, clientsFor, credentials, region } from '../account/clients.ts'
import { startMinistack } from './ministack.ts'

test('starts empty, in our account, and ends', async () => {
  const { endpoint, stop } = await startMinistack()
  try {
    const { ec2 } = clientsFor(endpoint)
    await ec2.send(new CreateVpcCommand({ CidrBlock: '10.99.0.0/16' }))
    const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}))
    expect(Vpcs.filter(({ IsDefault }) => IsDefault !== true)).toHaveLength(1)
    const caller = await new STSClient({ endpoint, region, credentials }).send(new GetCallerIdentityCommand({}))
    expect(caller.Account).toBe(accountId)
  } finally {
    await stop()
  }
  await expect(fetch(endpoint)).rejects.toThrow()
})
