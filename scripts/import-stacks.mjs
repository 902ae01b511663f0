/** Loads stacks, which are TypeScript: CDK itself stays where it is installed, and everything of ours is bundled to one file. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './setup.mjs'

/** `input` is a file of infra; `name` that of the bundle below .cache. */
export async function importStacks(input, name) {
  const rolldown = await import('rolldown')
  const file = join(root, '.cache', name)
  await rolldown.build({
    cwd: root,
    input,
    platform: 'node',
    external: [/^aws-cdk-lib/, /^constructs/],
    logLevel: 'warn',
    output: { file, format: 'esm', codeSplitting: false },
  })
  return import(pathToFileURL(file).href)
}
