/** The numbers at the end: how much was judged, and what was left out. */
import type { Audit } from '../model/audit.ts'
import { say } from '../text/index.ts'
import type { View } from './report.ts'
import { asItIs, type Data, placeText, resourceText } from './words.ts'

/** Sentences; what is folded by reason, and of what, where the reader asked for more. */
export function summaryLines(audit: Audit, view: View, data: Data = asItIs): readonly string[] {
  const { language } = view
  const { summary } = audit
  return [
    say(language, 'summary-claims', {
      ...numbersOf(summary),
      checked: summary.claims - summary.unknown,
      stated: summary.conforms,
      unmanaged: unmanagedIn(audit),
    }),
    ...(restOf(summary) === 0 ? [] : [say(language, 'summary-rest', numbersOf(summary))]),
    ...(view.verbose ? foldedLines(audit, view, data) : []),
    ...stateLines(audit, view, data),
    ...waiverLines(audit, view, data),
    ...audit.ledger.flatMap(({ call, error }) =>
      error?.stateOnly === true
        ? [say(language, 'state-failed', { call: data(call), reason: say(language, `reason-${error.reason}`) })]
        : [],
    ),
  ]
}

/** They stand on no claim. */
const unmanagedIn = ({ findings }: Audit) => findings.filter(one => one.verdict === 'deviates' && one.change === 'unmanaged').length

const statesAtMost = 3

/** What is not steady, in one sentence; where all is, nothing. */
function stateLines({ resources }: Audit, view: View, data: Data): readonly string[] {
  const { language } = view
  const unsteady = resources.flatMap(({ type, name, now = [] }) => {
    const states = now.filter(({ steady }) => !steady).map(({ is, value }) => say(language, `state-${is}`, { value: data(value) }))
    const whose = resourceText({ type, name, id: null, arn: null }, view, data)
    return states.length === 0 ? [] : [`${whose}: ${states.join(', ')}`]
  })
  if (unsteady.length === 0) return []
  const shown = view.verbose ? unsteady : unsteady.slice(0, statesAtMost)
  return [say(language, 'state-unsteady', { things: shown.join('; '), more: unsteady.length - shown.length })]
}

/** Only what somebody must look at: those that end, those that ended, those that accept nothing. */
function waiverLines({ waivers, partial }: Audit, { language }: View, data: Data): readonly string[] {
  return waivers.flatMap(({ rule, resource, owner, expires, state, daysLeft, accepted, at }) => {
    const args = {
      rule,
      resource: data(resource),
      owner: data(owner),
      expires: expires ?? '',
      days: Math.abs(daysLeft ?? 0),
      place: data(placeText(at)),
    }
    return [
      ...(state === 'active' ? [] : [say(language, `waiver-${state}`, args)]),
      // What a partial run did not judge, its waivers could not match.
      ...(accepted === 0 && state !== 'expired' && partial === null ? [say(language, 'waiver-unused', args)] : []),
    ]
  })
}

const restOf = ({ folded, siblings, notObservable, notApplicable }: Audit['summary']) => folded + siblings + notObservable + notApplicable

function numbersOf(summary: Audit['summary']) {
  const { claims, deviates, unknown, pending, planned, waived, notApplicable, notObservable, folded, siblings } = summary
  return { claims, deviates, unknown, pending, planned, waived, notApplicable, notObservable, folded, siblings }
}

/** What AWS made by itself: how many, why, and which. */
export function foldedLines({ folded }: Audit, view: View, data: Data): readonly string[] {
  return folded.map(
    ({ reason, count, resources }) => `${count}: ${view.labels.fold(reason)[view.language]}: ${resources.map(data).join(', ')}`,
  )
}
