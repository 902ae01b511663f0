/** The picture of an architecture: laid out by Graphviz, coloured by the page's style, every box a link to its facts. */
import type { Edge, Graph, Subgraph } from '@viz-js/viz'
import { boxLines, shortened } from '../box-text.ts'
import type { View } from '../report.ts'
import type { Box } from '../box.ts'
import type { Tier, Topology, Zone } from '../topology.ts'
import type { Way } from '../ways.ts'
import { escaped } from '../xml.ts'

export interface DrawnView extends View {
  /** What the names of this environment begin with. */
  readonly prefix: string
}

/** An SVG element for the inside of a page. */
export async function drawn(topology: Topology, view: DrawnView, title: string): Promise<string> {
  const { instance } = await import('@viz-js/viz')
  const viz = await instance()
  const svg = viz.renderString(graphOf(topology, view), { format: 'svg', engine: 'dot' })
  return cleaned(svg, title)
}

/** Boxes that belong together are named by their resources' place in the audit: no text of an account is an id. */
const idOf = ({ index }: Box) => `r${index}`

function graphOf(topology: Topology, view: DrawnView): Graph {
  const tiers = topology.tiers.map((tier, index) => tierGraph(tier, index, topology.ways, view))
  return {
    directed: true,
    graphAttributes: {
      rankdir: 'TB',
      compound: true,
      bgcolor: 'transparent',
      fontname: font,
      fontsize: 12,
      nodesep: 0.25,
      ranksep: 0.55,
      pad: 0.2,
    },
    nodeAttributes: { shape: 'box', fontname: font, fontsize: 11, style: 'filled', fillcolor: 'white', margin: '0.2,0.07', height: 0.4 },
    edgeAttributes: { fontname: font, fontsize: 9, arrowsize: 0.7 },
    nodes: topology.ways.some(({ from }) => from === null)
      ? [{ name: 'internet', attributes: { label: 'Internet', shape: 'ellipse', class: 'internet' } }]
      : [],
    subgraphs: [
      {
        name: 'cluster_vpc',
        graphAttributes: {
          label: topology.vpc === null ? 'VPC' : boxText(topology.vpc, view),
          class: 'vpc',
          fontname: font,
          fontsize: 12,
          ...linkTo(topology.vpc),
        },
        subgraphs: tiers,
      },
    ],
    edges: [...edgesOf(topology)],
  }
}

const font = 'Helvetica,Arial,sans-serif'

function tierGraph({ name, zones }: Tier, index: number, ways: readonly Way[], view: DrawnView): Subgraph {
  const zoneGraphs = zones.map((zone, at) => zoneGraph(zone, `cluster_t${index}_z${at}`, ways, view))
  return {
    name: `cluster_t${index}`,
    graphAttributes: { label: shortened(name, view.prefix), class: 'tier', fontname: font, fontsize: 12 },
    subgraphs: zoneGraphs,
  }
}

function zoneGraph({ subnet, zone, boxes }: Zone, name: string, ways: readonly Way[], view: DrawnView): Subgraph {
  const teams = teamsOf(boxes, ways)
  const alone = teams.filter(team => team.length === 1).flat()
  // A cluster without a node is not drawn, and an empty subnet is worth seeing.
  const none = boxes.length > 0 ? [] : [{ name: `${name}_none`, attributes: { label: '', shape: 'point', class: 'nothing' } }]
  // An empty label would be that of the cluster around it.
  const label = subnet === null ? ' ' : [boxText(subnet, view), zone ?? ''].filter(text => text !== '').join('\n')
  return {
    name,
    graphAttributes: { label, class: subnet === null ? 'spanning' : 'zone', fontname: font, fontsize: 11, margin: 14, ...linkTo(subnet) },
    nodes: [...alone.map(box => node(box, view)), ...none],
    subgraphs: teams.flatMap(team =>
      team.length === 1
        ? []
        : [
            {
              name: teamName(team),
              graphAttributes: { label: ' ', class: 'team', fontsize: 4 },
              nodes: team.map(box => node(box, view)),
              edges: inRows(team.map(idOf)),
            },
          ],
    ),
    edges: inRows(alone.map(idOf)),
  }
}

/** Boxes of one zone that the same ways lead to and from: an arrow may then stand for all of them. */
function teamsOf(boxes: readonly Box[], ways: readonly Way[]): readonly (readonly Box[])[] {
  const sides = ways.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))
  const teams = new Map<string, Box[]>()
  for (const box of boxes) {
    const key = sides.map(side => (side.includes(box) ? '1' : '0')).join('')
    teams.set(key.includes('1') ? key : idOf(box), [...(teams.get(key.includes('1') ? key : idOf(box)) ?? []), box])
  }
  return [...teams.values()]
}

const teamName = ([first]: readonly Box[]) => `cluster_team_${first?.index ?? ''}`

const perRow = 8

/** Many boxes that nothing connects would stand in one endless row. */
function inRows(names: readonly string[]) {
  return names.flatMap((name, index) => {
    const below = names[index + perRow]
    return below === undefined ? [] : [{ tail: name, head: below, attributes: { style: 'invis' } }]
  })
}

function node(box: Box, view: DrawnView) {
  return { name: idOf(box), attributes: { label: boxText(box, view), class: box.mark, ...linkTo(box) } }
}

const linkTo = (box: Box | null) => (box === null ? {} : { URL: `#${idOf(box)}`, tooltip: box.resource.name })

/** Kind, name, and in words what is wrong. */
const boxText = (box: Box, view: DrawnView) => boxLines(box, view, view.prefix).map(unslashed).join('\n')

/** In a label of Graphviz `\N` is the node's name. */
const unslashed = (text: string) => text.replaceAll('\\', '\\\\')

/** One arrow between two teams; between single boxes where a group of them is spread. */
function edgesOf({ ways, tiers }: Topology): readonly Edge[] {
  const teams = tiers.flatMap(({ zones }) => zones.flatMap(({ boxes }) => teamsOf(boxes, ways)))
  const endsOf = (boxes: readonly Box[]) =>
    teams.flatMap((team): readonly End[] => {
      const [first] = team.filter(box => boxes.includes(box))
      if (first === undefined) return []
      return [{ name: idOf(team[Math.floor(team.length / 2)] ?? first), cluster: team.length > 1 ? teamName(team) : null }]
    })
  return ways.flatMap(({ from, to, ports, stated }) => {
    const tails: readonly End[] = from === null ? [{ name: 'internet', cluster: null }] : endsOf(from)
    return tails.flatMap(tail =>
      endsOf(to).flatMap(head => {
        if (tail.name === head.name) return []
        const clusters = { ...(head.cluster !== null && { lhead: head.cluster }), ...(tail.cluster !== null && { ltail: tail.cluster }) }
        return [
          { tail: tail.name, head: head.name, attributes: { label: unslashed(ports), class: stated ? 'way' : 'way added', ...clusters } },
        ]
      }),
    )
  })
}

interface End {
  readonly name: string
  readonly cluster: string | null
}

/** Without prologue and comments (Graphviz writes names into them), scalable, and named for who cannot see it. */
function cleaned(svg: string, title: string): string {
  return (
    svg
      .slice(svg.indexOf('<svg'))
      .replace(/<!--[\s\S]*?-->\n?/g, '')
      .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
      // A cluster inherits the link of the one around it, and has no name of its own to be a link.
      .replace(/(<g id="[^"]*" class="cluster (?:team|spanning|tier)">\n)<g id="a_[^"]*"><a[^>]*>\n([\s\S]*?)<\/a>\n<\/g>/g, '$1$2')
      .replace(/ xlink:title="[^"]*"/g, '')
      .replace(
        /<svg width="(\d+)pt" height="(\d+)pt"/,
        (_, width: string) => `<svg role="group" aria-label="${escaped(title)}" data-width="${width}"`,
      )
      .replaceAll('xlink:href', 'href')
      .replace(/ xmlns:xlink="[^"]*"/, '')
      .trimEnd()
  )
}
