import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { templateName } from './name.ts'

test.each([
  ['cdk.out', 'cdk.out'],
  ['./cdk.out/', 'cdk.out'],
  ['infra/./cdk.out//', 'infra/cdk.out'],
  ['infra/../cdk.out', 'cdk.out'],
  ['templates/network.yaml', 'templates/network.yaml'],
  ['/home/somebody/shop/cdk.out/', 'cdk.out'],
  ['/home/somebody/shop/network.yaml', 'network.yaml'],
  ['../shop/cdk.out', 'cdk.out'],
  ['.', basename(process.cwd())],
])('%s is %s', (path, name) => expect(templateName(path)).toBe(name))
