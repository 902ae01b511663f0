import { expect, test } from 'vitest'
import { codesOf } from './health-codes.ts'

test.each([
  ['200', '200'],
  ['302,200', '200,302'],
  ['200-200', '200'],
  ['200, 201', '200-201'],
  ['200-299,250-310', '200-310'],
  ['200-299', '200-299'],
  ['ok', 'ok'],
  ['299-200', '299-200'],
  ['', ''],
])('%s is %s', (text, codes) => expect(codesOf(text)).toBe(codes))
