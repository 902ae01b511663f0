/** The other half of the drifts. */
import { trialsOf } from './part.ts'

trialsOf(1)
