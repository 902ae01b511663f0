import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import type { Answer, AnyRead, Call, Listing } from './call.ts'
import { failed } from './call.ts'
import { list } from './list.ts'

const read: AnyRead = {
  service: 'ecs',
  operation: 'ListThings',
  action: 'ecs:ListThings',
  feeds: {},
  items: { field: 'things', id: thing => thing.id },
  page: { token: 'token', next: 'next', size: { maxResults: 100 } },
  absentOn: ['ClusterNotFoundException'],
}

interface Thing {
  readonly id?: string | undefined
  readonly colour?: string
}

type Page = readonly unknown[] | Answer<unknown>

const isAnswer = (page: Page | undefined): page is Answer<unknown> => page !== undefined && 'ok' in page
const refusal = (errorName: string | null = 'AccessDeniedException'): Answer<never> => ({
  ok: false,
  because: failed(read, 'denied', 'no'),
  errorName,
})

/** Answers page after page; the token of a page is its number. */
function paged(pages: readonly Page[], inputs: unknown[] = []): Call {
  const answer = (input: unknown): Answer<unknown> => {
    inputs.push(input)
    const at = Number((input as { token?: string }).token ?? 0)
    const page = pages[at] ?? []
    if (isAnswer(page)) return page
    return { ok: true, output: at + 1 < pages.length ? { things: page, next: String(at + 1) } : { things: page } }
  }
  return (async (_: unknown, input: unknown) => answer(input)) as Call
}

const listed = (pages: readonly Page[]): Promise<Listing<Thing>> => list(paged(pages), read, {})
const ids = (listing: Listing<Thing>) => listing.items.map(({ item }) => item.id)

suite('a list', () => {
  test('is read to its end, with the largest page that AWS gives', async () => {
    const inputs: unknown[] = []
    await list(paged([[{ id: 'a' }], [{ id: 'b' }]], inputs), read, { cluster: 'c' })
    expect(inputs).toEqual([
      { cluster: 'c', maxResults: 100 },
      { cluster: 'c', maxResults: 100, token: '1' },
    ])
  })

  test.each<[string, readonly object[], readonly string[], boolean]>([
    [
      'to its end',
      [
        { Items: [{ id: 'a' }], Quantity: 1, NextMarker: '1' },
        { Items: [{ id: 'b' }], Quantity: 1 },
      ],
      ['a', 'b'],
      true,
    ],
    ['that is left out since it is empty', [{ Quantity: 0 }], [], true],
    ['that is left out and not empty', [{ Quantity: 2 }], [], false],
    ['that is left out, nobody knows why', [{}], [], false],
  ])('within a member of the answer is read: one %s', async (_, pages, then, whole) => {
    const of: AnyRead = {
      ...read,
      within: 'List',
      items: { field: 'Items', id: one => one.id },
      page: { token: 'Marker', next: 'NextMarker' },
    }
    const call = (async (_read: unknown, { Marker = '0' }: { Marker?: string }) => ({
      ok: true,
      output: { List: pages[Number(Marker)] },
    })) as Call
    const found = await list<unknown, unknown, Thing>(call, of, {})
    expect([ids(found), found.gap === null]).toEqual([then, whole])
  })

  test('names where each item stands, by identifier and as a JSON pointer', async () => {
    const { items } = await listed([[{ id: 'arn:aws:ecs:r:1:service/c/~api' }]])
    expect(items[0]?.from).toEqual({ call: 'ecs:ListThings', at: '/things/arn:aws:ecs:r:1:service~1c~1~0api' })
  })

  const cases: readonly (readonly [string, readonly Page[], readonly string[], string | null, RegExp])[] = [
    ['empty', [[]], [], null, /^$/],
    ['of one page', [[{ id: 'a' }, { id: 'b' }]], ['a', 'b'], null, /^$/],
    ['with an empty page before its last', [[{ id: 'a' }], [], [{ id: 'b' }]], ['a', 'b'], null, /^$/],
    ['refused', [refusal()], [], 'denied', /no/],
    ['refused on its second page', [[{ id: 'a' }], refusal()], ['a'], 'denied', /no/],
    ['whose parent is not there', [refusal('ClusterNotFoundException')], [], null, /^$/],
    ['whose parent goes away while it is read', [[{ id: 'a' }], refusal('ClusterNotFoundException')], ['a'], 'denied', /no/],
    ['without its field', [{ ok: true, output: {} }], [], 'garbled', /no list things/],
    ['without its field on the second page', [[{ id: 'a' }], { ok: true, output: { next: 'x' } }], ['a'], 'garbled', /no list things/],
    ['whose field is no list', [{ ok: true, output: { things: 'a' } }], [], 'garbled', /no list things/],
    ['whose first page names itself', [{ ok: true, output: { things: [{ id: 'a' }], next: '0' } }], ['a'], 'truncated', /read already/],
    [
      'that turns in a circle',
      [[{ id: 'a' }], [{ id: 'b' }], { ok: true, output: { things: [], next: '1' } }],
      ['a', 'b'],
      'truncated',
      /read already/,
    ],
    ['that ends with an empty token', [{ ok: true, output: { things: [{ id: 'a' }], next: '' } }], ['a'], null, /^$/],
    ['with an item that has no identifier', [[{ id: 'a' }, {}]], ['a'], 'garbled', /without identifier/],
    ['with an item that is none', [[{ id: 'a' }, null]], ['a'], 'garbled', /without identifier/],
    ['that has an item twice', [[{ id: 'a' }], [{ id: 'a' }, { id: 'b' }]], ['a', 'b'], null, /^$/],
    [
      'that contradicts itself',
      [[{ id: 'a', colour: 'red' }, { id: 'b' }], [{ id: 'a', colour: 'blue' }]],
      ['b'],
      'garbled',
      /contradict each other on a/,
    ],
  ]
  test.each(cases)('%s', async (_, pages, expected, reason, message) => {
    const listing = await listed(pages)
    expect(ids(listing)).toEqual(expected)
    expect(listing.gap?.because.reason ?? null).toBe(reason)
    expect(listing.gap?.because.message ?? '').toMatch(message)
    expect(listing.gap?.from ?? null).toEqual(reason === null ? null : { call: 'ecs:ListThings', at: '/things' })
  })
})

suite('whatever the answers look like, the same things give the same list', () => {
  const things = fc.array(
    fc.record({ id: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }), colour: fc.constantFrom('red', 'blue') }),
    { maxLength: 8 },
  )
  const cuts = fc.array(fc.nat(8), { maxLength: 4 })

  test('order, pages and repetition never show', async () => {
    const shuffled = things.chain(of => fc.tuple(fc.constant(of), fc.shuffledSubarray([...of, ...of], { minLength: of.length * 2 }), cuts))
    await fc.assert(
      fc.asyncProperty(shuffled, async ([of, again, at]) => {
        expect(await listed(pagesOf(again, at))).toEqual(await listed([of]))
      }),
    )
  })

  test('every identifier that no two items dispute is there, once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(things, cuts, async (of, at) => {
        const colours = (id: string) => new Set(of.filter(thing => thing.id === id).map(thing => thing.colour))
        expect(ids(await listed(pagesOf(of, at)))).toEqual(['a', 'b', 'c', 'd'].filter(id => colours(id).size === 1))
      }),
    )
  })

  test('a page that fails leaves what was read before it, and never a complete list', async () => {
    await fc.assert(
      fc.asyncProperty(things, cuts, async (of, at) => {
        const { items, gap } = await listed([...pagesOf(of, at), refusal()])
        expect(items).toEqual((await listed([of])).items)
        expect(gap).not.toBeNull()
      }),
    )
  })
})

function pagesOf(of: readonly unknown[], at: readonly number[]): readonly (readonly unknown[])[] {
  const bounds = [0, ...at.map(cut => Math.min(cut, of.length)).sort((a, b) => a - b), of.length]
  return bounds.slice(1).map((end, index) => of.slice(bounds[index], end))
}
