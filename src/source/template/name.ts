/** What a template is called where an account has its number: in the ids of findings, and where two audits are held against each other. */
import { basename, isAbsolute, normalize, resolve } from 'node:path'

/**
 * The path as it was given, where that is the same on every machine (`infra/cdk.out`, however it is spelled); else, from the root of a
 * disk or up from the working directory, its last part. Stacks of one cdk.out folder are one template: a resource that moves from one
 * to another deviates as before.
 */
export function templateName(path: string): string {
  const plain = normalize(path)
    .replaceAll('\\', '/')
    .replace(/(?<=.)\/$/, '')
  return isAbsolute(path) || /^\.{1,2}(\/|$)/.test(plain) ? basename(resolve(path)) : plain
}
