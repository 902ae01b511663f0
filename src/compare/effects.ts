/** What a difference means to somebody who reads it. */
import type { EffectKind } from '../kinds/define.ts'
import type { Effect } from '../model/audit.ts'
import type { Difference } from './difference.ts'
import { nearest } from './nearest.ts'

type EffectOf = (difference: Difference) => Effect

export const effects: Readonly<Record<EffectKind, EffectOf>> = {
  other: () => 'other',
  size: () => 'resized',
  placement: () => 'misplaced',
  protection: difference => (isMore(difference) ? 'strengthened' : 'weakened'),
  exposure: difference => (isMore(difference) ? 'opened' : 'closed'),
  traffic: difference => (difference.change === 'added' ? 'opened' : 'closed'),
  retention: ({ expected, actual }) => (actual === null || isMore({ expected, actual }) ? 'strengthened' : 'weakened'),
  // A route that leads elsewhere opens a way that nobody stated; one that is gone or leads nowhere closes one.
  route: difference => (difference.change === 'lost' || difference.messageId === 'route-blackhole' ? 'closed' : 'opened'),
}

/** Whether the actual value is more than the stated one: true over false, a longer time over a shorter, a stricter mode over a laxer. */
function isMore({ expected, actual }: Pick<Difference, 'expected' | 'actual'>): boolean {
  return rank(actual) > rank(nearest(expected, actual))
}

/** Words from less to more: of strictness, of openness. */
const scales = [
  ['off', 'preferred', 'required', 'block-ingress', 'block-bidirectional'],
  ['internal', 'internet-facing'],
]

function rank(value: unknown): number {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return -1
  return Math.max(...scales.map(scale => scale.indexOf(value)))
}
