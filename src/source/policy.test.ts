import { expect, test } from 'vitest'
import type { AnyRead } from './call.ts'
import { policyOf } from './policy.ts'

const read = (action: string): AnyRead => ({ service: 'ec2', operation: action, action, feeds: {} })

test('a policy has every action once, in order, and nothing else', () => {
  expect(policyOf(['rds:DescribeDBInstances', 'ec2:DescribeVpcs', 'ec2:DescribeVpcs'].map(read))).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'PopcornAudit', Effect: 'Allow', Action: ['ec2:DescribeVpcs', 'rds:DescribeDBInstances'], Resource: '*' }],
  })
})
