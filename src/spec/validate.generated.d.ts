/** The strict schema as code: made by ajv from strict.ts, held current by generated.test.ts (UPDATE=1 makes it anew). */
import type { ErrorObject } from 'ajv'

export const validate: { (spec: unknown): boolean; errors?: readonly ErrorObject[] | null }
