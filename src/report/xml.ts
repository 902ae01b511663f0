/** Text in XML and HTML. What cannot stand there at all was made visible before. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For content and for values of attributes in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, one => entities[one] ?? one)
}
