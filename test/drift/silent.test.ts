/** Changes that mean nothing, in both environments. */
import { silencesOf } from './part.ts'

silencesOf('dev')
silencesOf('prod')
