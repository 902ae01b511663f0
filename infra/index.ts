/** `synth`: a spec to a folder of templates. */
import { readSpec } from '../src/spec/index.ts'
import { appOf } from './app.ts'

export interface SynthRequest {
  readonly spec: string
  readonly environment?: string
  readonly overlays?: readonly string[]
  readonly out: string
}

/** Writes a cdk.out folder. Throws a UserError for a spec that is wrong. */
export function synth({ spec, environment, overlays, out }: SynthRequest): void {
  appOf(readSpec({ folder: spec, environment, overlays }), out).synth()
}
