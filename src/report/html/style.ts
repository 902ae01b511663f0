/** The page's style: light and dark, narrow and wide, and on paper. A meaning is always in words too. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2128; --paper: #fff; --soft: #57606a; --line: #d0d7de; --card: #f6f8fa; --link: #0550ae;
  --critical: #8b0a50; --high: #b3151f; --medium: #7d4e00; --low: #0b5d8c; --info: #57606a; --good: #116329; --unknown: #5b3b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9aa4af; --line: #30363d; --card: #161b22; --link: #79c0ff;
  --critical: #ff8fcf; --high: #ff8b84; --medium: #e9b44c; --low: #79c0ff; --info: #9aa4af; --good: #56d364; --unknown: #f0c674; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; font: 1rem/1.5 system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif; color: var(--ink); background: var(--paper); }
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
code { font: .9em/1.4 ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK KR", monospace; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--line); padding: .4rem .6rem; border-radius: 4px; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start; vertical-align: top; }
td.number { text-align: end; }
.wide { overflow-x: auto; }
.mark { display: inline-block; border: 1px solid; border-radius: 1rem; padding: 0 .55rem; font-size: .85rem; font-weight: 600; white-space: nowrap; }
.critical { color: var(--critical); } .high, .deviates { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); }
.info, .hidden, .unstated { color: var(--info); } .conforms { color: var(--good); } .unknown, .missing, .unmanaged { color: var(--unknown); }
.pending, .planned, .waived { color: var(--low); }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .6rem; margin: .6rem 0; position: sticky; top: 0; z-index: 1; }
form label { display: flex; flex-direction: column; font-size: .85rem; color: var(--soft); }
select, input { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .2rem .4rem; min-height: 2rem; max-width: 16rem; }
output { align-self: center; font-size: .9rem; }
.item { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin: .5rem 0; scroll-margin-top: 6rem; }
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
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .3rem; } form { position: static; } }
@media print { nav, form, .skip { display: none; } body { max-width: none; padding: 0; } .item { break-inside: avoid; } .chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; }
.chips li { border: 1px solid var(--line); border-radius: 6px; padding: .15rem .6rem; background: var(--card); font-size: .9rem; overflow-wrap: anywhere; }
section h3 { scroll-margin-top: 6rem; }
.drawing { overflow: visible; max-height: none; } .drawing svg { min-width: 0; } }
`
