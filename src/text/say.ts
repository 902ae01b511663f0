/** Says a message in a language. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../model/words.ts'
import { findingMessages } from './finding-messages.ts'
import { phraseOf } from './phrases.ts'
import { pastMessages } from './past-messages.ts'
import { programMessages } from './program-messages.ts'
import { reportMessages } from './report-messages.ts'

export const messages = { ...findingMessages, ...reportMessages, ...programMessages, ...pastMessages }
export type MessageId = keyof typeof messages
export type Arguments = Readonly<Record<string, string | number>>

/**
 * The message with its arguments filled in. Arguments are inserted as they are and never parsed, whatever is in them.
 * Throws on an unknown id and on a missing argument: both are bugs of ours.
 */
export function say(language: Language, id: string, args: Arguments = {}): string {
  if (!isMessageId(id)) throw new Error(`no message ${JSON.stringify(id)}`)
  const values = Object.entries(args).map(([name, value]) => [name, phraseOf(name, value)?.[language] ?? value] as const)
  return String(compiled(language, id).format(Object.fromEntries(values)))
}

const isMessageId = (id: string): id is MessageId => Object.hasOwn(messages, id)

const cache = new Map<string, IntlMessageFormat>()

function compiled(language: Language, id: MessageId): IntlMessageFormat {
  const key = `${language} ${id}`
  const found = cache.get(key)
  if (found !== undefined) return found
  const fresh = new IntlMessageFormat(messages[id][language], language, undefined, { ignoreTag: true })
  cache.set(key, fresh)
  return fresh
}
