/** What stands below a finding's sentence: label and text, a row each, in the same order in every format. */
import type { Audit, Finding } from '../model/audit.ts'
import type { FindingWaiver } from '../model/waiver.ts'
import { say } from '../text/index.ts'
import { openedWay } from './exposure.ts'
import type { View } from './report.ts'
import type { Unread } from './unknowns.ts'
import { asItIs, listed, mostListed, placeText, reasonOf, resourceText, valueText } from './words.ts'

export interface Row {
  /** In the reader's language. */
  readonly label: string
  readonly text: string
  /**
   * A command is pasted: it is never broken where a shell would notice. `words` are ours; a `path` is data with a step a line; the lines
   * of a `patch` stay as they are; `json` is pasted too, and may be broken at any space.
   */
  readonly is: 'words' | 'data' | 'command' | 'path' | 'patch' | 'json'
}

type Rows = readonly Row[]

export function rowsOf(finding: Finding, view: View): Rows {
  const { spec, alsoSpec, evidence, at, remedy, related } = finding
  return [
    ...valueRows(finding, view),
    ...openedRows(finding, view),
    row(view, 'spec', listed([...new Set([spec, ...alsoSpec].map(placeText))]), 'data'),
    ...(at === null ? [] : [row(view, 'seen', [placeText(at), at.constructPath ?? ''].join(' ').trim(), 'data')]),
    ...(evidence === null || at !== null
      ? []
      : [row(view, 'seen', view.verbose ? `${evidence.call} ${evidence.at}`.trim() : evidence.call, 'data')]),
    ...(related.length === 0 ? [] : [row(view, 'related', listed(related.map(one => resourceText(one, view, asItIs))), 'data')]),
    ...(finding.cause === undefined ? [] : [row(view, 'cause', say(view.language, `cause-${finding.cause}`), 'words')]),
    ...(finding.waiver === null ? [] : [row(view, 'waiver', waiverText(finding.waiver, view), 'data')]),
    ...pastRows(finding, view),
    ...(remedy.restore === null ? [] : [row(view, 'restore', remedy.restore, 'command')]),
  ]
}

/** The way that it opens; the answers' way back is left out where nobody asked for more. */
function openedRows({ exposure }: Finding, view: View): Rows {
  const opened = openedWay(exposure)
  if (opened === null) return []
  const { language, verbose } = view
  const { traffic, because, path } = opened
  const from = opened.from === 'internet' ? say(language, 'opened-internet') : opened.from
  const args = { from, to: opened.to, traffic: listed(traffic), because: listed(because) }
  const steps = path.filter(step => verbose || !step.startsWith('←'))
  return [
    row(view, 'opens', say(language, opened.isProven ? 'opened-way' : 'opened-unknown', args), 'data'),
    ...(steps.length === 0 ? [] : [row(view, 'path', steps.join('\n'), 'path')]),
  ]
}

/** How it stands to an older audit, and since when it is open. */
function pastRows({ baseline, open }: Finding, view: View): Rows {
  const { language } = view
  const since = open === undefined ? null : { time: open.asOf, audits: open.audits, atLeast: open.atLeast ? 'yes' : 'no' }
  return [
    ...(baseline === undefined || baseline.state === null
      ? []
      : [row(view, 'baseline', say(language, `standing-${baseline.state}`), 'words')]),
    ...(since === null ? [] : [row(view, 'open', say(language, 'open-since', since), 'words')]),
  ]
}

function waiverText({ owner, reason, expires, state, at }: FindingWaiver, { language }: View): string {
  return say(language, 'waiver-note', { owner, reason, state, expires: expires ?? 'never', place: placeText(at) })
}

/** Also what to think and to do; long, and the same for all findings of a rule. */
export function moreRowsOf(finding: Finding, view: View): Rows {
  const rule = view.rules(finding.rule)
  const { accept } = finding.remedy
  return [
    ...(rule === null ? [] : [row(view, 'why', rule.rationale[view.language], 'words')]),
    row(view, 'remedy', remedyText(finding, view), 'words'),
    ...(accept === null ? [] : [row(view, 'accept', accept.trimEnd(), 'patch')]),
    row(view, 'explain', `popcorn-audit explain ${finding.id} --on audit.json`, 'command'),
  ]
}

/** What to do about it, in the reader's language: of a template all findings say the same, of an account each rule its own. */
export function remedyText({ rule, remedy }: Finding, view: View): string {
  if (remedy.text === say('en', 'remedy-template')) return say(view.language, 'remedy-template')
  return view.rules(rule)?.remedy[view.language] ?? remedy.text
}

/** Only where the sentence does not say them already. */
function valueRows({ args, expected, actual, change }: Finding, view: View): Rows {
  const said = ['expected', 'traffic', 'future'].some(name => name in args) || change === 'missing' || change === 'unmanaged'
  if (said || (expected === null && actual === null)) return []
  const none = say(view.language, 'value-none')
  return [
    row(view, 'expected', expected === null ? none : valueText(expected), 'data'),
    ...(actual === null ? [] : [row(view, 'actual', valueText(actual), 'data')]),
  ]
}

/** What failed calls hide, what AWS answered to them, and what to do about it. */
export function unreadRows({ because, calls, grants, findings, resources, properties, extras }: Unread, view: View): Rows {
  const { language } = view
  const hidden = [
    ...(resources > 0 ? [say(language, 'count-resources', { count: resources })] : []),
    ...(properties > 0 ? [say(language, 'count-properties', { count: properties })] : []),
    ...(extras ? [say(language, 'unknown-extras')] : []),
    ...(findings.length === 0 ? [say(language, 'unknown-beyond')] : []),
  ].join(', ')
  return [
    row(view, 'unknown', hidden, 'words'),
    // A statement names them all already.
    ...(calls.length > mostListed && grants.length === 0 ? [row(view, 'calls', calls.join(', '), 'data')] : []),
    ...(because.message === '' ? [] : [row(view, 'answer', because.message, 'data')]),
    ...grantRows(grants, view),
    row(view, 'remedy', say(language, `next-${because.reason}`), 'words'),
    ...(findings.length === 1 && findings[0] !== undefined ? [row(view, 'spec', placeText(findings[0].spec), 'data')] : []),
  ]
}

/** An action to add; of several, the statement that has them all. */
function grantRows(actions: readonly string[], view: View): Rows {
  if (actions.length <= 1) return actions.map(action => row(view, 'grant', action, 'data'))
  const list = actions.toSorted().map(action => JSON.stringify(action))
  return [row(view, 'grant', `{ "Effect": "Allow", "Action": [${list.join(', ')}], "Resource": "*" }`, 'json')]
}

/** The line of a failed call, the call and the reason; of a cause that many calls met, the cause first. */
export function unreadText({ because, calls, findings }: Unread, view: View, data: (text: string) => string): string {
  const [first] = findings
  const reason = reasonOf(because, first?.related ?? [], view, data)
  if (because.reason === 'ambiguous' && first !== undefined) return `${resourceText(first.resource, view, data)}: ${reason}`
  const named = listed(calls.map(data))
  if (calls.length > 1) return `${reason}: ${named}`
  return calls.length === 0 ? reason : `${named}: ${reason}`
}

/** Where the audit looked, and when. */
export function sourceText({ architecture, source }: Audit, view: View, data: (text: string) => string): string {
  const { language } = view
  return [
    `${data(architecture.name)} ${data(architecture.environment)}`,
    ...architecture.overlays.map(name => say(language, 'source-overlay', { name: data(name) })),
    say(language, `source-${source.kind}`),
    ...(source.account === null ? [] : [say(language, 'source-account', { account: data(source.account) })]),
    ...(source.region === null ? [] : [data(source.region)]),
    say(language, 'source-calls', { calls: source.calls }),
    say(language, 'source-as-of', { time: source.asOf }),
  ].join(', ')
}

function row(view: View, label: string, text: string, is: Row['is']): Row {
  return { label: say(view.language, `label-${label}`), text, is }
}
