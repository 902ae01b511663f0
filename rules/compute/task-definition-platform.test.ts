import { room, ruleTable, silent, unread } from '../rule-table.ts'
import rule from './task-definition-platform.ts'

ruleTable(rule, [
  [
    'as stated',
    { NetworkMode: 'awsvpc', 'RuntimePlatform.CpuArchitecture': 'X86_64', 'RuntimePlatform.OperatingSystemFamily': 'LINUX' },
    { NetworkMode: 'awsvpc', 'RuntimePlatform.CpuArchitecture': 'X86_64', 'RuntimePlatform.OperatingSystemFamily': 'LINUX' },
    'conforms',
  ],
  ['another network mode', { NetworkMode: 'awsvpc' }, { NetworkMode: 'host' }, 'other changed'],
  ['another processor', { 'RuntimePlatform.CpuArchitecture': 'X86_64' }, { 'RuntimePlatform.CpuArchitecture': 'ARM64' }, 'other changed'],
  [
    'another system',
    { 'RuntimePlatform.OperatingSystemFamily': 'LINUX' },
    { 'RuntimePlatform.OperatingSystemFamily': 'WINDOWS_SERVER_2022_CORE' },
    'other changed',
  ],
  [
    'one of several',
    { 'RuntimePlatform.OperatingSystemFamily': room({ is: 'oneOf', values: ['LINUX', 'WINDOWS_SERVER_2022_CORE'] }) },
    { 'RuntimePlatform.OperatingSystemFamily': 'LINUX' },
    'conforms',
  ],
  ['spec silent', { NetworkMode: silent }, { NetworkMode: 'host' }, 'unstated'],
  ['not allowed to look', { NetworkMode: 'awsvpc' }, { NetworkMode: unread() }, 'unknown'],
])
