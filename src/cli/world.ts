/** What a command may touch of the machine it runs on. `main.ts` fills it from the process; a test, with what it likes. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  /** What was asked for, and nothing else. */
  readonly stdout: Output
  /** Progress, warnings and problems. */
  readonly stderr: Output
  /** The folder of this package: its version, its example. */
  readonly packageFolder: string
  /** Breaks off what is under way. */
  readonly signal: AbortSignal
  /** Seconds since the program was started. */
  readonly elapsed: () => number
}

export interface Output {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Columns; null where it is no terminal. */
  readonly columns: number | null
}
