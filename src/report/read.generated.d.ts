/** The published schema as code, for audits that were written earlier or elsewhere: what it does not know it lets pass. */
import type { ErrorObject } from 'ajv'

export const read: { (audit: unknown): boolean; errors?: readonly ErrorObject[] | null }
