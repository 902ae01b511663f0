/** What environments share, and what runs by the clock. */
import { choice, flag, integer, name, text } from './leaf.ts'
import { group, map } from './node.ts'

const repository = group(
  {
    name: name('AWS::ECR::Repository', 256),
    scanOnPush: flag('Whether images are scanned when they are pushed.'),
    tagMutability: choice(['IMMUTABLE', 'MUTABLE'], 'Whether a tag may be moved.'),
    encryption: choice(['AES256', 'KMS'], 'Encryption.'),
    keepImages: integer('How many images the lifecycle policy keeps.', { minimum: 1 }),
  },
  { required: ['name'] },
)

const certificate = group({ domain: text('The name that the certificate must cover.') }, { required: ['domain'] })

export const shared = group(
  {
    tags: map('tag', text('Value.'), 'Tags of what environments share, over those of the environment.', { keys: 'any' }),
    repositories: map('repository', repository, 'ECR repositories, one set for the account.'),
    certificates: map('certificate', certificate, 'ACM certificates that exist already.'),
  },
  { description: 'What environments share; an audit of an environment judges it too.' },
)

const schedule = group(
  {
    name: name('AWS::Scheduler::Schedule', 64),
    expression: text('When: `cron(…)`, `rate(…)` or `at(…)`.'),
    timezone: text('Time zone of the expression, by its IANA name.'),
    target: text('The API action that it takes: `rds:stopDBInstance`.'),
  },
  { required: ['name', 'expression'] },
)

export const schedules = map('schedule', schedule, 'EventBridge schedules, such as those that stop and start an environment.')
