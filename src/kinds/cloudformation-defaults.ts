/**
 * What it means when a template leaves a property out. The key is the type and the path that a kind reads. No default is guessed:
 * each says where it comes from. A property that is not here and is left out is unknown. `null` says that there is none.
 */
import { type Default, says } from './defaults.ts'

export const cloudformationDefaults: Readonly<Record<string, Default<unknown>>> = {
  'AWS::EC2::VPC.EnableDnsSupport': says(true, 'Template Reference, AWS::EC2::VPC: enabled by default'),
  'AWS::EC2::VPC.EnableDnsHostnames': says(
    false,
    'Template Reference, AWS::EC2::VPC: enabled by default for default VPCs and disabled by default for nondefault ones',
  ),
  'AWS::EC2::Subnet.MapPublicIpOnLaunch': says(false, 'Template Reference, AWS::EC2::Subnet: the default value is false'),
  'AWS::RDS::DBInstance.MaxAllocatedStorage': says(
    null,
    'RDS User Guide, storage autoscaling: it is on where a maximum storage threshold is given',
  ),
  'AWS::RDS::DBInstance.SourceDBInstanceIdentifier': says(
    null,
    'Template Reference, AWS::RDS::DBInstance: a read replica is what has a SourceDBInstanceIdentifier',
  ),
  'AWS::RDS::DBInstance.AutoMinorVersionUpgrade': says(
    true,
    'Template Reference, AWS::RDS::DBInstance: by default, minor engine upgrades are applied automatically',
  ),
  'AWS::RDS::DBInstance.BackupRetentionPeriod': says(1, 'Template Reference, AWS::RDS::DBInstance: default 1'),
  'AWS::RDS::DBInstance.DeletionProtection': says(
    false,
    'Template Reference, AWS::RDS::DBInstance: by default, deletion protection is disabled',
  ),
  'AWS::RDS::DBInstance.EnablePerformanceInsights': says(
    false,
    'RDS User Guide, Performance Insights: with the CLI or the API it is off unless it is enabled',
  ),
  'AWS::RDS::DBInstance.ManageMasterUserPassword': says(
    false,
    'API reference, CreateDBInstance: RDS keeps the password only where ManageMasterUserPassword is specified',
  ),
  'AWS::RDS::DBInstance.MultiAZ': says(false, 'API reference, CreateDBInstance: a Single-AZ instance unless MultiAZ is specified'),
}
