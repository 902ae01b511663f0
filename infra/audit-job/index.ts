/** The scheduled audit, as an app of CDK. */
export { jobRequest } from './request.ts'
export { jobApp } from './stack.ts'
