/** JUnit XML for CI: a deviation is a failure, what is unknown an error, what is accepted is skipped. */
import type { Audit, Finding } from '../model/audit.ts'
import type { Report, View } from './report.ts'
import { moreRowsOf, type Row, rowsOf, unreadRows, unreadText } from './rows.ts'
import { unreadOf } from './unknowns.ts'
import { visibleAudit } from './visible.ts'
import { asItIs, sentenceOf } from './words.ts'
import { escaped } from './xml.ts'

export const junit: Report = (audit, view) => ({
  mediaType: 'application/xml',
  text: `<?xml version="1.0" encoding="UTF-8"?>\n${suites(visibleAudit(audit), { ...view, language: 'en', verbose: true })}\n`,
})

function suites(audit: Audit, view: View): string {
  const cases = [asStated(audit), ...[...audit.findings, ...audit.review].map(one => caseOf(one, view)), ...silentFailures(audit, view)]
  const count = (is: Case['is']) => cases.filter(one => one.is === is).length
  const { architecture, source } = audit
  const numbers = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`
  return [
    `<testsuites name="popcorn-audit" ${numbers} time="0">`,
    `  <testsuite name="${escaped(`${architecture.name} ${architecture.environment}`)}" ${numbers} skipped="${count('skipped')}" time="0" timestamp="${escaped(source.asOf.slice(0, 19))}">`,
    ...cases.map(one => one.xml),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')
}

interface Case {
  readonly is: 'passed' | 'failure' | 'error' | 'skipped'
  readonly xml: string
}

/** A run that found nothing has a test too: many readers take an empty suite for a broken one. */
function asStated({ summary, architecture }: Audit): Case {
  const name = `${summary.conforms} of ${summary.claims} claims are as stated`
  return { is: 'passed', xml: `    <testcase classname="${escaped(architecture.environment)}" name="${escaped(name)}" time="0"/>` }
}

function caseOf(finding: Finding, view: View): Case {
  const is = finding.verdict === 'deviates' ? 'failure' : finding.verdict === 'unknown' ? 'error' : 'skipped'
  const sentence = sentenceOf(finding, view, asItIs)
  const body = textOf([...rowsOf(finding, view), ...moreRowsOf(finding, view)])
  const type = finding.verdict === 'deviates' ? finding.severity : finding.verdict
  const content =
    is === 'skipped'
      ? `<skipped message="${escaped(`${finding.verdict}: ${sentence}`)}"/>`
      : `<${is} type="${type}" message="${escaped(sentence)}">${escaped(body)}</${is}>`
  const { rule, id, spec } = finding
  // Two findings may say the same; readers tell tests apart by class and name.
  const name = `${sentence} [${id}]`
  return {
    is,
    xml: `    <testcase classname="${escaped(rule)}" name="${escaped(name)}" file="${escaped(spec.file)}" line="${spec.line}" time="0">${content}</testcase>`,
  }
}

/** Failed calls that no finding speaks of. */
function silentFailures(audit: Audit, view: View): readonly Case[] {
  return unreadOf(audit)
    .filter(({ findings }) => findings.length === 0)
    .map(one => {
      const text = unreadText(one, view, asItIs)
      const content = `<error type="unknown" message="${escaped(text)}">${escaped(textOf(unreadRows(one, view)))}</error>`
      return { is: 'error', xml: `    <testcase classname="ledger" name="${escaped(text)}" time="0">${content}</testcase>` }
    })
}

/** A patch begins below its label, so that it can be copied. */
const textOf = (rows: readonly Row[]) => rows.map(({ label, text, is }) => `${label}:${is === 'patch' ? '\n' : ' '}${text}`).join('\n')
