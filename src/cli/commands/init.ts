/** `init`: a small spec to start from; with `--example`, a whole one and a recorded account to try it on. Overwrites nothing. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Language } from '../../model/words.ts'
import { say } from '../../text/index.ts'
import { said } from '../../text/said.ts'
import { usage } from '../refusal.ts'
import { starterFiles } from '../starter.ts'
import { languageOf } from '../view.ts'
import type { World } from '../world.ts'
import { writeWhole } from '../write.ts'

export interface InitFlags {
  readonly example?: true
  readonly name?: string
  readonly region?: string
  readonly env?: readonly string[]
  readonly lang?: Language
}

export async function run(folder: string, flags: InitFlags, world: World): Promise<number> {
  const language = languageOf(flags, world)
  world.stdout.write(flags.example === true ? example(folder, language, world) : starter(folder, flags, language, world))
  return 0
}

function starter(folder: string, flags: InitFlags, language: Language, world: World): string {
  const name = flags.name ?? nameFrom(folder)
  const region = flags.region ?? world.env['AWS_REGION'] ?? world.env['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  const environments = flags.env ?? ['dev']
  const spec = join(folder, 'spec')
  const files = starterFiles({ name, region, environments, language })
  const there = [...files.keys(), 'schema.json'].map(file => join(spec, file)).filter(path => existsSync(path))
  if (there.length > 0)
    throw usage('USAGE_FOLDER_NOT_EMPTY', said('init-overwrites', { names: there.join(', ') }), said('init-overwrites-hint'))
  for (const [file, text] of files) writeWhole(join(spec, file), text)
  copy(join(world.packageFolder, 'spec', 'schema.json'), join(spec, 'schema.json'))
  const [first = 'dev', second] = environments
  const env = second === undefined ? '' : ` --env ${first}`
  const tell = (id: string, args = {}) => say(language, id, args)
  return pageOf(language, folder, {
    written: [
      ['spec/architecture.yaml', `${tell('init-base')} (name ${name}, region ${region})`],
      ...environments.map(environment => [`spec/env/${environment}.yaml`, tell('init-environment', { environment })] as const),
      ['spec/waivers.yaml', tell('init-waivers')],
      ['spec/schema.json', tell('init-schema')],
    ],
    next: [
      [`${called(world)} spec check${env}`, tell('init-check')],
      [`${called(world)} policy > policy.json`, tell('init-policy')],
      [`AWS_PROFILE=... ${called(world)} audit${env}`, tell('init-audit')],
    ],
  })
}

/** Into an empty folder only: the example is two folders deep. */
function example(folder: string, language: Language, world: World): string {
  const there = namesIn(folder)
  if (there.length > 0)
    throw usage(
      'USAGE_FOLDER_NOT_EMPTY',
      said('init-not-empty', { folder, names: `${there.slice(0, 5).join(', ')}${there.length > 5 ? ', …' : ''}` }),
      said('init-not-empty-hint'),
    )
  copy(join(world.packageFolder, 'spec'), join(folder, 'spec'))
  copy(join(world.packageFolder, 'examples', 'dev'), join(folder, 'evidence'))
  return pageOf(language, folder, {
    written: [
      ['spec/', say(language, 'init-example-spec')],
      ['evidence/', say(language, 'init-example-evidence')],
    ],
    next: [
      [`${called(world)} spec check --env dev`, say(language, 'init-check')],
      [`${called(world)} audit --env dev --on evidence`, say(language, 'init-audit-example')],
    ],
  })
}

type Line = readonly [what: string, why: string]

interface Page {
  readonly written: readonly Line[]
  readonly next: readonly Line[]
}

function pageOf(language: Language, folder: string, { written, next }: Page): string {
  const enter = folder === '.' ? [] : [[`cd ${folder}`, ''] as const]
  const column = (lines: readonly Line[]) => {
    const width = Math.max(...lines.map(([what]) => what.length))
    return lines.map(([what, why]) => `  ${what.padEnd(width)}  ${why}`.trimEnd())
  }
  const below = written.map(([path, why]) => [folder === '.' ? path : `${folder}/${path}`, why] as const)
  return `${[say(language, 'init-written'), ...column(below), '', say(language, 'init-next'), ...column([...enter, ...next])].join('\n')}\n`
}

/** As the user called it: npm sets npm_command for what npx runs. */
const called = ({ env }: World) => (env['npm_command'] === 'exec' ? 'npx popcorn-audit' : 'popcorn-audit')

/** The folder's own name, where a name of AWS may begin so. */
function nameFrom(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
  return name === '' ? 'my-app' : name.slice(0, 30)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function copy(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true })
  } catch (error) {
    throw usage('USAGE_NOT_WRITABLE', said('not-writable', { file: to, why: error instanceof Error ? error.message : String(error) }))
  }
}
