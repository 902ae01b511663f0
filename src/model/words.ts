/** A text in the languages that people read. Machine formats stay English. */
export interface Words {
  readonly en: string
  readonly ko: string
}

export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]
