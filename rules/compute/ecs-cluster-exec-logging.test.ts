import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecs-cluster-exec-logging.ts'

ruleTable(rule, [
  [
    'as stated',
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': '/exec',
    },
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': '/exec',
    },
    'conforms',
  ],
  [
    'to another group',
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': '/exec',
    },
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': '/other',
    },
    'other changed',
  ],
  [
    'by default',
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': '/exec',
    },
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'DEFAULT',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': null,
    },
    'other changed; other changed',
  ],
  [
    'off',
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'DEFAULT',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': silent,
    },
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'NONE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': null,
    },
    'other changed',
  ],
  [
    'spec silent',
    {
      'Configuration.ExecuteCommandConfiguration.Logging': silent,
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': silent,
    },
    {
      'Configuration.ExecuteCommandConfiguration.Logging': 'NONE',
      'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName': null,
    },
    'unstated',
  ],
  [
    'not allowed to look',
    { 'Configuration.ExecuteCommandConfiguration.Logging': 'OVERRIDE' },
    { 'Configuration.ExecuteCommandConfiguration.Logging': unread() },
    'unknown',
  ],
])
