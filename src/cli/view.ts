/** How the reader looks at a report: language, colour, width. */
import { type Language, languages } from '../model/words.ts'
import type { CommonFlags } from './flags.ts'
import type { World } from './world.ts'

/** From `--lang`, else from the locale by POSIX's precedence (LC_ALL, LC_MESSAGES, LANG), else English. */
export function languageOf({ lang }: Pick<CommonFlags, 'lang'>, { env }: World): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(value => value !== undefined && value !== '') ?? ''
  return lang ?? languages.find(language => new RegExp(`^${language}(?![a-z])`, 'i').test(locale)) ?? 'en'
}

/** `--no-color` and NO_COLOR before FORCE_COLOR before what the terminal can. */
export function hasColour({ color }: Pick<CommonFlags, 'color'>, { env, stdout }: World): boolean {
  if (!color || (env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR'] ?? ''
  if (forced !== '') return forced !== '0' && forced !== 'false'
  return stdout.isTerminal && env['TERM'] !== 'dumb'
}

/** COLUMNS, by POSIX before what the terminal says; 80 where there is neither. A report needs some room. */
export function widthOf({ env, stdout }: World): number {
  const asked = /^[1-9]\d{0,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : null
  return Math.max(40, asked ?? stdout.columns ?? 80)
}
