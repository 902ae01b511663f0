/** What a template, a folder of them or a file of parameters is refused for: one clear sentence with its place. */
import { UserError } from '../../model/errors.ts'
import { alike } from '../../text/said.ts'

const codes = {
  TEMPLATE_UNREADABLE: 'CloudFormation would not read it either: aws cloudformation validate-template --template-body file://…',
  TEMPLATE_TOO_BIG: 'CloudFormation takes templates of 1 MB at most',
  TEMPLATE_TOO_DEEP: 'no template is nested so deep',
  TEMPLATE_ALIASES: 'write out what the anchors stand for',
  TEMPLATE_DUPLICATE_KEY: 'one of the two is lost: take it away or give it another name',
  TEMPLATE_NOT_ONE: 'a template has Resources, each with a Type',
  TEMPLATE_CIRCULAR: 'put one of the references into a resource of its own (a security group rule beside its group)',
  TEMPLATE_TRANSFORM: 'audit what the macro makes: aws cloudformation get-template --template-stage Processed',
  TEMPLATE_LOOPS: 'CloudFormation takes 500 resources and 1 MB after its loops are carried out',
  TEMPLATE_NESTED: 'a stack holds itself',
  CDK_OUT_UNREADABLE: 'run cdk synth again',
  CDK_OUT_EMPTY: 'it has no stack; run cdk synth again',
  PARAMETERS_UNREADABLE: 'write [{"ParameterKey": "Env", "ParameterValue": "dev"}] or {"Env": "dev"}',
  PARAMETERS_UNKNOWN: 'CloudFormation would refuse it too',
} as const

export type TemplateCode = keyof typeof codes

export function refusal(
  code: TemplateCode,
  message: string,
  at: { readonly file: string; readonly line: number; readonly column?: number },
): UserError {
  const { file, line, column = 1 } = at
  return new UserError([{ code, message: alike(message), at: { file, line, column }, hint: alike(codes[code]) }])
}
