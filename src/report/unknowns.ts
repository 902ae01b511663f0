/** What is unknown, by the call that failed: one denied call is shown once, however much it hides. */
import type { Audit, Finding } from '../model/audit.ts'
import type { Because } from '../model/fact.ts'

export interface Unread {
  readonly because: Because
  /** The calls that failed for it; none where no call did. */
  readonly calls: readonly string[]
  /** What could not be judged for it. Empty: nothing that the spec states; what can reach what may depend on it. */
  readonly findings: readonly Finding[]
  readonly resources: number
  readonly properties: number
  /** Also whether there is anything that the spec does not state. */
  readonly extras: boolean
}

/** The causes of findings in the order of those, then the failed calls that no finding speaks of. */
export function unreadOf({ findings, ledger }: Pick<Audit, 'findings' | 'ledger'>): readonly Unread[] {
  const causes = new Map<string, { readonly because: Because; readonly findings: Finding[] }>()
  for (const finding of findings.filter(one => one.verdict === 'unknown')) {
    const because = finding.because ?? noReason
    const key = causeOf(finding, because)
    const cause = causes.get(key) ?? { because, findings: [] }
    cause.findings.push(finding)
    causes.set(key, cause)
  }
  const spoken = [...causes.values()]
  // What is unknown for the sake of a call may have been waived: then it is said there.
  const calls = new Set(findings.map(({ because }) => because?.call))
  const silent = ledger.flatMap(({ call, error }) =>
    error === null || error.stateOnly || calls.has(call) ? [] : [{ because: { ...error, call }, findings: [] }],
  )
  return withoutNetworkOnce([...spoken, ...silent]).map(({ because, calls: failing, findings: own }) => {
    const stated = own.filter(one => !isAboutExtras(one))
    return {
      because,
      calls: failing,
      findings: own,
      resources: stated.reduce((sum, { property, hides }) => sum + (property === null ? 1 + hides : 0), 0),
      properties: stated.filter(({ property }) => property !== null).length,
      extras: stated.length < own.length,
    }
  })
}

interface Cause {
  readonly because: Because
  readonly findings: readonly Finding[]
}

/** A network that is not there is one cause, however many calls meet it: they stand together, at the first of them. */
function withoutNetworkOnce(causes: readonly Cause[]): readonly (Cause & Pick<Unread, 'calls'>)[] {
  const isOut = ({ because: { reason, call } }: Cause) => reason === 'unreachable' && call !== null
  const out = causes.filter(isOut)
  const calls = (all: readonly Cause[]) => [...new Set(all.flatMap(({ because: { call } }) => (call === null ? [] : [call])))]
  return causes.flatMap(one => {
    if (!isOut(one)) return [{ ...one, calls: calls([one]) }]
    return one === out[0] ? [{ because: one.because, calls: calls(out), findings: out.flatMap(({ findings }) => findings) }] : []
  })
}

const isAboutExtras = ({ messageId }: Finding) => messageId === 'extras-unreadable'

/** The engine gives every unknown a reason; an audit of an older version may lack it. */
const noReason: Because = { reason: 'error', call: null, action: null, message: '' }

/** Several candidates are a cause for each resource of its own; a call fails once for all that it feeds. */
function causeOf(finding: Finding, { reason, call, action, message }: Because): string {
  if (reason === 'ambiguous') return JSON.stringify([reason, finding.resource.type, finding.resource.name])
  return JSON.stringify(call === null ? [reason, message] : [reason, call, action])
}
