/** Every message, in English and Korean. */
export { phraseOf } from './phrases.ts'
export { made, restored } from './remedies.ts'
export { say } from './say.ts'
