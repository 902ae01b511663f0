/** Changes that mean nothing in prod. */
import { silencesOf } from './part.ts'

silencesOf('prod')
