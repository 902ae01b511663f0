/** The package ships no types: what is used of it. */
declare module 'asl-validator' {
  export interface Said {
    readonly isValid: boolean
    readonly errorsText: () => string
  }
  export default function validate(definition: object): Said
}
