/** What is asked for by name is made once; what asks for itself on the way is refused. */
import { said } from '../../text/said.ts'
import type { Template } from './document.ts'
import { refusal } from './refusals.ts'

/** Throws a UserError TEMPLATE_CIRCULAR at `pointer` where making something asks for it. Under one name only one `make` is ever given. */
export function onceEach({ file, lineOf }: Template) {
  const made = new Map<string, unknown>()
  const underWay = new Set<string>()
  return <T>(what: string, pointer: string, make: () => T): T => {
    if (made.has(what)) return made.get(what) as T
    if (underWay.has(what)) throw refusal('TEMPLATE_CIRCULAR', said('template-self', { what }), { file, line: lineOf(pointer) })
    underWay.add(what)
    const value = make()
    underWay.delete(what)
    made.set(what, value)
    return value
  }
}
