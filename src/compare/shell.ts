/** Texts from an account in a command that people paste: quoted, always. */

/** One word of a POSIX shell, whatever is in it. Control characters cannot be pasted safely and are left out. */
export function quoted(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '')
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(clean) ? clean : `'${clean.replaceAll("'", `'\\''`)}'`
}
