/**
 * `npm run job -- synth|deploy [--config audit-job.yaml] [--out cdk.out/audit-job] [what cdk deploy takes]`: the scheduled audit.
 * The handlers are bundled here, by the bundler of the program itself: no Docker, nothing to install in the function.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importStacks } from './import-stacks.mjs'
import { splitOptions } from './options.mjs'
import { giveUp, root, setup } from './setup.mjs'

/** Bundles the handlers, and gives their folder. */
export async function bundleHandlers() {
  const rolldown = await import('rolldown')
  const folder = join(root, '.cache', 'audit-job', 'code')
  await rolldown.build({
    cwd: root,
    input: { index: 'infra/audit-job/lambda/main.ts' },
    platform: 'node',
    logLevel: 'warn',
    // The handlers need at once some clients that the command line loads only when it asks them.
    checks: { ineffectiveDynamicImport: false },
    output: {
      dir: folder,
      format: 'esm',
      cleanDir: true,
      minify: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: 'chunks/[name]-[hash].mjs',
    },
  })
  return folder
}

/** Writes the templates of a job. Throws an Error that says everything that is wrong with the request. */
export async function synthesizeJob(request, out) {
  const folder = await bundleHandlers()
  const { jobApp, jobRequest } = await importStacks('infra/audit-job/index.ts', 'audit-job/stacks.mjs')
  rmSync(out, { recursive: true, force: true })
  jobApp(jobRequest(request), { folder, version: versionHere() }, out).synth()
}

const versionHere = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

async function requestIn(file) {
  const { parse } = await import('yaml')
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return giveUp(`${file} cannot be read: ${error.message}`)
  }
}

/** Hands the templates to the CDK CLI, and gives its exit code. */
export async function deployJob(out, rest) {
  const { runProgram } = await import('./stage.mjs')
  const stacks = rest.some(one => !one.startsWith('-')) && !rest[0]?.startsWith('-') ? [] : ['--exclusively', await jobStackIn(out)]
  const args = ['node_modules/aws-cdk/bin/cdk', 'deploy', '--app', out, '--no-notices', ...stacks, ...rest]
  const { code } = await runProgram(process.execPath, args, { show: true, env: { CDK_DISABLE_CLI_TELEMETRY: 'true' } })
  return code
}

/** The template for the accounts is for StackSets: it is written beside, and not deployed here. */
async function jobStackIn(out) {
  const { artifacts } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  const [name] = Object.keys(artifacts).filter(id => artifacts[id].type === 'aws:cloudformation:stack' && !id.endsWith('-target'))
  return name
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const options = { config: { type: 'string', default: 'audit-job.yaml' }, out: { type: 'string', default: 'cdk.out/audit-job' } }
  const [what, ...args] = process.argv.slice(2)
  if (what !== 'synth' && what !== 'deploy') giveUp('audit-job takes synth or deploy: npm run job -- synth --config audit-job.yaml')
  const { values, rest } = splitOptions(args, options)
  try {
    await synthesizeJob(await requestIn(values.config), values.out)
  } catch (error) {
    giveUp(error.message)
  }
  if (what === 'deploy') process.exitCode = await deployJob(values.out, rest)
  else console.log(`Wrote ${String(values.out)}. What every account needs is in its …-target.template.json.`)
}
