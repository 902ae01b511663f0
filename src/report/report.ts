/** What a report is: a pure function of a published audit. Same audit, same view, same bytes. */
import type { Audit } from '../model/audit.ts'
import type { Language, Words } from '../model/words.ts'

export interface Rendering {
  readonly mediaType: string
  readonly text: string
}

/** How the reader looks at it. Machine formats take nothing from here. */
export interface View {
  readonly language: Language
  /** Whether escape sequences for colour may be used. Never the only carrier of a meaning. */
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Also what is folded, and every finding behind a grouped line. */
  readonly verbose: boolean
  readonly rules: RuleTexts
  /** Titles and property labels of kinds, and what is folded, in every language. */
  readonly labels: Labels
}

export type RuleTexts = (id: string) => { readonly title: Words; readonly rationale: Words; readonly remedy: Words } | null
export interface Labels {
  readonly kind: (type: string) => Words
  readonly property: (type: string, property: string) => Words
  /** Why AWS made something by itself, by the reason that an audit gives. */
  readonly fold: (reason: string) => Words
}

export type Report = (audit: Audit, view: View) => Rendering
/** A format whose engine is heavy: loaded when it is asked for. */
export type LazyReport = (audit: Audit, view: View) => Promise<Rendering>
