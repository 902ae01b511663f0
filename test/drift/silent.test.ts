/** Changes that mean nothing in dev; those in prod are in silent-2.test.ts, on the other core. */
import { silencesOf } from './part.ts'

silencesOf('dev')
