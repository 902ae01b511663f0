/** Writes files so that a reader finds the old one or the new one, never a part. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { usage } from './refusal.ts'

/** Written under another name and renamed, in one go: a signal is only heard in between. Throws a UserError where it cannot. */
export function writeWhole(file: string, text: string): void {
  const partial = `${file}.partial`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(partial, text)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw notWritable(file, error)
  }
}

/** At the end of a file that others write to as well. Throws a UserError where it cannot. */
export function appendTo(file: string, text: string): void {
  try {
    appendFileSync(file, text)
  } catch (error) {
    throw notWritable(file, error)
  }
}

const notWritable = (file: string, error: unknown) =>
  usage('USAGE_NOT_WRITABLE', `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
