/** How AWS cuts and orders its answers changes nothing: pages of any size, another order, items given twice. Byte for byte. */
import { beforeAll, describe, expect, test } from 'vitest'
import { audit, everything, openEvidence, reads, readSpec, type Session, sourceOf } from '../../src/index.ts'
import type { Answer, AnyRead } from '../../src/source/call.ts'
import { answering, asRecorded } from './answering.ts'

/** One account with drifts, so that there are findings to compare, and the largest that conforms. */
const accounts = [
  ['examples/dev', 'dev'],
  ['test/evidence/prod', 'prod'],
] as const
const options = { ...everything, toolVersion: '0.0.0', failOn: 'low', now: '2026-11-25T00:00:00Z' } as const

/** How the items of a whole list are given, a page an element. */
type Cut = (items: readonly unknown[]) => readonly (readonly unknown[])[]

const pagesOf =
  (size: number): Cut =>
  items =>
    items.length === 0
      ? [[]]
      : Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size))

const cuts: readonly (readonly [string, Cut])[] = [
  ['pages of 1', pagesOf(1)],
  ['pages of 2', pagesOf(2)],
  ['pages of 7', pagesOf(7)],
  ['the other way round', items => [items.toReversed()]],
  ['merged into one', items => [items]],
  ['an empty page before and after', items => [[], items, []]],
  [
    'pages that shift while they are read: the last item again on the next',
    items => [items.slice(0, 3), items.slice(Math.max(0, Math.min(3, items.length) - 1))],
  ],
  ['every item twice', items => [items, items]],
]

type Output = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Output => typeof value === 'object' && value !== null

/** The recorded account, with every paged list given in another way. */
function cutSession(recorded: Session, cut: Cut): Session {
  return answering(recorded, async (read, input) => {
    if (read.page === undefined || read.items === undefined || !isObject(input)) return asRecorded(read, input, recorded)
    const { [read.page.token]: asked, ...first } = input
    const whole = await wholeList(recorded, read, first)
    return whole.ok && isObject(whole.output) ? pageOf(whole.output, cut, read.items.field, read.page.next, asked) : whole
  })
}

/** The whole list that a paged call gives, as one answer. */
async function wholeList(recorded: Session, read: AnyRead, input: Output): Promise<Answer<unknown>> {
  const { token = '', next = '' } = read.page ?? {}
  const items: unknown[] = []
  let output: Output = {}
  for (let page: unknown; ; page = output[next]) {
    const answer = await asRecorded(read, page === undefined ? input : { ...input, [token]: page }, recorded)
    if (!answer.ok || !isObject(answer.output)) return answer
    output = answer.output
    const listed = output[read.items?.field ?? '']
    if (Array.isArray(listed)) items.push(...listed)
    if (typeof output[next] !== 'string' || output[next] === '')
      return { ok: true, output: { ...output, [read.items?.field ?? '']: items } }
  }
}

/** One page of a whole list, cut anew: a token is the number of its page. */
function pageOf(whole: Output, cut: Cut, field: string, next: string, asked: unknown): Answer<unknown> {
  const { [next]: _, [field]: listed, ...rest } = whole
  if (!Array.isArray(listed)) return { ok: true, output: whole }
  const pages = cut(listed)
  const page = typeof asked === 'string' ? Number(asked) : 0
  const more = page + 1 < pages.length ? { [next]: String(page + 1) } : {}
  return { ok: true, output: { ...rest, [field]: pages[page] ?? [], ...more } }
}

describe.each(accounts)('%s', (folder, environment) => {
  const model = readSpec({ folder: 'spec', environment })
  const findings = async (cut: Cut) => {
    const { findings, summary, exposure, verdict } = await audit(model, sourceOf(cutSession(await openEvidence(folder), cut)), options)
    return JSON.stringify({ findings, summary, exposure, verdict })
  }
  let whole = ''
  beforeAll(async () => {
    whole = await findings(items => [items])
  })

  test('there is something to compare', () => expect(whole.length).toBeGreaterThan(500))
  test.each(cuts)('%s: the same findings, byte for byte', async (_, cut) => expect(await findings(cut)).toBe(whole))
})

test('many lists are paged', () =>
  expect(reads.filter(read => read.page !== undefined && read.items !== undefined).length).toBeGreaterThan(30))
