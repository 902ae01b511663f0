/** The stacks of a cdk.out folder, as CloudFormation would read them: JSON as CDK writes it. Nothing of the auditor is used. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Resource {
  readonly Type: string
  readonly Properties?: Properties
  readonly DependsOn?: string | readonly string[]
}

/** Before they are resolved, or after. */
export type Properties = Readonly<Record<string, unknown>>

export interface Stack {
  readonly name: string
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string }>>
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>
}

const suffix = '.template.json'

export function stacksIn(folder: string): readonly Stack[] {
  const files = readdirSync(folder).filter(file => file.endsWith(suffix))
  // CDK's own file: cfn-lint holds it to the shape of a template.
  return files
    .toSorted()
    .map(file => ({ ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Stack, 'name'>), name: basename(file, suffix) }))
}
