/** What a run is measured by. */
import { type Severity } from '../../../src/index.ts'
import type { TargetRecord } from './records.ts'

export interface Gauges {
  readonly findings: Readonly<Record<Severity, number>>
  readonly unknown: number
  /** Targets that were audited, whatever came of it. */
  readonly audited: number
  readonly failed: number
  /** From the beginning of the run to its summary. */
  readonly seconds: number
  /** Of the target whose last audit is oldest. */
  readonly oldestHours: number
  /** Targets of the file that no run has ever audited. */
  readonly neverAudited: number
}

/** `lastGood`: when each target of the file was last audited; null: never. */
export function gaugesOf(records: readonly TargetRecord[], lastGood: readonly (string | null)[], startedAt: string, now: string): Gauges {
  const sum = (of: (record: TargetRecord) => number) => records.reduce((total, record) => total + of(record), 0)
  const secondsSince = (time: string) => Math.max(0, (Date.parse(now) - Date.parse(time)) / 1000)
  const ages = lastGood.flatMap(time => (time === null ? [] : [secondsSince(time) / 3600]))
  return {
    findings: {
      critical: sum(({ critical }) => critical),
      high: sum(({ high }) => high),
      medium: sum(({ medium }) => medium),
      low: sum(({ low }) => low),
      info: sum(({ info }) => info),
    },
    unknown: sum(({ unknown }) => unknown),
    audited: records.filter(({ verdict }) => verdict !== 'failed').length,
    failed: records.filter(({ verdict }) => verdict === 'failed').length,
    seconds: secondsSince(startedAt),
    oldestHours: ages.length === 0 ? 0 : Math.max(...ages),
    neverAudited: lastGood.filter(time => time === null).length,
  }
}
