/** `npm run synth -- --env dev [--overlay mended] [--spec spec] [--out cdk.out]`: the spec as CloudFormation templates. No AWS. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { giveUp, root, setup } from './setup.mjs'

const options = {
  env: { type: 'string' },
  overlay: { type: 'string', multiple: true, default: [] },
  spec: { type: 'string', default: 'spec' },
  out: { type: 'string', default: 'cdk.out' },
}

/** Writes the templates, and returns where. Arguments that are not ours come back for whom they are. */
export async function synthesize(args) {
  const { values, rest } = ours(args)
  const { synth } = await bundled()
  rmSync(values.out, { recursive: true, force: true })
  try {
    synth({ spec: values.spec, environment: values.env, overlays: values.overlay, out: values.out })
  } catch (error) {
    if (error?.name !== 'UserError') throw error
    giveUp(error.problems.map(problemText).join('\n'))
  }
  return { out: values.out, rest }
}

/** Options of ours, and all else as it was given. */
function ours(args) {
  const { values, tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const known = new Set(
    tokens
      .filter(token => token.kind === 'option' && Object.hasOwn(options, token.name))
      .flatMap(token => (token.inlineValue === false ? [token.index, token.index + 1] : [token.index])),
  )
  return { values, rest: args.filter((_, index) => !known.has(index)) }
}

const problemText = ({ code, message, at, hint }) =>
  [
    `${at === null ? '' : `${at.file}:${at.line}:${at.column}  `}${code}`,
    `  ${message}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ].join('\n')

/** CDK itself stays where it is installed; everything of ours is one file. */
async function bundled() {
  const rolldown = await import('rolldown')
  const file = join(root, '.cache', 'infra', 'index.js')
  await rolldown.build({
    cwd: root,
    input: 'infra/index.ts',
    platform: 'node',
    external: [/^aws-cdk-lib/, /^constructs/],
    logLevel: 'warn',
    output: { file, format: 'esm' },
  })
  return import(pathToFileURL(file).href)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const start = Date.now()
  const { out, rest } = await synthesize(process.argv.slice(2))
  if (rest.length > 0) giveUp(`synth does not know ${rest.join(' ')}`)
  console.log(
    `Wrote ${String(out)} in ${((Date.now() - start) / 1000).toFixed(1)} s. Audit it before it is deployed: popcorn-audit audit --on ${String(out)}`,
  )
}
