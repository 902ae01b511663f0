/** Conditions of a template, which hold, do not, or hang on what is not known before a deploy. */
import { becauseOf, hasHole, unresolved } from '../../kinds/template.ts'
import { canonical, isObject } from '../json.ts'
import { anyAccount, part, resolve, type Scope, type Truth } from './resolve.ts'

/** Of a function of conditions; `Condition` names another one. */
export function truthOf(value: unknown, scope: Scope): Truth {
  const [name, ...others] = isObject(value) ? Object.keys(value) : []
  const argument = name === undefined || !isObject(value) ? undefined : value[name]
  const parts = Array.isArray(argument) ? argument : [argument]
  if (others.length > 0) return unresolved('a condition is one function')
  switch (name ?? '') {
    case 'Condition':
      return typeof argument === 'string' ? scope.condition(argument) : unresolved('a condition of no name')
    case 'Fn::Not':
      return not(truthOf(parts[0], scope))
    case 'Fn::And':
      return not(anyOf(parts.map(one => not(truthOf(one, scope)))))
    case 'Fn::Or':
      return anyOf(parts.map(one => truthOf(one, scope)))
    case 'Fn::Equals':
      return equal(resolve(parts[0], scope), resolve(parts[1], scope))
    default:
      return unresolved(`${name ?? 'it'} is no function of conditions`)
  }
}

const not = (truth: Truth): Truth => (typeof truth === 'boolean' ? !truth : truth)

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.find(truth => typeof truth === 'string') ?? false
}

/**
 * CloudFormation compares texts. The same hole is the same value, whatever it is. What hangs on a value from outside is not itself from
 * there: an If of it may give a resource of the template.
 */
function equal(a: unknown, b: unknown): Truth {
  const [one, other] = [a, b].map(comparable)
  if (one === other) return true
  if ([one, other].some(text => text?.includes(anyAccount))) return unresolved('it depends on the account, which is not known')
  const hole = [one, other].find(hasHole)
  return hole === undefined ? false : unresolved(becauseOf(part(hole)).message)
}

const comparable = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : canonical(value)
