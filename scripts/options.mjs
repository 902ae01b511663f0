/** Options of a script of ours, and all else, in its order, for the program that it starts. */
import { parseArgs } from 'node:util'

/** `options` as util.parseArgs takes them. */
export function splitOptions(args, options) {
  const { values, tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const ours = new Set(
    tokens
      .filter(token => token.kind === 'option' && Object.hasOwn(options, token.name))
      .flatMap(token => (token.inlineValue === false ? [token.index, token.index + 1] : [token.index])),
  )
  return { values, rest: args.filter((_, index) => !ours.has(index)) }
}
