/** Where things stand in the two buckets. What Athena reads is partitioned as Hive writes it. */

/** One run of the job: a schedule at its time, or the events of one moment. */
export interface Run {
  /** The same for a run that was broken off and is started again. */
  readonly run: string
  /** The day of its beginning, in UTC. */
  readonly day: string
  /** ISO 8601. */
  readonly startedAt: string
}

/** In the bucket of the configuration. */
export const targetsFile = 'targets.yaml'

/** The targets of a run, written once: whoever starts the run again audits the same ones. A JSON array, as an ItemReader takes it. */
export const targetsKey = (run: string) => `runs/${run}/targets.json`
/** The verdicts that changed, written once, before anybody is told. */
export const changesKey = (run: string) => `runs/${run}/changes.json`
/** Written last: a run that has it is done. */
export const summaryKey = (run: string) => `runs/${run}/summary.json`

const recordsFolder = ({ day, run }: Run) => `records/day=${day}/run=${run}/`
/** What came of one target, as JSON lines: written once, and what is there counts. */
export const recordsKey = (run: Run, target: string) => `${recordsFolder(run)}${target}.jsonl`

/** Reports and evidence of one attempt. An attempt that was overtaken leaves a folder that nothing points to. */
export const detailFolder = ({ run }: Run, target: string, attempt: string) => `audits/${run}/${target}/${attempt}/`

/** What the last run said of a target. */
export const stateKey = (target: string) => `state/${target}.json`

/** A name that is safe in a key, and in the name of an execution. */
export const safeName = (text: string) =>
  text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
