/** The architecture as a Mermaid flowchart, which GitHub draws: tiers, zones, ways, and what deviates. What is as stated stands together. */
import type { Audit } from '../../model/audit.ts'
import { say } from '../../text/index.ts'
import { boxLines, prefixOf, shortened } from '../box-text.ts'
import type { View } from '../report.ts'
import type { Box } from '../box.ts'
import { type Tier, type Topology, topologyOf, type Zone } from '../topology.ts'
import type { Way } from '../ways.ts'
import { arrow, classesFor, label, text } from './mermaid.ts'
import { block, bytesOf, details } from './text.ts'

/** Boxes are left out until it fits: those that are as stated first. */
const sizes = [60, 30, 15, 6]

/** GitHub refuses more than 500 arrows; many fewer can be told apart. */
const mostArrows = 60

/** Empty where there is nothing to draw, or nothing fits. */
export function picture(audit: Audit, view: View, most: number): readonly string[] {
  const topology = topologyOf(audit)
  if (topology.tiers.length === 0) return []
  const drawn: Drawn = { view, prefix: prefixOf(audit), topology, nodes: nodesOf(topology) }
  const tries = sizes.map(size => chart(drawn, size))
  return tries.find(lines => bytesOf(lines.join('\n')) <= most) ?? []
}

interface Drawn {
  readonly view: View
  readonly prefix: string
  readonly topology: Topology
  readonly nodes: readonly Node[]
}

/** One box, or boxes of one kind in one zone that are as stated and that the same ways lead to and from. */
interface Node {
  readonly id: string
  readonly zone: Zone | null
  readonly boxes: readonly [Box, ...Box[]]
}

function nodesOf({ tiers, elsewhere, ways }: Topology): readonly Node[] {
  const zones = tiers.flatMap(tier => tier.zones)
  const groups = [
    ...zones.flatMap(zone => gathered(zone.boxes, ways).map(boxes => ({ zone, boxes }))),
    ...elsewhere.map(box => ({ zone: null, boxes: [box] as const })),
  ]
  return groups.map(({ zone, boxes }, index) => ({ id: `n${index}`, zone, boxes }))
}

function gathered(boxes: readonly Box[], ways: readonly Way[]): readonly (readonly [Box, ...Box[]])[] {
  const alike = new Map<string, [Box, ...Box[]]>()
  for (const box of boxes) {
    const sides = ways.map(({ from, to }) => `${from?.includes(box) === true}${to.includes(box)}`)
    const key = JSON.stringify(box.mark === 'conforms' ? [box.resource.type, sides] : box.index)
    const others = alike.get(key)
    if (others === undefined) alike.set(key, [box])
    else others.push(box)
  }
  return [...alike.values()]
}

const isMarked = ({ boxes: [first] }: Node) => first.mark !== 'conforms'

function chart(drawn: Drawn, size: number): readonly string[] {
  const { view, nodes } = drawn
  const shown = new Set([...nodes.filter(isMarked), ...nodes.filter(node => !isMarked(node))].slice(0, size))
  const arrows = arrowsOf(drawn, shown)
  const all = arrowsOf(drawn, new Set(nodes))
  const kept = arrows.slice(0, mostArrows)
  const boxes = nodes.filter(node => !shown.has(node)).reduce((sum, node) => sum + node.boxes.length, 0)
  const left = { boxes, arrows: all.length - kept.length }
  const added = kept.flatMap(({ stated }, index) => (stated ? [] : [index]))
  const body = [
    ...(kept.some(({ from }) => from === 'internet') ? ['internet(["Internet"])'] : []),
    ...vpcLines(drawn, shown),
    ...outside(drawn, shown),
    ...kept.map(one => arrow(one.from, one.to, one.ports, one.stated)),
    // An arrow that is not seen: what is outside stands below, in nobody's way.
    ...(nodes.some(node => node.zone === null && shown.has(node)) ? ['vpc ~~~ outside'] : []),
    ...(added.length === 0 ? [] : [`linkStyle ${added.join(',')} stroke:#b3151f,stroke-width:2px`]),
  ]
  const lines = ['flowchart TB', ...body, ...classesFor(body)]
  const note = left.boxes + left.arrows === 0 ? [] : ['', say(view.language, 'picture-left', left)]
  return details(say(view.language, 'page-architecture'), [...block('mermaid', lines), ...note], false)
}

function vpcLines(drawn: Drawn, shown: ReadonlySet<Node>): readonly string[] {
  const { topology, view, prefix } = drawn
  const name = topology.vpc === null ? text(['VPC']) : title(boxLines(topology.vpc, view, prefix))
  return [
    `subgraph vpc[${name}]`,
    ...topology.tiers.flatMap((tier, index) => tierLines(tier, `t${index}`, drawn, shown)),
    'end',
    ...marked('vpc', topology.vpc),
  ]
}

function tierLines({ name, zones }: Tier, id: string, drawn: Drawn, shown: ReadonlySet<Node>): readonly string[] {
  const inside = zones.flatMap((zone, index) => zoneLines(zone, `${id}z${index}`, drawn, shown))
  return inside.length === 0 ? [] : [`subgraph ${id}[${text([shortened(name, drawn.prefix)])}]`, ...inside, 'end']
}

/** A zone that has nothing to show is left out; what spans several stands in the tier itself. */
function zoneLines(zone: Zone, id: string, drawn: Drawn, shown: ReadonlySet<Node>): readonly string[] {
  const { subnet } = zone
  const inside = [...shown].filter(node => node.zone === zone).map(node => nodeLine(node, drawn))
  if (subnet === null) return inside
  if (inside.length === 0 && subnet.mark === 'conforms') return []
  const lines = [...boxLines(subnet, drawn.view, drawn.prefix), ...(zone.zone === null ? [] : [zone.zone])]
  if (inside.length === 0) return [`${id}[${text(lines)}]:::${subnet.mark}`]
  return [`subgraph ${id}[${title(lines)}]`, ...inside, 'end', ...marked(id, subnet)]
}

/** Mermaid makes no room for a second line above what is inside. */
const title = (lines: readonly string[]) => text([lines.join(', ')])

const marked = (id: string, box: Box | null) => (box === null || box.mark === 'conforms' ? [] : [`class ${id} ${box.mark}`])

function outside(drawn: Drawn, shown: ReadonlySet<Node>): readonly string[] {
  const inside = [...shown].filter(({ zone }) => zone === null).map(node => nodeLine(node, drawn))
  const name = say(drawn.view.language, 'page-elsewhere')
  return inside.length === 0 ? [] : [`subgraph outside[${text([name])}]`, 'direction LR', ...inside, 'end']
}

function nodeLine({ id, boxes }: Node, { view, prefix }: Drawn): string {
  const [first] = boxes
  const kind = view.labels.kind(first.resource.type)[view.language]
  const lines = boxes.length === 1 ? boxLines(first, view, prefix) : [say(view.language, 'page-more', { count: boxes.length, kind })]
  return `${id}[${text(lines)}]${first.mark === 'conforms' ? '' : `:::${first.mark}`}`
}

interface Arrow {
  readonly from: string
  readonly to: string
  readonly ports: string
  readonly stated: boolean
}

/** What nobody stated first: it must not be left out. */
function arrowsOf({ topology }: Drawn, shown: ReadonlySet<Node>): readonly Arrow[] {
  const endsOf = (boxes: readonly Box[]) => [...shown].filter(node => node.boxes.some(box => boxes.includes(box))).map(({ id }) => id)
  const arrows = topology.ways.flatMap(({ from, to, ports, stated }) =>
    (from === null ? ['internet'] : endsOf(from)).flatMap(tail =>
      endsOf(to).flatMap(head => (tail === head ? [] : [{ from: tail, to: head, ports: label(ports), stated }])),
    ),
  )
  return [...arrows.filter(({ stated }) => !stated), ...arrows.filter(({ stated }) => stated)]
}
