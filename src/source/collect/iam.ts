import type { GetRoleCommandInput, GetRoleCommandOutput, Role } from '@aws-sdk/client-iam'
import type { Call, Listing, Read } from '../call.ts'
import { callName, failed, isAbsent } from '../call.ts'
import { segment } from '../items.ts'
import { one } from '../list.ts'
import { type Collected, type Collector, fed } from './collect.ts'

/** By name: the spec knows the names, and a list of all roles would show what is nobody's business here. */
const role: Read<GetRoleCommandInput, GetRoleCommandOutput> = {
  service: 'iam',
  operation: 'GetRole',
  action: 'iam:GetRole',
  feeds: { 'AWS::IAM::Role': '*' },
  absentOn: ['NoSuchEntity', 'NoSuchEntityException'],
}

export const iam: Collector = {
  reads: { role },
  collect: async (call, asked) => Promise.all([...new Set(asked.names('AWS::IAM::Role'))].map(name => roleNamed(call, name))),
}

async function roleNamed(call: Call, RoleName: string): Promise<Collected> {
  const answer = await one(call, role, { RoleName })
  const from = { call: callName(role), at: `/Role/${segment(RoleName)}` }
  const found = answer.ok ? answer.output.Role : undefined
  const because = answer.ok ? failed(role, 'garbled', `the answer has no role ${RoleName}`) : answer.because
  const items: Listing<Role> = {
    items: found === undefined ? [] : [{ item: found, from }],
    gap: found !== undefined || isAbsent(role, answer) ? null : { because, from },
  }
  return fed('AWS::IAM::Role', items)
}
