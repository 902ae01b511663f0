/** What AWS answered, behind a finding: the part of recorded evidence that its `evidence` points to. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { From } from '../../model/fact.ts'
import { type AnyRead, callName } from '../call.ts'
import { isObject, own, stable } from '../json.ts'
import { entriesIn, fileOf } from './format.ts'

/** As JSON; null where it is not found, and where two answers have one and neither says which is meant. */
export async function fragmentOf(dir: string, { call, at }: From, reads: readonly AnyRead[]): Promise<string | null> {
  const files = [...new Set(reads.filter(read => callName(read) === call).map(fileOf))]
  const texts = await Promise.all(files.map(file => readFile(join(dir, file), 'utf8').catch(() => 'null')))
  const outputs = texts.flatMap(text => entriesIn(JSON.parse(text)) ?? []).flatMap(entry => ('output' in entry ? [entry.output] : []))
  const found = outputs.map(output => segmentsOf(at).reduce(stepInto, output)).filter(value => value !== undefined)
  const [fragment, ...others] = new Set(found.map(stable))
  return fragment === undefined || others.length > 0 ? null : fragment.trimEnd()
}

/** An element of a list is named by its id, whichever of its fields that is. */
function stepInto(value: unknown, segment: string): unknown {
  if (!Array.isArray(value)) return own(value, segment)
  const named = value.filter(item => item === segment || (isObject(item) && Object.values(item).includes(segment)))
  return named.length === 1 ? named[0] : undefined
}

const segmentsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
