/**
 * Success codes of a health check, in one spelling: `302,200` and `200,302` are the same codes, and `200-201` those of `200,201`
 * (API reference, ELBv2 Matcher: values with commas between, and ranges). What is spelt otherwise stays as it is.
 */
export function codesOf(text: string): string {
  const parts = text.split(',').map(part => /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part))
  const ranges = parts.flatMap(match => (match === null ? [] : [{ from: Number(match[1]), to: Number(match[2] ?? match[1]) }]))
  if (ranges.length < parts.length || ranges.some(({ from, to }) => to < from)) return text
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',')
}
