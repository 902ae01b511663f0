/** The scheduled audit, as an app of CDK. */
export { type JobRequest, jobRequest, type ScheduleRequest } from './request.ts'
export { jobApp, type JobBundle } from './stack.ts'
