/** What a template, a folder of them or a file of parameters is refused for: one clear sentence with its place. */
import { UserError } from '../../model/errors.ts'
import type { Words } from '../../model/words.ts'
import { said } from '../../text/said.ts'

/** The next step for each. */
const hints = {
  TEMPLATE_UNREADABLE: said('hint-TEMPLATE_UNREADABLE'),
  TEMPLATE_TOO_BIG: said('hint-TEMPLATE_TOO_BIG'),
  TEMPLATE_TOO_DEEP: said('hint-TEMPLATE_TOO_DEEP'),
  TEMPLATE_ALIASES: said('hint-TEMPLATE_ALIASES'),
  TEMPLATE_DUPLICATE_KEY: said('hint-TEMPLATE_DUPLICATE_KEY'),
  TEMPLATE_NOT_ONE: said('hint-TEMPLATE_NOT_ONE'),
  TEMPLATE_CIRCULAR: said('hint-TEMPLATE_CIRCULAR'),
  TEMPLATE_TRANSFORM: said('hint-TEMPLATE_TRANSFORM'),
  TEMPLATE_LOOPS: said('hint-TEMPLATE_LOOPS'),
  TEMPLATE_NESTED: said('hint-TEMPLATE_NESTED'),
  CDK_OUT_UNREADABLE: said('hint-CDK_OUT_UNREADABLE'),
  CDK_OUT_EMPTY: said('hint-CDK_OUT_EMPTY'),
  PARAMETERS_UNREADABLE: said('hint-PARAMETERS_UNREADABLE', {
    list: '[{"ParameterKey": "Env", "ParameterValue": "dev"}]',
    object: '{"Env": "dev"}',
  }),
  PARAMETERS_UNKNOWN: said('hint-PARAMETERS_UNKNOWN'),
} as const satisfies Readonly<Record<string, Words>>

export type TemplateCode = keyof typeof hints

export function refusal(
  code: TemplateCode,
  message: Words,
  at: { readonly file: string; readonly line: number; readonly column?: number },
): UserError {
  const { file, line, column = 1 } = at
  return new UserError([{ code, message, at: { file, line, column }, hint: hints[code] }])
}
