/** How a resource of a type is made: one function a type, and what such a function is given. */
import type { Clients } from '../account/clients.ts'
import { isObject, list, text } from './intrinsics.ts'
import type { Properties } from './template.ts'

/** What `Ref` and `Fn::GetAtt` answer for it, as the type's page in the CloudFormation reference says. */
export interface Made {
  readonly ref: string | undefined
  readonly attributes?: Readonly<Record<string, string | undefined>>
}

export interface Making {
  readonly clients: Clients
  /** Its name, where the template leaves it to CloudFormation; that would add some letters drawn by lot. */
  readonly unnamed: string
  /** Resolved. Every one must be read: a property that no call sends is an error of the maker. */
  readonly properties: Properties
  /** A call of its own for one property: refused, it is noted, and the resource stands all the same. */
  readonly attempt: (property: string, call: () => Promise<unknown>) => Promise<unknown>
}

export type Make = (making: Making) => Promise<Made>

export type Makers = Readonly<Record<string, Make>>

/** Properties that the API calls by the same name, as input of a call. */
export function given<Input>(properties: Properties, names: readonly (keyof Input & string)[], more?: Partial<Input>): Input {
  const same = Object.fromEntries(names.filter(name => name in properties).map(name => [name, properties[name]]))
  // A template's properties have the types of the API's: cfn-lint holds ours to AWS's own schemas.
  return { ...same, ...more } as Input
}

/** The same, for an API that begins its names with a small letter: ECS, ECR. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [small(name), lowered(one)]))
}

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** All of a resource's properties as the input of such an API. */
export function loweredInput<Input>(properties: Properties, more?: Partial<Input>): Input {
  // As in `given`: the names differ in their first letter alone.
  return { ...(lowered(properties) as Partial<Input>), ...more } as Input
}

/** A yes or no as EC2 takes one. */
export const flag = (properties: Properties, name: string) => ({ Value: properties[name] === true })

export function objectOf(value: unknown): Properties {
  if (isObject(value)) return value
  throw new Error(`${JSON.stringify(value)} is no object`)
}

interface Tag {
  readonly Key: string
  readonly Value: string
}

/** The tags of a resource; none where the template has none. */
export const tagsOf = ({ Tags }: Properties): Tag[] =>
  list(Tags ?? []).map(tag => {
    const { Key, Value } = objectOf(tag)
    return { Key: text(Key), Value: text(Value) }
  })

/** Tags as a map. */
export const tagMap = (properties: Properties) => Object.fromEntries(tagsOf(properties).map(({ Key, Value }) => [Key, Value]))
