/** What an audit is of: findings of two environments, or of an account and of a template, have nothing to do with each other. */
import type { Audit } from '../model/audit.ts'
import type { Words } from '../model/words.ts'
import { alike, joined, said } from '../text/said.ts'

export interface Subject {
  readonly name: string
  readonly environment: string
  readonly witness: 'account' | 'template' | 'spec'
  /** Null: none, or it could not be read. */
  readonly account: string | null
  /** What a template is called; of several accounts it is the same. Null: none. */
  readonly template: string | null
  readonly region: string | null
}

export function subjectOf({ architecture: { name, environment }, source: { kind, account, template, region } }: Audit): Subject {
  const witness = kind === 'live' || kind === 'evidence' ? 'account' : kind
  return { name, environment, witness, account: witness === 'template' ? null : account, template: template ?? null, region }
}

/** What is not known contradicts nothing: an audit whose credentials expired is still of its account. */
export function isSame(one: Subject, other: Subject): boolean {
  const agree = (a: string | null, b: string | null) => a === b || a === null || b === null
  const alike = one.name === other.name && one.environment === other.environment && one.witness === other.witness
  return alike && agree(one.account, other.account) && agree(one.template, other.template) && agree(one.region, other.region)
}

/** `shop dev in account 123456789012, ap-northeast-2`. */
export function subjectText({ name, environment, witness, account, template, region }: Subject): Words {
  const what = `${name} ${environment}`
  const where = {
    account: account === null ? said('subject-account-unknown', { what }) : said('subject-account', { what, account }),
    template: template === null ? said('subject-template-unknown', { what }) : said('subject-template', { what, template }),
    spec: said('subject-spec', { what }),
  }[witness]
  return joined(', ', where, region === null ? undefined : alike(region))
}
