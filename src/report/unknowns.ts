/** What is unknown, by what failed: one denied call is shown once, however much it hides, and calls that fail for one cause once together. */
import type { Audit, Finding } from '../model/audit.ts'
import type { Because, Reason } from '../model/fact.ts'

export interface Unread {
  /** Of the first call, where several failed for it. */
  readonly because: Because
  /** The calls that failed for it; none where no call did. */
  readonly calls: readonly string[]
  /** The IAM actions that these calls need; none where no permission may help. */
  readonly grants: readonly string[]
  /** What could not be judged for it. Empty: nothing that the spec states; what can reach what may depend on it. */
  readonly findings: readonly Finding[]
  readonly resources: number
  readonly properties: number
  /** Also whether there is anything that the spec does not state. */
  readonly extras: boolean
}

interface Cause {
  readonly because: Because
  readonly findings: readonly Finding[]
}

/** The causes of findings in the order of those, then the failed calls that no finding speaks of. */
export function unreadOf({ findings, ledger }: Pick<Audit, 'findings' | 'ledger'>): readonly Unread[] {
  const spoken = findings
    .filter(({ verdict }) => verdict === 'unknown')
    .map((finding): [string, Cause] => {
      const because = finding.because ?? noReason
      return [because.reason === 'ambiguous' ? whichOf(finding) : causeOf(because), { because, findings: [finding] }]
    })
  // What is unknown for the sake of a call may have been waived: then it is said there.
  const calls = new Set(findings.map(({ because }) => because?.call))
  const silent = ledger.flatMap(({ call, error }): [string, Cause][] => {
    if (error === null || error.stateOnly || calls.has(call)) return []
    const because = { ...error, call }
    return [[causeOf(because), { because, findings: [] }]]
  })
  const causes = new Map<string, Cause[]>()
  for (const [cause, one] of [...spoken, ...silent]) {
    const all = causes.get(cause) ?? []
    all.push(one)
    causes.set(cause, all)
  }
  return [...causes.values()].map(together)
}

function together(causes: readonly Cause[]): Unread {
  const becauses = causes.map(one => one.because)
  const findings = causes.flatMap(one => one.findings)
  const stated = findings.filter(one => !isAboutExtras(one))
  return {
    because: becauses[0] ?? noReason,
    calls: named(becauses.map(({ call }) => call)),
    grants: named(becauses.map(({ reason, action }) => (reason === 'denied' ? action : null))),
    findings,
    resources: stated.reduce((sum, { property, hides }) => sum + (property === null ? 1 + hides : 0), 0),
    properties: stated.filter(({ property }) => property !== null).length,
    extras: stated.length < findings.length,
  }
}

const named = (all: readonly (string | null)[]) => [...new Set(all.filter(one => one !== null))]

const isAboutExtras = ({ messageId }: Finding) => messageId === 'extras-unreadable'

/** The engine gives every unknown a reason; an audit of an older version may lack it. */
const noReason: Because = { reason: 'error', call: null, action: null, message: '' }

/** Several candidates are a cause for each resource of its own. */
const whichOf = ({ resource }: Finding) => JSON.stringify([resource.type, resource.name])

/** What fails for all calls alike, whatever is said to each: no network, no credentials, too many requests, no time. */
const outages: ReadonlySet<Reason> = new Set(['unreachable', 'expired', 'throttled', 'timeout'])

/** The same for calls that failed for one cause. */
function causeOf({ reason, call, action, message }: Because): string {
  if (call === null) return JSON.stringify([reason, 'no call', message])
  if (outages.has(reason)) return reason
  return JSON.stringify([reason, answerWithout(message, [call, action ?? call])])
}

/** AWS's answer without what it says of this one call: its name, what it was about, and its encoded details. */
function answerWithout(message: string, names: readonly string[]): string {
  const bare = message.replaceAll(/(?<=on resource: |failure message: )\S+/g, '')
  return names.reduce((text, name) => text.replaceAll(name, ''), bare)
}
