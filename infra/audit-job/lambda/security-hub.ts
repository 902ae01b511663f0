/** Findings to Security Hub: what is open as it is, what is mended archived. */
import type { AwsSecurityFinding, BatchImportFindingsRequest, BatchImportFindingsResponse } from '@aws-sdk/client-securityhub'
import { type Audit, reports, viewIn } from '../../../src/index.ts'
import type { Ledger } from './open.ts'

/** "The maximum number of findings is 100." (BatchImportFindings) */
const batchSize = 100

/** Sends one batch. */
export type Import = (batch: BatchImportFindingsRequest) => Promise<Pick<BatchImportFindingsResponse, 'FailedCount' | 'FailedFindings'>>

/** What Security Hub is to be told of an audit, a hundred at a time. Sending it again changes nothing: findings are known by their ids. */
export function hubBatches(audit: Audit, { open, mended }: Ledger): readonly (readonly AwsSecurityFinding[])[] {
  const since = new Map([...open, ...mended].map(one => [one.finding.id, one.since]))
  const sinceOf = ({ Id = '' }: AwsSecurityFinding) => since.get(Id.slice(Id.lastIndexOf('/') + 1))
  const dated = (one: AwsSecurityFinding) => ({ ...one, CreatedAt: sinceOf(one) ?? one.CreatedAt })
  const gone = asffOf({ ...audit, findings: mended.map(({ finding }) => finding), review: [] })
  const all = [...asffOf(audit).map(dated), ...gone.map(one => resolved(dated(one)))]
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, index) => all.slice(index * batchSize, (index + 1) * batchSize))
}

/** Throws when a finding was not taken: the record of the target says so. */
export async function importAll(batches: readonly (readonly AwsSecurityFinding[])[], send: Import): Promise<void> {
  for (const batch of batches) {
    const { FailedCount = 0, FailedFindings = [] } = await send({ Findings: [...batch] })
    if (FailedCount > 0) throw new Error(`Security Hub refused ${FailedCount} findings: ${FailedFindings[0]?.ErrorMessage ?? '-'}`)
  }
}

function asffOf(audit: Audit): readonly AwsSecurityFinding[] {
  // What our own report wrote: inputs of BatchImportFindings.
  const inputs = JSON.parse(reports.asff(audit, viewIn('en')).text) as readonly BatchImportFindingsRequest[]
  return inputs.flatMap(({ Findings = [] }) => Findings)
}

/** A provider archives what is no longer so (Security Hub user guide, "Creating and updating findings from custom products"). */
const resolved = (finding: AwsSecurityFinding): AwsSecurityFinding => ({
  ...finding,
  Compliance: { ...finding.Compliance, Status: 'PASSED' },
  RecordState: 'ARCHIVED',
})
