/** All rules of distributions, zones and records: what the spec says, what AWS has, and what each makes of it. */
import { ruleTable, unread } from '../rule-table.ts'
import distributionAliases from './distribution-aliases.ts'
import distributionCertificate from './distribution-certificate.ts'
import distributionEnabled from './distribution-enabled.ts'
import distributionOrigin from './distribution-origin.ts'
import distributionViewerProtocol from './distribution-viewer-protocol.ts'
import dnsRecordPlace from './dns-record-place.ts'
import dnsRecordTarget from './dns-record-target.ts'
import hostedZoneVpc from './hosted-zone-vpc.ts'

const aliases = 'DistributionConfig.Aliases'
ruleTable(distributionAliases, [
  ['as stated', { [aliases]: ['a.example', 'b.example'] }, { [aliases]: ['b.example', 'a.example'] }, 'conforms'],
  ['one more', { [aliases]: ['a.example'] }, { [aliases]: ['a.example', 'b.example'] }, 'other added b.example'],
  ['none', { [aliases]: ['a.example'] }, { [aliases]: [] }, 'other lost a.example'],
])

const certificate = 'DistributionConfig.ViewerCertificate'
ruleTable(distributionCertificate, [
  ['covered', { [certificate]: ['a.example'] }, { [certificate]: ['*.example', 'a.example'] }, 'conforms'],
  ["CloudFront's own", { [certificate]: ['a.example'] }, { [certificate]: ['*.cloudfront.net'] }, 'other lost a.example'],
  ['not read', { [certificate]: ['a.example'] }, { [certificate]: unread() }, 'unknown'],
])

const enabled = 'DistributionConfig.Enabled'
ruleTable(distributionEnabled, [
  ['on', { [enabled]: true }, { [enabled]: true }, 'conforms'],
  ['off', { [enabled]: true }, { [enabled]: false }, 'other changed'],
])

const origin = 'DistributionConfig.DefaultCacheBehavior.TargetOriginId'
ruleTable(distributionOrigin, [
  ['as stated', { [origin]: 'alb' }, { [origin]: 'alb' }, 'conforms'],
  ['a bucket', { [origin]: 'alb' }, { [origin]: 'evil.s3.amazonaws.com' }, 'other changed'],
])

const viewer = 'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy'
const tls = 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion'
ruleTable(distributionViewerProtocol, [
  ['as stated', { [viewer]: 'https-only', [tls]: 'TLSv1.2_2021' }, { [viewer]: 'https-only', [tls]: 'TLSv1.2_2021' }, 'conforms'],
  ['plain HTTP too', { [viewer]: 'https-only' }, { [viewer]: 'allow-all' }, 'other changed'],
  ['an old version', { [tls]: 'TLSv1.2_2021' }, { [tls]: 'TLSv1' }, 'other changed'],
])

ruleTable(hostedZoneVpc, [
  ['of our VPC, and of another', { VPCs: ['vpc'] }, { VPCs: ['vpc', 'vpc-9'] }, 'conforms'],
  ['of another', { VPCs: ['vpc'] }, { VPCs: ['vpc-9'] }, 'misplaced lost vpc'],
])

const place = { Name: 'www.example', Type: 'A', HostedZoneName: 'example' }
ruleTable(dnsRecordPlace, [
  ['as stated', place, place, 'conforms'],
  ['in the private zone', place, { ...place, HostedZoneName: 'example (private)' }, 'other changed'],
])

const target = 'AliasTarget.DNSName'
ruleTable(dnsRecordTarget, [
  ['as stated', { [target]: 'alb' }, { [target]: 'alb', ResourceRecords: [] }, 'conforms'],
  ['elsewhere', { [target]: 'alb' }, { [target]: 'evil.example', ResourceRecords: [] }, 'other changed'],
  ['an address', { [target]: 'alb' }, { [target]: null, ResourceRecords: ['10.0.0.1'] }, 'other changed'],
  ['another address', { ResourceRecords: ['10.0.0.1'] }, { ResourceRecords: ['10.0.0.2'] }, 'other added 10.0.0.2; other lost 10.0.0.1'],
])
