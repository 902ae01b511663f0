/** The strict schema as code: made by ajv from audit-schema.ts, held current by generated.test.ts (UPDATE=1 makes it anew). */
import type { ErrorObject } from 'ajv'

export const validate: { (audit: unknown): boolean; errors?: readonly ErrorObject[] | null }
