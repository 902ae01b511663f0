/** What the functions of a template ask of the stack that they stand in. */
import { fromOutside, hasHole, symbolOf } from '../../kinds/template.ts'
import { own } from '../json.ts'
import type { Whereabouts } from './attributes.ts'
import { parameterOf } from './parameters.ts'
import { anyAccount, noValue, type Scope, type Truth } from './resolve.ts'
import type { StackInput } from './stack.ts'

interface Asks {
  readonly condition: (name: string) => Truth
  /** What a Ref of a resource gives (no attribute), or a GetAtt. */
  readonly spoken: (logicalId: string, attribute: string | null) => unknown
  readonly imported: (name: string) => unknown
  /** Hears of every resource that is referred to. */
  readonly note: (logicalId: string) => void
}

export function scopeIn(input: StackInput, where: Whereabouts, { condition, spoken, imported, note }: Asks): Scope {
  const { template, parameters } = input
  const referred = (id: string, attribute: string | null) => {
    note(id)
    return spoken(id, attribute)
  }
  return {
    condition,
    imported,
    ref: name => {
      if (name.startsWith('AWS::')) return pseudo(name, input, where)
      if (Object.hasOwn(template.parameters, name)) return parameterOf(name, template.parameters[name], parameters.get(name))
      return referred(name, null)
    },
    attribute: referred,
    mapping: (map, first, second) => own(own(template.mappings[map], first), second),
  }
}

export function whereaboutsOf({ region, account }: StackInput): Whereabouts {
  const partition =
    region === null ? symbolOf('AWS::Partition') : region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
  return { partition, region: region ?? symbolOf('AWS::Region'), account: account ?? anyAccount }
}

function pseudo(name: string, { stackName }: StackInput, { partition, region, account }: Whereabouts): unknown {
  switch (name) {
    case 'AWS::AccountId':
      return account
    case 'AWS::Region':
      return region
    case 'AWS::Partition':
      return partition
    case 'AWS::URLSuffix':
      return partition === 'aws-cn' ? 'amazonaws.com.cn' : hasHole(partition) ? symbolOf(name) : 'amazonaws.com'
    case 'AWS::StackName':
      return stackName ?? symbolOf(name)
    case 'AWS::NoValue':
      return noValue
    case 'AWS::StackId':
      return symbolOf(name)
    default:
      return fromOutside(`${name} is not in a template`)
  }
}
