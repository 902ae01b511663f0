/** A fork is a copy: what is done to one is not seen in the other, and it ends when it is told to. */
import { CreateVpcCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2'
import { expect, inject, test } from 'vitest'
import { type Account, accountAt, startAccount } from './account.ts'
import { clientsFor } from './clients.ts'

const vpcs = async ({ endpoint }: Account) => (await clientsFor(endpoint).ec2.send(new DescribeVpcsCommand({}))).Vpcs?.length
const newVpc = ({ endpoint }: Account) => clientsFor(endpoint).ec2.send(new CreateVpcCommand({ CidrBlock: '10.99.0.0/16' }))

test('a fork of a fork has all that was, and shares nothing after', async () => {
  const account = accountAt(inject('dev').address)
  const before = await vpcs(account)
  const fork = await account.fork()
  await newVpc(fork)
  const second = await fork.fork()
  await newVpc(second)
  expect([await vpcs(account), await vpcs(fork), await vpcs(second)]).toEqual([before, (before ?? 0) + 1, (before ?? 0) + 2])
  await fork.stop()
})

test('forks end with the account that they are of', async () => {
  const account = await startAccount()
  const fork = await (await account.fork()).fork()
  expect(await vpcs(fork)).toBe(1)
  await account.stop()
  await expect
    .poll(() =>
      fetch(fork.endpoint).then(
        () => 'answers',
        () => 'gone',
      ),
    )
    .toBe('gone')
})
