/** The waiver that would accept one finding, ready to be put into waivers.yaml but for what only its owner knows. */
import type { Finding } from '../model/audit.ts'
import type { Language } from '../model/words.ts'
import { say } from '../text/index.ts'
import { yamlText } from './yaml-text.ts'

/** Null for what is waived or planned already, and for what speaks of every resource: a waiver may not. Refused until it is signed. */
export function waiverText(
  { rule, resource: { type, name }, property, item, actual, verdict }: Finding,
  language: Language,
): string | null {
  if (verdict === 'waived' || verdict === 'planned' || /^\*+$/.test(name)) return null
  const found = item ?? actual
  const lines = [
    `- rule: ${rule}`,
    `  resource: { type: ${type}, name: ${yamlText(name)} }`,
    ...(property === null ? [] : [`  property: ${yamlText(property)}`]),
    `  accepts: ${found === null ? 'any' : yamlText(found)}`,
    `  verdict: ${verdict}`,
    ...(['owner', 'reason', 'expires'] as const).map(field => `  ${field}: # ${say(language, `waiver-${field}`)}`),
  ]
  return lines.map(line => `  ${line}\n`).join('')
}
