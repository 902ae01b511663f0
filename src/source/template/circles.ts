/** Resources that wait for each other: CloudFormation refuses them, whichever of them has the reference. */
import { said } from '../../text/said.ts'
import { segment } from '../items.ts'
import { refusal } from './refusals.ts'
import type { Stack } from './stack.ts'

/** Of those that are surely made, once all that they refer to has been resolved. Throws a UserError TEMPLATE_CIRCULAR. */
export function refuseCircles({ input, references, presence }: Stack): void {
  const { template } = input
  const made = new Set([...template.resources.keys()].filter(id => presence(id) === true))
  const waitsFor = (id: string) =>
    [...(references.get(id) ?? []), ...(template.resources.get(id)?.dependsOn ?? [])].filter(one => made.has(one))
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id]
      throw refusal('TEMPLATE_CIRCULAR', said('template-circle', { names: circle.join(' → ') }), {
        file: template.file,
        line: template.lineOf(`/Resources/${segment(id)}`),
      })
    }
    if (done.has(id)) return
    for (const next of waitsFor(id)) visit(next, [...path, id])
    done.add(id)
  }
  for (const id of made) visit(id, [])
}
