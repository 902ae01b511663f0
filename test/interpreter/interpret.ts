/**
 * A test-only deployer: it makes the resources of synthesized templates through the services' own APIs. What CloudFormation does with
 * them on an emulator is no witness (each forgets half of it); the APIs behind are kept far better.
 */
import { clientsFor } from '../account/clients.ts'
import { resolveAll } from './intrinsics.ts'
import type { Made, Make, Making } from './maker.ts'
import { makers } from './makers/index.ts'
import { inOrder } from './order.ts'
import { type Parameters, scopeOf } from './scope.ts'
import { type Properties, stacksIn } from './template.ts'

/** A call that the emulator refused. */
export interface Refusal {
  readonly type: string
  /** Null: the resource itself was not made. */
  readonly property: string | null
  readonly error: string
}

export interface Interpreted {
  /** How many resources of the templates stand. */
  readonly made: number
  readonly refused: readonly Refusal[]
}

/** Null: refused. */
type World = Map<string, Made | null>

/** Makes all of a cdk.out folder, one resource after the other, each after what it refers to. */
export async function interpret(folder: string, endpoint: string, parameters: Parameters): Promise<Interpreted> {
  const stacks = stacksIn(folder)
  const clients = clientsFor(endpoint)
  const world: World = new Map()
  const refused: Refusal[] = []
  for (const { stack, key, needs, resource } of inOrder(stacks, parameters)) {
    const type = resource.Type
    const attempt = async <T>(property: string | null, call: () => Promise<T>): Promise<T | null> => {
      try {
        return await call()
      } catch (error) {
        if (!isAnswer(error)) throw error
        refused.push({ type, property, error: `HTTP ${error.$metadata.httpStatusCode} ${error.name}` })
        return null
      }
    }
    if (needs.some(one => world.get(one) === null)) {
      refused.push({ type, property: null, error: 'needs a resource that was refused' })
      world.set(key, null)
      continue
    }
    const properties = resolveAll(
      resource.Properties,
      scopeOf(stack, stacks, parameters, one => foundIn(world, one)),
    )
    world.set(key, await attempt(null, () => made(type, { clients, unnamed: key.replace('/', '-'), properties, attempt })))
  }
  return { made: [...world.values()].filter(one => one !== null).length, refused }
}

/** Makes one, and holds its maker to have read every property that the template states. */
async function made(type: string, { properties, ...rest }: Making): Promise<Made> {
  const make: Make | undefined = makers[type]
  if (make === undefined) throw new Error(`the interpreter makes no ${type}`)
  const unread = new Set(Object.keys(properties))
  const noting = new Proxy<Properties>(properties, {
    get(target, name) {
      unread.delete(String(name))
      return target[String(name)]
    },
  })
  const result = await make({ ...rest, properties: noting })
  if (unread.size > 0) throw new Error(`nothing makes ${[...unread].join(', ')} of ${type}`)
  return result
}

function foundIn(world: World, key: string): Made {
  const found = world.get(key)
  if (found === null || found === undefined) throw new Error(`${key} is not made yet`)
  return found
}

/** An error that came from the emulator bears how it was answered; any other is a mistake of ours. */
const isAnswer = (error: unknown): error is Error & { readonly $metadata: { readonly httpStatusCode?: number } } =>
  error instanceof Error && '$metadata' in error
