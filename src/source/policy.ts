/** The least IAM policy that lets the declared reads through. */
import type { AnyRead } from './call.ts'
import { byText } from './json.ts'

export interface Policy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly [
    { readonly Sid: 'PopcornAudit'; readonly Effect: 'Allow'; readonly Action: readonly string[]; readonly Resource: '*' },
  ]
}

/**
 * One statement over every declared action, each once and in order. `Resource` is `*`: the lists of EC2, ECS, RDS and ElastiCache
 * take nothing narrower (Service Authorization Reference), and what is out of scope must be seen to be called unmanaged.
 */
export function policyOf(reads: readonly AnyRead[]): Policy {
  const actions = [...new Set(reads.map(read => read.action))].sort(byText)
  return { Version: '2012-10-17', Statement: [{ Sid: 'PopcornAudit', Effect: 'Allow', Action: actions, Resource: '*' }] }
}
