import { expect, test } from 'vitest'
import { label } from './mermaid.ts'

test.each([
  ['db-main 10.0.0.0/16, tcp: 5432', 'db-main 10.0.0.0/16, tcp: 5432'],
  ['결제 서비스', '결제 서비스'],
  ['"] --> x', '#34;#93; --#62; x'],
  ['#quot;', '#35;quot#59;'],
  // Taken for a list where it begins a title: "Unsupported markdown".
  ['- two', '#45; two'],
  ['1. one', '1#46; one'],
])('%s is written %s', (name, written) => expect(label(name)).toBe(written))
