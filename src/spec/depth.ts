/** How deep a file is nested, told from its tokens: without recursion, so that no file can exhaust the stack. */
import type { CST } from 'yaml'

/** Whether any value stands more than `limit` levels down. */
export function nestedDeeperThan(limit: number, tokens: readonly CST.Token[]): boolean {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = tokens.map(token => ({ token, depth: 0 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    if (depth > limit) return true
    for (const below of within(token)) waiting.push({ token: below, depth: depth + 1 })
  }
  return false
}

function within(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value].filter(part => part !== undefined && part !== null))
}
