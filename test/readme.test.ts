/** What the README shows is true: its spec is valid, its files are there, its commands are known. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { environmentsOf, inMemory, readSpec } from '../src/spec/index.ts'

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']
const readme = readFileSync('README.md', 'utf8')
const [base = '', dev = ''] = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml)

test('the spec in the README is valid', () => {
  const files = inMemory(
    new Map([
      ['spec/architecture.yaml', base],
      ['spec/env/dev.yaml', dev],
    ]),
  )
  expect(environmentsOf('spec', files)).toEqual(['dev'])
  expect(readSpec({ folder: 'spec', files }).network.subnets.get('private-a')?.zone.want).toMatchObject({ value: 'eu-west-1b' })
})

test.each(pages)('every file that %s names is there', page => {
  const text = readFileSync(page, 'utf8')
  const named = [...text.matchAll(/`((?:src|rules|spec|test|scripts|examples|reports)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)].map(
    ([, code, link]) => code ?? link ?? '',
  )
  expect(named.length).toBeGreaterThan(0)
  // What `npm start` writes is not there before it.
  expect(named.filter(path => !path.startsWith('reports/dev.') && !existsSync(path))).toEqual([])
})

test('every npm script that a page names is there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = pages.flatMap(page =>
    [...readFileSync(page, 'utf8').matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/g)].map(([, script = '']) => script),
  )
  expect(named.filter(script => !Object.hasOwn(scripts, script))).toEqual([])
})
