/** Writes files so that a reader finds the old one or the new one, never a part. */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Words } from '../model/words.ts'
import { said } from '../text/said.ts'
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
    throw notWritable(file, causeOf(error))
  }
}

/** Throws a UserError for a file that could not be written now. What it tries it takes away again, but for folders: they are asked for. */
export function writable(file: string): void {
  if (existsSync(file) && statSync(file).isDirectory()) throw notWritable(file, said('is-a-folder'))
  const partial = `${file}.partial`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(partial, '')
    rmSync(partial)
  } catch (error) {
    throw notWritable(file, causeOf(error))
  }
}

/** At the end of a file that others write to as well. Throws a UserError where it cannot. */
export function appendTo(file: string, text: string): void {
  try {
    appendFileSync(file, text)
  } catch (error) {
    throw notWritable(file, causeOf(error))
  }
}

const notWritable = (file: string, why: string | Words) => usage('USAGE_NOT_WRITABLE', said('not-writable', { file, why }))

const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
