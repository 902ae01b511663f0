/** What the names of a stack mean, while its resources are made. */
import { accountId, region } from '../account/clients.ts'
import { resolve, type Scope } from './intrinsics.ts'
import type { Made } from './maker.ts'
import type { Stack } from './template.ts'

export type Parameters = Readonly<Record<string, string>>

/** What became of a resource, by its key. */
export type Find = (key: string) => Made

/** A resource is known by its stack and its logical id. */
export const keyOf = (stack: Stack, logicalId: string) => `${stack.name}/${logicalId}`

const pseudo: Parameters = {
  'AWS::AccountId': accountId,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
}

export function scopeOf(stack: Stack, stacks: readonly Stack[], parameters: Parameters, find: Find): Scope {
  return {
    ref(name) {
      const value = pseudo[name] ?? parameters[name] ?? stack.Parameters?.[name]?.Default ?? find(keyOf(stack, name)).ref
      if (value === undefined) throw new Error(`${name} has no Ref`)
      return value
    },
    attribute(logicalId, name) {
      const value = find(keyOf(stack, logicalId)).attributes?.[name]
      if (value === undefined) throw new Error(`the interpreter knows no ${name} of ${stack.Resources[logicalId]?.Type}`)
      return value
    },
    imported(name) {
      for (const exporter of stacks)
        for (const { Value, Export } of Object.values(exporter.Outputs ?? {}))
          if (Export?.Name === name) return String(resolve(Value, scopeOf(exporter, stacks, parameters, find)))
      throw new Error(`no stack exports ${name}`)
    },
  }
}
