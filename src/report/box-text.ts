/** What stands in a box of a picture. */
import type { Audit } from '../model/audit.ts'
import { say } from '../text/index.ts'
import type { View } from './report.ts'
import type { Box, Mark } from './box.ts'
import { clipped } from './visible.ts'

const longestName = 34

/** Kind, name, and in words what is wrong. */
export function boxLines({ resource, mark }: Box, view: View, prefix: string): readonly string[] {
  const said = mark === 'conforms' ? [] : [`● ${markText(mark, view)}`]
  return [view.labels.kind(resource.type)[view.language], clipped(shortened(resource.name, prefix), longestName), ...said]
}

/** What the names of an environment begin with. */
export const prefixOf = ({ architecture: { name, environment } }: Audit) => `${name}-${environment}-`

/** What all names begin with says nothing. */
export function shortened(name: string, prefix: string): string {
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name
}

export const markText = (mark: Mark, { language }: Pick<View, 'language'>) => say(language, `judged-${mark}`)
