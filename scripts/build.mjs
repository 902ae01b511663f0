/** Bundles the program and the library into dist/: no dependency is left to install. Does nothing when the sources are those of last time. */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, setup } from './setup.mjs'

/** Which packages are in which file of the bundle: what the notices and the tests go by. Not part of the package. */
export const contentsFile = 'dist/.contents.json'
const stampFile = join(root, 'dist', '.stamp')
const sources = ['src', 'rules', 'package-lock.json', 'scripts/build.mjs']

export async function build() {
  const wanted = hashOf(sources.map(path => join(root, path)))
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  const start = Date.now()
  const rolldown = await import('rolldown')
  const { output } = await rolldown.build({
    cwd: root,
    input: { cli: 'src/cli/main.ts', index: 'src/index.ts', cdk: 'src/cdk.ts' },
    platform: 'node',
    logLevel: 'warn',
    output: { dir: 'dist', format: 'esm', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  })
  chmodSync(join(root, 'dist', 'cli.js'), 0o755)
  writeFileSync(join(root, contentsFile), `${JSON.stringify(contentsOf(output), null, 2)}\n`)
  writeFileSync(stampFile, wanted)
  console.log(`Built dist/ in ${((Date.now() - start) / 1000).toFixed(1)} s.`)
}

/** The folders of the packages whose code is in each file, by the file's name below dist/. */
function contentsOf(output) {
  const packageFolder = id => (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? [])[0]
  const folders = chunk => [...new Set(chunk.moduleIds.map(packageFolder).filter(Boolean))].map(folder => relative(root, folder))
  return Object.fromEntries(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, folders(chunk)]))
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/** Every file that can end up in the bundle, in one order. */
function filesIn(path) {
  if (/\.[a-z]+$/.test(path)) return path.includes('.test.') ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesIn(join(path, name)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  await build()
}
