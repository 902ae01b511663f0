import { describe, expect, test } from 'vitest'
import { reportRequests } from './reports.ts'

describe('what --report asks for', () => {
  test.each([
    ['nothing given', [], [{ format: 'terminal', file: null }]],
    ['a format', ['json'], [{ format: 'json', file: null }]],
    ['a file', ['json=out/a.json'], [{ format: 'json', file: 'out/a.json' }]],
    ['a file with = in its name', ['json=a=b.json'], [{ format: 'json', file: 'a=b.json' }]],
    [
      'one of each',
      ['terminal', 'json=a.json'],
      [
        { format: 'terminal', file: null },
        { format: 'json', file: 'a.json' },
      ],
    ],
  ])('%s', (_, texts, requests) => expect(reportRequests(texts)).toEqual(requests))

  test.each([
    ['two on standard output', ['json', 'terminal'], 'USAGE_ONE_STDOUT'],
    ['two in one file', ['json=a', 'markdown=a'], 'USAGE_FLAG'],
    ['no name after =', ['json='], 'USAGE_FLAG'],
    ['a format that there is not', ['jsno'], 'USAGE_UNKNOWN_FORMAT'],
    ['a name that objects have of themselves', ['constructor'], 'USAGE_UNKNOWN_FORMAT'],
  ])('%s is refused', (_, texts, code) => expect(() => reportRequests(texts)).toThrow(code))
})
