/** The page's style: light and dark, narrow and wide, and on paper. A meaning is always in words too. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2128; --paper: #fff; --soft: #57606a; --line: #d0d7de; --card: #f6f8fa; --link: #0550ae;
  --critical: #8b0a50; --high: #b3151f; --medium: #7d4e00; --low: #0b5d8c; --info: #57606a; --good: #116329; --unknown: #5b3b00;
  --bar-critical: #8b0a50; --bar-high: #d1242f; --bar-medium: #c98200; --bar-low: #3d8bd3; --bar-info: #8c959f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9aa4af; --line: #30363d; --card: #161b22; --link: #79c0ff;
  --critical: #ff8fcf; --high: #ff8b84; --medium: #e9b44c; --low: #79c0ff; --info: #9aa4af; --good: #56d364; --unknown: #f0c674;
  --bar-critical: #e85aad; --bar-high: #f0625b; --bar-medium: #d29922; --bar-low: #58a6ff; --bar-info: #8b949e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; font: 1rem/1.5 system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif; color: var(--ink); background: var(--paper); }
:lang(ko) { word-break: keep-all; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem; }
h4 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
header { border-inline-start: .4rem solid var(--line); padding-inline-start: .8rem; }
header.deviates { border-color: var(--high); }
header.incomplete { border-color: var(--unknown); }
header.green { border-color: var(--good); }
header p, .soft { color: var(--soft); margin: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin: .8rem 0 0; }
code { font: .9em/1.4 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono CJK KR", monospace; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--line); padding: .4rem .6rem; border-radius: 4px; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start; vertical-align: top; }
td.number { text-align: end; }
.first { list-style: none; padding: 0; margin: .6rem 0; } .first li { margin: .35rem 0; overflow-wrap: anywhere; }
.tiles { list-style: none; display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; margin: .6rem 0; }
.tiles li { border: 1px solid currentColor; border-radius: 8px; padding: .3rem .9rem; min-width: 6rem; }
.tiles strong { display: block; font-size: 1.7rem; line-height: 1.2; } .tiles span { font-size: .9rem; font-weight: 600; }
.overview { display: grid; gap: 0 2.5rem; } .overview > :only-child { grid-column: 1 / -1; } @media (min-width: 56rem) { .overview { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .overview h3 { margin-top: .2rem; } }
.trend { margin: 0; } .trend svg { display: block; width: 100%; height: auto; }
.trend text { font: 12px system-ui, sans-serif; fill: var(--soft); } .trend .end { text-anchor: end; } .trend .doubt { text-anchor: middle; fill: var(--unknown); font-weight: 700; }
.trend .grid { stroke: var(--line); } .bar-none { fill: var(--good); }
.bar-critical { fill: var(--bar-critical); } .bar-high { fill: var(--bar-high); } .bar-medium { fill: var(--bar-medium); } .bar-low { fill: var(--bar-low); } .bar-info { fill: var(--bar-info); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; margin: .2rem 0 .6rem; font-size: .9rem; }
.legend li::before { content: ''; display: inline-block; width: .8rem; height: .8rem; margin-inline-end: .35rem; border-radius: 2px; vertical-align: -.05rem; }
.swatch-critical::before { background: var(--bar-critical); } .swatch-high::before { background: var(--bar-high); } .swatch-medium::before { background: var(--bar-medium); }
.swatch-low::before { background: var(--bar-low); } .swatch-info::before { background: var(--bar-info); }
.changes { list-style: none; padding: 0; } .changes li { padding: .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td summary { white-space: nowrap; }
.path { margin: 0; padding-inline-start: 1.4rem; } .path li { padding: .05rem 0; }
.wide { overflow-x: auto; }
.mark { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .55rem; font-size: .85rem; font-weight: 600; white-space: nowrap; }
.critical { color: var(--critical); } .high, .deviates { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); }
.info, .hidden, .unstated { color: var(--info); } .conforms { color: var(--good); } .unknown, .missing, .unmanaged { color: var(--unknown); }
.pending, .planned, .waived { color: var(--low); }
.standing-new { color: var(--paper); background: var(--high); border-color: var(--high); } .standing-newly-checked, .standing-unchecked { color: var(--unknown); border-style: dashed; }
.standing-fixed { color: var(--good); } .standing-accepted { color: var(--low); }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .6rem; margin: .6rem 0; position: sticky; top: 0; z-index: 1; }
form label { display: flex; flex-direction: column; font-size: .85rem; color: var(--soft); }
select, input { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .2rem .4rem; min-height: 2rem; max-width: 16rem; }
output { align-self: center; font-size: .9rem; }
.item { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin: .5rem 0; scroll-margin-top: 6rem; }
.edge-critical { border-inline-start: .3rem solid var(--critical); } .edge-high { border-inline-start: .3rem solid var(--high); } .edge-medium { border-inline-start: .3rem solid var(--medium); }
.edge-low { border-inline-start: .3rem solid var(--low); } .edge-unknown { border-inline-start: .3rem solid var(--unknown); }
.item:target { border-color: var(--link); }
dl { margin: .4rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
summary { cursor: pointer; overflow-wrap: anywhere; }
details table { margin-top: .5rem; width: 100%; font-size: .9rem; }
details td { overflow-wrap: anywhere; min-width: 5rem; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; }
.chips li { border: 1px solid var(--line); border-radius: 6px; padding: .15rem .6rem; background: var(--card); font-size: .9rem; overflow-wrap: anywhere; }
section h3 { scroll-margin-top: 6rem; }
.drawing { overflow: auto; border: 1px solid var(--line); border-radius: 6px; max-height: 46rem; background: var(--paper); }
.drawing svg { display: block; margin: 0 auto; height: auto; min-width: 46rem; width: 100%; max-height: 60rem; }
.drawing text { fill: var(--ink); font-family: Helvetica, Arial, "Liberation Sans", "Noto Sans CJK KR", sans-serif; }
.drawing .nothing { visibility: hidden; }
.drawing .node path, .drawing .node polygon, .drawing .node ellipse { fill: var(--card); stroke: var(--soft); }
.drawing .cluster path, .drawing .cluster polygon { fill: none; stroke: var(--line); }
.drawing .tier polygon { stroke: var(--soft); } .drawing .zone polygon { stroke-dasharray: 4 3; stroke: var(--soft); }
.drawing .team polygon { stroke: var(--link); stroke-opacity: .5; }
.drawing .edge path { stroke: var(--soft); fill: none; } .drawing .edge polygon { stroke: var(--soft); fill: var(--soft); } .drawing .edge text { fill: var(--soft); }
.drawing .added path { stroke: var(--high); stroke-width: 2.5; stroke-dasharray: 6 3; } .drawing .added polygon { stroke: var(--high); fill: var(--high); } .drawing .added text { fill: var(--high); font-weight: 700; }
.drawing .node.deviates polygon, .drawing .node.missing polygon { stroke: var(--high); stroke-width: 2.5; } .drawing .node.missing polygon { stroke-dasharray: 5 3; }
.drawing .node.unmanaged polygon, .drawing .node.unknown polygon { stroke: var(--unknown); stroke-width: 2.5; }
.drawing .node.pending polygon, .drawing .node.planned polygon, .drawing .node.waived polygon { stroke: var(--low); stroke-width: 2; }
.drawing a { text-decoration: none; } .drawing a:focus-visible polygon, .drawing a:hover polygon { stroke: var(--link); stroke-width: 3; }
[hidden] { display: none; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0; } dt { margin-top: .35rem; font-size: .85rem; } form { position: static; display: grid; grid-template-columns: 1fr 1fr; } select, input { width: 100%; } }
@media print { nav, form, .skip { display: none; } body { max-width: none; padding: 0; } .item { break-inside: avoid; }
.drawing { overflow: visible; max-height: none; } .drawing svg { min-width: 0; } }
`
