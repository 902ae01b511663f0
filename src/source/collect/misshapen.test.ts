/** An answer of another shape than AWS's model says: what was to be read is unknown, the rest is read, and nothing breaks. */
import { expect, test } from 'vitest'
import { audit, everything, openEvidence, readSpec, sourceOf } from '../../index.ts'
import { sessionOf } from '../session.ts'
import { misshapen } from './collect.ts'

const model = readSpec({ folder: 'spec', environment: 'prod' })
const now = '2026-11-25T00:00:00Z'
const options = { ...everything, toolVersion: '0', failOn: 'low', now } as const

async function auditWith(operation: string, change: (output: unknown) => unknown) {
  const recorded = await openEvidence('test/evidence/prod')
  const session = sessionOf(
    async (read, input) => {
      const answer = await recorded.call<unknown, unknown>(read, input)
      return { answer: answer.ok && read.operation === operation ? { ok: true, output: change(answer.output) } : answer, attempts: 1 }
    },
    (account, calls) => ({ kind: 'evidence', account, region: 'ap-northeast-2', startedAt: now, finishedAt: now, calls }),
  )
  return audit(model, sourceOf(session), options)
}

test.each([
  ['null for a role', 'GetRole', () => ({ Role: null })],
  ['an object for the attributes of a target group', 'DescribeTargetGroupAttributes', () => ({ Attributes: { a: 1 } })],
  ['a number for the targets', 'DescribeTargetHealth', () => ({ TargetHealthDescriptions: 7 })],
] as const)('%s', async (_, operation, change) => {
  const { verdict, exitCode, summary } = await auditWith(operation, change)
  expect([verdict, exitCode, summary.deviates]).toEqual(['incomplete', 3, 0])
  expect(summary.conforms).toBeGreaterThan(500)
})

test('any other error is a bug, and stays one', () => {
  expect(() => misshapen(new RangeError('x'), null)).toThrow('x')
  expect(misshapen(new TypeError('a is not iterable'), 'ec2:DescribeVpcs')).toMatchObject({ reason: 'garbled', call: 'ec2:DescribeVpcs' })
})
