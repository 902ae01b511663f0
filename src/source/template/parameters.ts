/** Parameters of a template: their values from a file, else their defaults. */
import { said } from '../../text/said.ts'
import { fromOutside, hasHole } from '../../kinds/template.ts'
import { isObject, own } from '../json.ts'
import { parseTemplate } from './parse.ts'
import { refusal } from './refusals.ts'

/** The value of a declared parameter; given is what a file or the stack around it says. */
export function parameterOf(name: string, declared: unknown, given: unknown): unknown {
  const type = own(declared, 'Type')
  const isList = typeof type === 'string' && (type === 'CommaDelimitedList' || type.startsWith('List<'))
  if (typeof type === 'string' && type.startsWith('AWS::SSM::Parameter::Value'))
    return fromOutside(`the parameter ${name} is looked up in SSM when the template is deployed`)
  // What is secret is nobody's finding.
  if (String(own(declared, 'NoEcho')) === 'true') return fromOutside(`the parameter ${name} is secret (NoEcho)`)
  const value = given ?? own(declared, 'Default')
  if (value === undefined || value === null) return fromOutside(`the parameter ${name} has no value: give it with --parameters FILE`)
  if (!isList || typeof value !== 'string' || hasHole(value)) return value
  return value === '' ? [] : value.split(',').map(part => part.trim())
}

/** The AWS CLI's list of ParameterKey and ParameterValue, or a plain object. */
export function parametersIn(file: string, text: string): ReadonlyMap<string, string> {
  const { value, lineOf } = parseTemplate(file, text)
  const pairs = Array.isArray(value)
    ? value.map((one: unknown) => [own(one, 'ParameterKey'), own(one, 'ParameterValue')] as const)
    : isObject(value)
      ? Object.entries(value)
      : null
  const wrong = pairs?.findIndex(([key, one]) => typeof key !== 'string' || !['string', 'number', 'boolean'].includes(typeof one))
  if (pairs === null) throw refusal('PARAMETERS_UNREADABLE', said('parameters-none'), { file, line: 1 })
  if (wrong !== undefined && wrong !== -1)
    throw refusal('PARAMETERS_UNREADABLE', said('parameters-pair'), {
      file,
      line: lineOf(Array.isArray(value) ? `/${wrong}` : `/${String(pairs[wrong]?.[0])}`),
    })
  return new Map(pairs.map(([key, one]) => [String(key), String(one)]))
}

/** A parameter that no template has is a misspelt one. */
export function refuseUnknown(file: string, given: ReadonlyMap<string, unknown>, declared: ReadonlySet<string>): void {
  const unknown = [...given.keys()].find(name => !declared.has(name))
  if (unknown !== undefined) throw refusal('PARAMETERS_UNKNOWN', said('parameters-unknown', { name: unknown }), { file, line: 1 })
}
