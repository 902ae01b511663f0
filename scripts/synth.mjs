/** `npm run synth -- --env dev [--overlay mended] [--spec spec] [--out cdk.out]`: the spec as CloudFormation templates. No AWS. */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importStacks } from './import-stacks.mjs'
import { splitOptions } from './options.mjs'
import { giveUp, setup } from './setup.mjs'

const options = {
  env: { type: 'string' },
  overlay: { type: 'string', multiple: true, default: [] },
  spec: { type: 'string', default: 'spec' },
  out: { type: 'string', default: 'cdk.out' },
}

/** Writes the templates, and returns where. Arguments that are not ours come back for whom they are. */
export async function synthesize(args) {
  const { values, rest } = splitOptions(args, options)
  const { synth } = await importStacks('infra/index.ts', 'infra/index.js')
  rmSync(values.out, { recursive: true, force: true })
  try {
    synth({ spec: values.spec, environment: values.env, overlays: values.overlay, out: values.out })
  } catch (error) {
    if (error?.name !== 'UserError') throw error
    giveUp(error.problems.map(problemText).join('\n'))
  }
  return { out: values.out, rest }
}

const problemText = ({ code, message, at, hint }) =>
  [
    `${at === null ? '' : `${at.file}:${at.line}:${at.column}  `}${code}`,
    `  ${message.en}`,
    ...(hint === undefined ? [] : [`  ${hint.en}`]),
  ].join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const start = Date.now()
  const { out, rest } = await synthesize(process.argv.slice(2))
  if (rest.length > 0) giveUp(`synth does not know ${rest.join(' ')}`)
  console.log(
    `Wrote ${String(out)} in ${((Date.now() - start) / 1000).toFixed(1)} s. Audit it before it is deployed: popcorn-audit audit --on ${String(out)}`,
  )
}
