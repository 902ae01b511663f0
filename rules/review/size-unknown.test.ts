import rule from './size-unknown.ts'
import { reviewTable } from './review-table.ts'

const task = (cpuUnits: number, memoryMiB: number, more: object = {}) => ({
  ecs: { services: { 'user-service': { ...more, task: { cpuUnits, memoryMiB } } } },
})
const db = (over: object) => ({ databases: { main: over } })

reviewTable(rule, [
  ['too little memory', 'dev', task(1024, 1024), ['size-unknown user-service: 1024 CPU / 1024 MiB']],
  ['memory between two steps', 'dev', task(1024, 2500), ['size-unknown user-service: 1024 CPU / 2500 MiB']],
  ['a CPU that there is not', 'dev', task(300, 1024), ['size-unknown user-service: 300 CPU / 1024 MiB']],
  ['the most of one vCPU', 'dev', task(1024, 8192), []],
  ['a class that its family has not', 'dev', db({ instanceClass: 'db.t4g.nano' }), ['size-unknown postgres: db.t4g.nano']],
  ['a family that is not known here', 'dev', db({ instanceClass: 'db.z9.large' }), []],
  ['a node type', 'dev', { caches: { main: { nodeType: 'cache.t4g.large' } } }, ['size-unknown valkey: cache.t4g.large']],
  ['an instance type', 'dev', { nodeGroups: { kafka: { instanceType: 't3.huge' } } }, ['size-unknown kafka-1: t3.huge']],
  ['Performance Insights of a small MySQL', 'dev', db({ engine: 'mysql' }), ['class-lacks postgres: Performance Insights (mysql)']],
  ['without Performance Insights', 'dev', db({ engine: 'mysql', performanceInsights: { enabled: false, retentionDays: null } }), []],
  ['encryption of a class that has none', 'dev', db({ instanceClass: 'db.t2.micro' }), ['class-lacks postgres: storage encryption']],
  ['failover on T1', 'prod', { caches: { main: { nodeType: 'cache.t1.micro' } } }, ['class-lacks valkey: automatic failover']],
])
