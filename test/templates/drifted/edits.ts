/** What a finding says of an account, written into templates. */
import type { Found } from '../../drift/rows.ts'
import type { Desk, Edit } from './desk.ts'
import { foldedEdits } from './folded.ts'
import { resourceAdded, resourceLeftOut } from './resources.ts'
import { elementEdited, valueEdited } from './values.ts'

/** First what others may speak of then; last what nothing must speak of any more. */
const order = ['unmanaged', 'lost', 'added', 'changed', 'missing']

/** Whether all of it could be written. */
export function edited(desk: Desk, finds: readonly Found[]): boolean {
  const inOrder = finds.toSorted((a, b) => order.indexOf(a.change ?? '') - order.indexOf(b.change ?? ''))
  return inOrder.every(find => editFor(find)(desk, find))
}

function editFor({ type, property, change }: Found): Edit {
  if (change === 'unmanaged') return resourceAdded
  if (change === 'missing') return resourceLeftOut
  const folded = foldedEdits[`${type}.${property ?? ''}`]
  if (folded !== undefined) return folded
  return change === 'changed' ? valueEdited : elementEdited
}
