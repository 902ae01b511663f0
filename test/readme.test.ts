/** What the pages say is true: the spec in the README is valid, its excerpt is a report's, what they name and link is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flagsNotYet } from '../src/cli/not-yet.ts'
import { fakeWorld } from '../src/cli/fake-world.ts'
import { viewOf } from '../src/cli/texts.ts'
import { audit, everything, openEvidence, readTargets, readWaivers, reports, sourceOf } from '../src/index.ts'
import { environmentsOf, inMemory, readSpec } from '../src/spec/index.ts'
import { rules } from '../rules/index.ts'

const hidden = new Set(['node_modules', 'dist', 'cdk.out', 'coverage'])
const pages = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.md') && !file.split('/').some(part => hidden.has(part) || (part.startsWith('.') && part !== '.github')),
)
const textOf = (page: string) => readFileSync(page, 'utf8')
const readme = textOf('README.md')
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, inside = '']) => inside)

describe('the README', () => {
  const [base = '', dev = ''] = blocks(readme, 'yaml')

  test('has a spec that is valid', () => {
    const files = inMemory(
      new Map([
        ['spec/architecture.yaml', base],
        ['spec/env/dev.yaml', dev],
      ]),
    )
    expect(environmentsOf('spec', files)).toEqual(['dev'])
    expect(readSpec({ folder: 'spec', files }).network.subnets.get('private-a')?.zone.want).toMatchObject({ value: 'eu-west-1b' })
  })

  test('shows what an audit of the example prints', async () => {
    const options = { ...everything, toolVersion: '0', failOn: 'low' } as const
    const model = readSpec({ folder: 'spec', environment: 'dev' })
    const source = sourceOf(await openEvidence('examples/dev'))
    const result = await audit(model, source, { ...options, now: '2026-11-24T00:00:00Z' })
    const view = await viewOf({ lang: 'en', color: false, spec: 'spec' }, fakeWorld().world)
    const report = reports.terminal(result, { ...view, width: 80 }).text
    const parts = blocks(readme, 'text').flatMap(text => text.split('…\n'))
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.filter(part => !report.includes(part))).toEqual([])
  })
})

/** Every block of YAML on any page that has this key at its top. */
const shownWith = (key: string) =>
  pages.flatMap(page =>
    blocks(textOf(page), 'yaml').flatMap(yaml => (new RegExp(`^${key}:`, 'm').test(yaml) ? [[page, yaml] as const] : [])),
  )

test.each(shownWith('waivers'))('the waivers in %s are valid', (_, yaml) => {
  const files = inMemory(new Map([['spec/waivers.yaml', yaml]]))
  const ids = rules.map(rule => rule.id)
  expect(
    readWaivers({ folder: 'spec', name: 'waivers.yaml', rules: ids, environments: ['dev', 'prod'], files }).list.length,
  ).toBeGreaterThan(0)
})

test.each(shownWith('specVersion'))('the spec in %s is valid', (_, yaml) => {
  const files = inMemory(
    new Map([
      ['spec/architecture.yaml', yaml],
      ['spec/env/dev.yaml', '{}'],
    ]),
  )
  expect(readSpec({ folder: 'spec', files }).network.vpc.at.length).toBeGreaterThan(0)
})

test.each(shownWith('targets'))('the targets in %s are valid', (_, yaml) => {
  const files = inMemory(new Map([['./targets.yaml', yaml]]))
  expect(readTargets({ folder: '.', name: 'targets.yaml', files }).list.length).toBeGreaterThan(0)
})

test('the changelog lists the flags that are not there yet, and no other', () => {
  const [, section = ''] = textOf('CHANGELOG.md').split('### Not in this version yet')
  const listed = [...section.matchAll(/`(--[a-z]+)`/g)].map(([, flag]) => flag)
  const notYet = Object.keys(flagsNotYet).map(flag => flag.split(' ')[0])
  expect(new Set(listed)).toEqual(new Set(notYet))
})

/** What `npm start` writes is not there before it. */
const written = (path: string) => path.startsWith('reports/dev.')

describe.each(pages)('%s', page => {
  const text = textOf(page)

  test('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:src|rules|spec|test|scripts|examples|reports|infra|docs|action)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    )
    expect(named.filter(path => !written(path) && !existsSync(path))).toEqual([])
  })

  test('links only to what is there', () => {
    const links = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\((?![a-z]+:)([^()\s#]*)(?:#([^()\s]+))?\)/g)]
    const dead = links.filter(([, path = '', anchor]) => {
      const file = path === '' ? page : join(dirname(page), path)
      return !existsSync(file) || (anchor !== undefined && !anchorsIn(textOf(file)).includes(anchor))
    })
    expect(dead.map(([link]) => link)).toEqual([])
  })

  test('names only npm scripts that are there', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'))
    const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/g)].map(([, script = '']) => script)
    expect(named.filter(script => !Object.hasOwn(scripts, script))).toEqual([])
  })
})

/** As GitHub and VitePress make them of headings. */
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
