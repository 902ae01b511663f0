/** Every rule, by hand: one file a reason to care. A test finds a file that is not here. */
import type { AnyRule } from '../src/compare/index.ts'
import type { ReviewRule } from '../src/review/index.ts'
import ebsVolumeAttachment from './compute/ebs-volume-attachment.ts'
import ebsVolumeEncryption from './compute/ebs-volume-encryption.ts'
import ebsVolumeSizing from './compute/ebs-volume-sizing.ts'
import ec2InstanceKeyPair from './compute/ec2-instance-key-pair.ts'
import ec2InstanceMetadata from './compute/ec2-instance-metadata.ts'
import ec2InstancePlacement from './compute/ec2-instance-placement.ts'
import ec2InstancePublicIp from './compute/ec2-instance-public-ip.ts'
import ec2InstanceRole from './compute/ec2-instance-role.ts'
import ec2InstanceSecurityGroups from './compute/ec2-instance-security-groups.ts'
import ec2InstanceType from './compute/ec2-instance-type.ts'
import ecrEncryption from './compute/ecr-encryption.ts'
import ecrLifecycle from './compute/ecr-lifecycle.ts'
import ecrScanOnPush from './compute/ecr-scan-on-push.ts'
import ecrTagMutability from './compute/ecr-tag-mutability.ts'
import ecsClusterCapacityProviders from './compute/ecs-cluster-capacity-providers.ts'
import ecsClusterExecLogging from './compute/ecs-cluster-exec-logging.ts'
import ecsClusterInsights from './compute/ecs-cluster-insights.ts'
import ecsScalingBounds from './compute/ecs-scaling-bounds.ts'
import ecsScalingPolicy from './compute/ecs-scaling-policy.ts'
import ecsScalingSchedule from './compute/ecs-scaling-schedule.ts'
import ecsScalingSuspended from './compute/ecs-scaling-suspended.ts'
import ecsServiceCount from './compute/ecs-service-count.ts'
import ecsServiceDeployment from './compute/ecs-service-deployment.ts'
import ecsServiceDiscovery from './compute/ecs-service-discovery.ts'
import ecsServiceExec from './compute/ecs-service-exec.ts'
import ecsServiceLaunch from './compute/ecs-service-launch.ts'
import ecsServicePlacement from './compute/ecs-service-placement.ts'
import ecsServicePublicIp from './compute/ecs-service-public-ip.ts'
import ecsServiceSecurityGroups from './compute/ecs-service-security-groups.ts'
import ecsServiceTargetGroup from './compute/ecs-service-target-group.ts'
import schedule from './compute/schedule.ts'
import taskDefinitionContainer from './compute/task-definition-container.ts'
import taskDefinitionImage from './compute/task-definition-image.ts'
import taskDefinitionLogs from './compute/task-definition-logs.ts'
import taskDefinitionPlatform from './compute/task-definition-platform.ts'
import taskDefinitionRoles from './compute/task-definition-roles.ts'
import taskDefinitionSecrets from './compute/task-definition-secrets.ts'
import taskDefinitionSize from './compute/task-definition-size.ts'
import taskDefinitionTracing from './compute/task-definition-tracing.ts'
import cacheBackup from './data/cache-backup.ts'
import cacheEncryptionAtRest from './data/cache-encryption-at-rest.ts'
import cacheEncryptionInTransit from './data/cache-encryption-in-transit.ts'
import cacheFailover from './data/cache-failover.ts'
import cacheParameterGroup from './data/cache-parameter-group.ts'
import cachePlacement from './data/cache-placement.ts'
import cachePort from './data/cache-port.ts'
import cacheSecurityGroups from './data/cache-security-groups.ts'
import cacheSizing from './data/cache-sizing.ts'
import cacheSubnetGroup from './data/cache-subnet-group.ts'
import cacheVersion from './data/cache-version.ts'
import dbSubnetGroup from './data/db-subnet-group.ts'
import rdsBackup from './data/rds-backup.ts'
import rdsDeletionProtection from './data/rds-deletion-protection.ts'
import rdsMasterSecret from './data/rds-master-secret.ts'
import rdsMultiAz from './data/rds-multi-az.ts'
import rdsParameterGroup from './data/rds-parameter-group.ts'
import rdsPerformanceInsights from './data/rds-performance-insights.ts'
import rdsPerformanceInsightsRetention from './data/rds-performance-insights-retention.ts'
import rdsPlacement from './data/rds-placement.ts'
import rdsPort from './data/rds-port.ts'
import rdsPublicAccess from './data/rds-public-access.ts'
import rdsReplica from './data/rds-replica.ts'
import rdsReservation from './data/rds-reservation.ts'
import rdsSecurityGroups from './data/rds-security-groups.ts'
import rdsSizing from './data/rds-sizing.ts'
import rdsStorageEncryption from './data/rds-storage-encryption.ts'
import rdsVersion from './data/rds-version.ts'
import bucketEncryption from './edge/bucket-encryption.ts'
import bucketPublicAccess from './edge/bucket-public-access.ts'
import certificateExpiry from './edge/certificate-expiry.ts'
import certificateStatus from './edge/certificate-status.ts'
import discoveryNamespaceVpc from './edge/discovery-namespace-vpc.ts'
import discoveryServiceRecords from './edge/discovery-service-records.ts'
import distributionAliases from './edge/distribution-aliases.ts'
import distributionCertificate from './edge/distribution-certificate.ts'
import distributionEnabled from './edge/distribution-enabled.ts'
import distributionOrigin from './edge/distribution-origin.ts'
import distributionViewerProtocol from './edge/distribution-viewer-protocol.ts'
import dnsRecordPlace from './edge/dns-record-place.ts'
import dnsRecordTarget from './edge/dns-record-target.ts'
import hostedZoneVpc from './edge/hosted-zone-vpc.ts'
import listenerAction from './edge/listener-action.ts'
import listenerCertificate from './edge/listener-certificate.ts'
import listenerForward from './edge/listener-forward.ts'
import listenerProtocol from './edge/listener-protocol.ts'
import listenerRedirect from './edge/listener-redirect.ts'
import listenerRuleAction from './edge/listener-rule-action.ts'
import listenerRuleConditions from './edge/listener-rule-conditions.ts'
import listenerRuleForward from './edge/listener-rule-forward.ts'
import listenerRuleRedirect from './edge/listener-rule-redirect.ts'
import listenerTlsPolicy from './edge/listener-tls-policy.ts'
import loadBalancerAccessLogPlace from './edge/load-balancer-access-log-place.ts'
import loadBalancerAccessLogs from './edge/load-balancer-access-logs.ts'
import loadBalancerDeletionProtection from './edge/load-balancer-deletion-protection.ts'
import loadBalancerHeaders from './edge/load-balancer-headers.ts'
import loadBalancerPlacement from './edge/load-balancer-placement.ts'
import loadBalancerScheme from './edge/load-balancer-scheme.ts'
import loadBalancerSecurityGroups from './edge/load-balancer-security-groups.ts'
import targetGroupAttributes from './edge/target-group-attributes.ts'
import targetGroupHealthCheck from './edge/target-group-health-check.ts'
import targetGroupTargets from './edge/target-group-targets.ts'
import resourceAmbiguous from './estate/resource-ambiguous.ts'
import resourceMissing from './estate/resource-missing.ts'
import resourceName from './estate/resource-name.ts'
import resourceTags from './estate/resource-tags.ts'
import resourceUnmanaged from './estate/resource-unmanaged.ts'
import defaultSecurityGroupUnused from './network/default-security-group-unused.ts'
import endpointReach from './network/endpoint-reach.ts'
import endpointSecurityGroups from './network/endpoint-security-groups.ts'
import flowLog from './network/flow-log.ts'
import interfaceMissing from './network/interface-missing.ts'
import interfacePlacement from './network/interface-placement.ts'
import interfaceSecurityGroups from './network/interface-security-groups.ts'
import interfaceSurplus from './network/interface-surplus.ts'
import internetGatewayAttachment from './network/internet-gateway-attachment.ts'
import natGatewayPlacement from './network/nat-gateway-placement.ts'
import networkAclEntries from './network/network-acl-entries.ts'
import routeTableRoutes from './network/route-table-routes.ts'
import routeTableSubnets from './network/route-table-subnets.ts'
import securityGroupEgress from './network/security-group-egress.ts'
import securityGroupIngress from './network/security-group-ingress.ts'
import subnetNetworkAcl from './network/subnet-network-acl.ts'
import subnetPlacement from './network/subnet-placement.ts'
import subnetPublicIp from './network/subnet-public-ip.ts'
import vpcAddressSpace from './network/vpc-address-space.ts'
import vpcBlockPublicAccess from './network/vpc-block-public-access.ts'
import vpcDns from './network/vpc-dns.ts'
import alarmActions from './observability/alarm-actions.ts'
import alarmCondition from './observability/alarm-condition.ts'
import alarmMetric from './observability/alarm-metric.ts'
import dashboardResources from './observability/dashboard-resources.ts'
import dashboardSections from './observability/dashboard-sections.ts'
import logRetention from './observability/log-retention.ts'
import factContradicted from './review/fact-contradicted.ts'
import failoverAlone from './review/failover-alone.ts'
import flowBlocked from './review/flow-blocked.ts'
import natZone from './review/nat-zone.ts'
import quorumZones from './review/quorum-zones.ts'
import ruleUnused from './review/rule-unused.ts'
import securityUnstated from './review/security-unstated.ts'
import sizeUnknown from './review/size-unknown.ts'
import versionPinned from './review/version-pinned.ts'
import zonesTooFew from './review/zones-too-few.ts'

/** Those that review the spec itself. */
export const reviewRules: readonly ReviewRule[] = [
  factContradicted,
  failoverAlone,
  flowBlocked,
  natZone,
  quorumZones,
  ruleUnused,
  securityUnstated,
  sizeUnknown,
  versionPinned,
  zonesTooFew,
]

export const rules: readonly AnyRule[] = [
  ebsVolumeAttachment,
  ebsVolumeEncryption,
  ebsVolumeSizing,
  ec2InstanceKeyPair,
  ec2InstanceMetadata,
  ec2InstancePlacement,
  ec2InstancePublicIp,
  ec2InstanceRole,
  ec2InstanceSecurityGroups,
  ec2InstanceType,
  ecrEncryption,
  ecrLifecycle,
  ecrScanOnPush,
  ecrTagMutability,
  ecsClusterCapacityProviders,
  ecsClusterExecLogging,
  ecsClusterInsights,
  ecsScalingBounds,
  ecsScalingPolicy,
  ecsScalingSchedule,
  ecsScalingSuspended,
  ecsServiceCount,
  ecsServiceDeployment,
  ecsServiceDiscovery,
  ecsServiceExec,
  ecsServiceLaunch,
  ecsServicePlacement,
  ecsServicePublicIp,
  ecsServiceSecurityGroups,
  ecsServiceTargetGroup,
  schedule,
  taskDefinitionContainer,
  taskDefinitionImage,
  taskDefinitionLogs,
  taskDefinitionPlatform,
  taskDefinitionRoles,
  taskDefinitionSecrets,
  taskDefinitionSize,
  taskDefinitionTracing,
  cacheBackup,
  cacheEncryptionAtRest,
  cacheEncryptionInTransit,
  cacheFailover,
  cacheParameterGroup,
  cachePlacement,
  cachePort,
  cacheSecurityGroups,
  cacheSizing,
  cacheSubnetGroup,
  cacheVersion,
  dbSubnetGroup,
  rdsBackup,
  rdsDeletionProtection,
  rdsMasterSecret,
  rdsMultiAz,
  rdsParameterGroup,
  rdsPerformanceInsights,
  rdsPerformanceInsightsRetention,
  rdsPlacement,
  rdsPort,
  rdsPublicAccess,
  rdsReplica,
  rdsReservation,
  rdsSecurityGroups,
  rdsSizing,
  rdsStorageEncryption,
  rdsVersion,
  bucketEncryption,
  bucketPublicAccess,
  certificateExpiry,
  certificateStatus,
  discoveryNamespaceVpc,
  discoveryServiceRecords,
  distributionAliases,
  distributionCertificate,
  distributionEnabled,
  distributionOrigin,
  distributionViewerProtocol,
  dnsRecordPlace,
  dnsRecordTarget,
  hostedZoneVpc,
  listenerAction,
  listenerCertificate,
  listenerForward,
  listenerProtocol,
  listenerRedirect,
  listenerRuleAction,
  listenerRuleConditions,
  listenerRuleForward,
  listenerRuleRedirect,
  listenerTlsPolicy,
  loadBalancerAccessLogPlace,
  loadBalancerAccessLogs,
  loadBalancerDeletionProtection,
  loadBalancerHeaders,
  loadBalancerPlacement,
  loadBalancerScheme,
  loadBalancerSecurityGroups,
  targetGroupAttributes,
  targetGroupHealthCheck,
  targetGroupTargets,
  resourceAmbiguous,
  resourceMissing,
  resourceName,
  resourceTags,
  resourceUnmanaged,
  defaultSecurityGroupUnused,
  endpointReach,
  endpointSecurityGroups,
  flowLog,
  interfaceMissing,
  interfacePlacement,
  interfaceSecurityGroups,
  interfaceSurplus,
  internetGatewayAttachment,
  natGatewayPlacement,
  networkAclEntries,
  routeTableRoutes,
  routeTableSubnets,
  securityGroupEgress,
  securityGroupIngress,
  subnetNetworkAcl,
  subnetPlacement,
  subnetPublicIp,
  vpcAddressSpace,
  vpcBlockPublicAccess,
  vpcDns,
  alarmActions,
  alarmCondition,
  alarmMetric,
  dashboardResources,
  dashboardSections,
  logRetention,
  ...reviewRules,
]
