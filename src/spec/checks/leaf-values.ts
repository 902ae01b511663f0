/** The scalars of a leaf, whether it is one, a list of them, or room for them. */
import type { Scalar, Tree } from '../tree.ts'

/** Each scalar in a leaf, with its place. */
export function scalarsIn(tree: Tree): readonly Scalar[] {
  if (tree.is === 'scalar') return tree.broken ? [] : [tree]
  if (tree.is === 'list') return tree.items.flatMap(scalarsIn)
  return tree.is === 'mapping' ? [...tree.entries.values()].flatMap(scalarsIn) : []
}

/** The texts among them. */
export function textsIn(tree: Tree): readonly { readonly text: string; readonly scalar: Scalar }[] {
  return scalarsIn(tree).flatMap(scalar =>
    typeof scalar.value === 'string' && scalar.value !== '' ? [{ text: scalar.value, scalar }] : [],
  )
}
