/** What is excluded from Block Public Access: asked for where it blocks anything, and each in the VPC that it is of. */
import { expect, test } from 'vitest'
import type { Answer, AnyRead, Call } from '../call.ts'
import { failed } from '../call.ts'
import { collectExclusions } from './ec2-exclusions.ts'

type Answers = Readonly<Record<string, unknown>>

/** An operation without an answer is refused. */
async function collected(answers: Answers) {
  const asked: string[] = []
  const call = (async (read: AnyRead): Promise<Answer<unknown>> => {
    asked.push(read.operation)
    const output = answers[read.operation]
    return output === undefined ? { ok: false, because: failed(read, 'denied', 'no'), errorName: 'X' } : { ok: true, output }
  }) as unknown as Call
  const { resources, gaps } = await collectExclusions(call)
  const told = resources.map(({ id, vpc }) => `${id} in ${vpc.known ? vpc.value : vpc.because.reason}`)
  return { asked: asked.length, told, gaps: gaps.map(gap => gap.because.reason) }
}

const mode = (InternetGatewayBlockMode: string) => ({
  DescribeVpcBlockPublicAccessOptions: { VpcBlockPublicAccessOptions: { InternetGatewayBlockMode } },
})
const of = (ExclusionId: string, what: string) => ({ ExclusionId, ResourceArn: `arn:aws:ec2:r:1:${what}` })
const excluded = {
  DescribeVpcBlockPublicAccessExclusions: {
    VpcBlockPublicAccessExclusions: [of('x-1', 'vpc/vpc-1'), of('x-2', 'subnet/subnet-2'), { ExclusionId: 'x-3' }],
  },
}
const subnets = { DescribeSubnets: { Subnets: [{ SubnetId: 'subnet-2', VpcId: 'vpc-2' }] } }

test.each<readonly [string, Answers, Awaited<ReturnType<typeof collected>>]>([
  ['nothing is blocked', mode('off'), { asked: 1, told: [], gaps: [] }],
  ['whether anything is blocked was not read', {}, { asked: 1, told: [], gaps: [] }],
  [
    'of a VPC, of a subnet, and of nothing that is named',
    { ...mode('block-ingress'), ...excluded, ...subnets },
    { asked: 3, told: ['x-1 in vpc-1', 'x-2 in vpc-2', 'x-3 in garbled'], gaps: [] },
  ],
  [
    'of a subnet whose VPC was not read',
    { ...mode('block-ingress'), ...excluded },
    { asked: 3, told: ['x-1 in vpc-1', 'x-2 in denied', 'x-3 in denied'], gaps: [] },
  ],
  ['refused', { ...mode('block-bidirectional'), ...subnets }, { asked: 3, told: [], gaps: ['denied'] }],
])('%s', async (_, answers, then) => expect(await collected(answers)).toEqual(then))
