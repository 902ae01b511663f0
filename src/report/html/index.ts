/** One self-contained page: nothing is loaded from elsewhere, and its policy allows nothing else. */
import { createHash } from 'node:crypto'
import { prefixOf } from '../box-text.ts'
import type { LazyReport } from '../report.ts'
import { topologyOf } from '../topology.ts'
import { visibleAudit } from '../visible.ts'
import { drawn } from './drawing.ts'
import { pageOf } from './page.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { template } from './template.ts'

export const html: LazyReport = async (audit, view) => {
  const shown = visibleAudit(audit)
  const topology = topologyOf(shown)
  const drawnView = { ...view, prefix: prefixOf(shown) }
  const page = pageOf(shown, topology, drawnView)
  const [{ Eta }, drawing] = await Promise.all([import('eta'), drawn(topology, drawnView, page.words.architecture)])
  const eta = new Eta({ autoEscape: true, autoTrim: false })
  return { mediaType: 'text/html', text: eta.renderString(template, { ...page, style, script, policy, drawing }) }
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** This style and this script, and nothing else from anywhere. */
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
