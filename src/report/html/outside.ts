/** What the drawing leaves out: first what is not as stated, then how many of each kind. */
import type { Audit } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { markText, shortened } from '../box-text.ts'
import type { Topology } from '../topology.ts'
import type { DrawnView } from './drawing.ts'
import { typesIn } from './resources.ts'

export interface Chip {
  readonly href: string
  readonly tone: string
  readonly mark: string
  readonly text: string
}

export function outside(audit: Audit, { elsewhere, piles }: Topology, view: DrawnView): readonly Chip[] {
  const kind = (type: string) => view.labels.kind(type)[view.language]
  const types = typesIn(audit)
  return [
    ...elsewhere.map(({ index, resource, mark }) => ({
      href: `#r${index}`,
      tone: mark,
      mark: markText(mark, view),
      text: `${kind(resource.type)} ${shortened(resource.name, view.prefix)}`,
    })),
    ...piles.map(({ type, boxes }) => ({
      href: `#k${types.indexOf(type)}`,
      tone: 'conforms',
      mark: markText('conforms', view),
      text: say(view.language, 'page-more', { count: boxes.length, kind: kind(type) }),
    })),
  ]
}
