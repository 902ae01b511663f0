/** Values in the YAML that this program writes for people. */
import type { Json } from '../model/audit.ts'

/** Words that some reader of YAML takes for something else than a text. */
const notTexts = /^(true|false|null|yes|no|on|off|y|n|any|never)$/i

/** As people write it where that is safe, else as JSON, which is YAML too. */
export function yamlText(value: Json): string {
  const isPlain = typeof value === 'string' && /^[A-Za-z][\w./-]*$/.test(value) && !notTexts.test(value)
  return isPlain ? value : JSON.stringify(value)
}
