import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './ecr-scan-on-push.ts'

ruleTable(rule, [
  ['as stated', { 'ImageScanningConfiguration.ScanOnPush': true }, { 'ImageScanningConfiguration.ScanOnPush': true }, 'conforms'],
  ['otherwise', { 'ImageScanningConfiguration.ScanOnPush': true }, { 'ImageScanningConfiguration.ScanOnPush': false }, 'weakened changed'],
  ['spec silent', { 'ImageScanningConfiguration.ScanOnPush': silent }, { 'ImageScanningConfiguration.ScanOnPush': false }, 'unstated'],
  [
    'not allowed to look',
    { 'ImageScanningConfiguration.ScanOnPush': true },
    { 'ImageScanningConfiguration.ScanOnPush': unread() },
    'unknown',
  ],
])
