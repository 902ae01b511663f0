/** What is new in some ways, by how certain each is. */
import { expect, test } from 'vitest'
import { beyond, type Way } from './survey.ts'

const way = (port: number, doubt?: string): Way => ({
  packets: { services: [port, port + 1] } as unknown as Way['packets'],
  path: [],
  doubts: doubt === undefined ? [] : [doubt],
})

test.each([
  ['one that was there', [way(80)], [way(80)], []],
  ['another port', [way(80), way(81)], [way(80)], [81]],
  ['one that only may be there, and now is', [way(80)], [way(80, 'unread')], [80]],
  ['one that only may be there, as before', [way(80, 'unread')], [way(80, 'unread')], []],
  ['one that was there, and now only may be', [way(80, 'unread')], [way(80)], []],
  ['one that only may be there, on another port', [way(81, 'unread')], [way(80, 'unread')], [81]],
])('%s', (_, now, before, ports) => expect(beyond(now, before).map(one => one.packets.services[0])).toEqual(ports))
