/** Tells a planned change of the spec from drift: what conforms to the spec before the change, and not to the new one, is planned. */
import type { SourceInfo } from '../model/resource.ts'
import { idOf } from './finding.ts'
import type { Draft } from './draft.ts'
import type { Judged } from './judge.ts'

/** Ids hold no values: a property that deviates from both specs has one id in both, and stays drift. */
export function plan(judged: readonly Judged[], before: readonly Judged[], source: SourceInfo): readonly Judged[] {
  const drift = new Set(before.flatMap(({ rule, drafts }) => drafts.map(draft => idOf(rule, draft, source))))
  return judged.map(one => {
    const drafts = one.drafts.map((draft): Draft => (isPlanned(one, draft) ? { ...draft, verdict: 'planned' } : draft))
    const isAll = drafts.length > 0 && drafts.every(draft => draft.verdict === 'planned')
    return { ...one, drafts, verdict: isAll ? 'planned' : one.verdict }
  })

  function isPlanned({ rule }: Judged, draft: Draft): boolean {
    return draft.verdict === 'deviates' && !drift.has(idOf(rule, draft, source))
  }
}
