/** The verdict of every single claim of an audit, by name: what the fault matrix compares from run to run. */
import { judgeAll, nameReferences, pair, scopeOf } from '../../src/compare/index.ts'
import { expectationsOf } from '../../src/expect/index.ts'
import { isStated } from '../../src/model/claim.ts'
import type { Model } from '../../src/model/language/index.ts'
import type { Inventory } from '../../src/model/resource.ts'
import { rules } from '../../rules/index.ts'

/** Claims by `type key property`, with `unknown`, `conforms` or what was found; unmanaged things by their id. */
export function claimsOf(model: Model, inventory: Inventory): ReadonlyMap<string, string> {
  const expectations = expectationsOf(model, inventory.source.account)
  const pairing = pair(expectations, inventory, pairs => scopeOf(model, pairs))
  const estate = nameReferences(model, inventory, pairing, inventory.source.finishedAt)
  const judged = judgeAll(rules, estate)
  const claims = new Map<string, string>()
  const found = new Map<string, string[]>()
  for (const { rule, drafts } of judged)
    for (const draft of drafts) {
      const of = draft.expectation ?? draft.actual
      const key = `${of?.type ?? draft.about?.type} ${draft.expectation?.key ?? draft.actual?.id ?? draft.about?.name} ${draft.property ?? whole(rule.id)}`
      const text =
        draft.verdict === 'unknown'
          ? 'unknown'
          : JSON.stringify([draft.verdict, draft.change, draft.item, draft.expected, draft.found, draft.messageId])
      found.set(key, [...(found.get(key) ?? []), text])
    }
  for (const one of estate.pairs) {
    const { type, key, properties } = one.expectation
    const unread = one.is === 'unreadable' || one.is === 'ambiguous' || (one.is === 'hidden' && isUnread(one))
    for (const property of [
      '',
      ...Object.keys(properties).filter(name => isStated(properties[name] ?? { want: { is: 'unstated' }, at: [] })),
    ]) {
      const name = `${type} ${key} ${property}`
      claims.set(name, unread ? 'unknown' : one.is === 'missing' || one.is === 'hidden' ? 'missing' : told(found.get(name)))
      found.delete(name)
    }
  }
  for (const [name, texts] of found) claims.set(name, told(texts))
  return claims
}

/** What is said of a resource as a whole: its existence, or what another rule found of it. */
function whole(rule: string): string {
  return ['resource-missing', 'resource-ambiguous'].includes(rule) ? '' : rule
}

function isUnread(one: { readonly under: { readonly is: string; readonly under?: unknown } }): boolean {
  const { under } = one
  return (
    under.is === 'unreadable' || under.is === 'ambiguous' || (under.is === 'hidden' && isUnread(under as Parameters<typeof isUnread>[0]))
  )
}

function told(texts: readonly string[] | undefined): string {
  if (texts === undefined) return 'conforms'
  return texts.includes('unknown') ? 'unknown' : [...texts].sort().join(' ')
}
