/** What load balancers and target groups are set to where a template says nothing (API reference, ELBv2 LoadBalancerAttribute and TargetGroupAttribute). */
export const attributeDefaults = {
  LoadBalancerAttributes: {
    'access_logs.s3.enabled': 'false',
    'access_logs.s3.bucket': '',
    'access_logs.s3.prefix': '',
    'deletion_protection.enabled': 'false',
    'routing.http.drop_invalid_header_fields.enabled': 'false',
  },
  TargetGroupAttributes: {
    'deregistration_delay.timeout_seconds': '300',
    'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
    'stickiness.enabled': 'false',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
