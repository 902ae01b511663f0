/** VPC, subnets, routing, endpoints, flow logs, security groups. */
import { choice, flag, group, map, name, ports, ref, refs, text, texts } from './leaf.ts'

const peer = (direction: 'comes from' | 'goes to') =>
  group(
    {
      cidrs: texts(`IPv4 and IPv6 blocks that the traffic ${direction}.`, { minItems: 1, format: 'cidr' }),
      group: ref('/securityGroups', `The security group that the traffic ${direction}.`),
      prefixList: text(`Name of the prefix list that the traffic ${direction}.`),
    },
    { description: 'Exactly one of cidrs, group and prefixList.' },
  )

const protocol = text('tcp, udp, icmp, icmpv6, all, or an IANA protocol number.', { format: 'protocol' })
const icmp = group({
  type: text('ICMP type, 0 to 255, or `any`.', { pattern: '^(any|[0-9]{1,3})$' }),
  code: text('ICMP code, 0 to 255, or `any`.', { pattern: '^(any|[0-9]{1,3})$' }),
})
const rule = (end: 'from' | 'to') =>
  group(
    {
      protocol,
      ports: ports('Ports of tcp and udp: numbers and ranges. Left out: all ports.'),
      icmp,
      [end]: peer(end === 'from' ? 'comes from' : 'goes to'),
    } as { protocol: typeof protocol; ports: ReturnType<typeof ports>; icmp: typeof icmp; from: ReturnType<typeof peer>; to: ReturnType<typeof peer> },
    { required: ['protocol', end], description: 'One stated permission. Its key says what it is for.' },
  )

const rules = {
  ingress: map(rule('from'), 'What may come in. An empty map states that nothing may.'),
  egress: map(rule('to'), 'What may go out. An empty map states that nothing may.'),
}

export const network = group(
  {
    vpc: group(
      {
        name: name('AWS::EC2::VPC', 255),
        cidrs: texts('All IPv4 blocks of the VPC, and no others.', { minItems: 1, format: 'vpc-cidr' }),
        ipv6: flag('Whether the VPC has any IPv6 block.'),
        dnsSupport: flag('DNS resolution by the Amazon resolver.'),
        dnsHostnames: flag('DNS hostnames for instances with public addresses.'),
        blockPublicAccess: choice(['off', 'block-ingress', 'block-bidirectional'], 'VPC Block Public Access of the region.', { seenBy: 'later' }),
      },
      { required: ['name', 'cidrs'] },
    ),
    subnets: map(
      group(
        {
          name: name('AWS::EC2::Subnet', 255),
          cidr: text('IPv4 block of the subnet, inside the VPC.', { format: 'subnet-cidr' }),
          zone: text('Availability Zone, by name.', { pattern: '^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$' }),
          mapPublicIp: flag('Whether what is launched here gets a public address.'),
        },
        { required: ['name', 'cidr', 'zone'] },
      ),
      'The subnets of the VPC.',
    ),
    internetGateway: group({ name: name('AWS::EC2::InternetGateway', 255) }, { required: ['name'], seenBy: 'later' }),
    natGateways: map(
      group(
        { name: name('AWS::EC2::NatGateway', 255), subnet: ref('/network/subnets', 'The public subnet it stands in; it has one elastic IP.') },
        { required: ['name', 'subnet'] },
      ),
      'Public NAT gateways.',
      { seenBy: 'later' },
    ),
    routeTables: map(
      group(
        {
          name: name('AWS::EC2::RouteTable', 255),
          subnets: refs('/network/subnets', 'The subnets that are associated with it, and no others.'),
          routes: map(
            group(
              {
                destination: text('IPv4 block.', { format: 'cidr' }),
                internetGateway: flag('To the internet gateway.'),
                natGateway: ref('/network/natGateways', 'To this NAT gateway.'),
              },
              { required: ['destination'] },
            ),
            'Routes besides the local one and those of gateway endpoints. An empty map states that there are none.',
          ),
        },
        { required: ['name', 'subnets', 'routes'] },
      ),
      'Route tables.',
      { seenBy: 'later' },
    ),
    networkAcl: choice(['default'], "`default`: every subnet uses the VPC's default network ACL, as AWS makes it.", { seenBy: 'later' }),
    defaultSecurityGroup: group(
      { ...rules, attached: flag('Whether any network interface may carry it.', { seenBy: 'later' }) },
      { required: ['ingress', 'egress'], description: "The VPC's own group `default`, which cannot be deleted." },
    ),
    endpoints: map(
      group(
        {
          name: name('AWS::EC2::VPCEndpoint', 255),
          service: text('The service behind `com.amazonaws.<region>.`: s3, ecr.api.'),
          type: choice(['gateway', 'interface'], 'Gateway (routes) or interface (addresses in subnets).'),
          routeTables: refs('/network/routeTables', 'Of a gateway endpoint.'),
          subnets: refs('/network/subnets', 'Of an interface endpoint.'),
          securityGroups: refs('/securityGroups', 'Of an interface endpoint.'),
          privateDns: flag("Whether the service's own name resolves to it."),
        },
        { required: ['name', 'service', 'type'] },
      ),
      'VPC endpoints.',
      { seenBy: 'later' },
    ),
    flowLogs: map(
      group(
        {
          name: name('AWS::EC2::FlowLog', 255),
          traffic: choice(['ALL', 'ACCEPT', 'REJECT'], 'Which traffic is logged.'),
          logGroup: ref('/observability/logGroups', 'Where it is logged.'),
        },
        { required: ['name', 'traffic', 'logGroup'] },
      ),
      'Flow logs of the VPC.',
      { seenBy: 'later' },
    ),
  },
  { required: ['vpc', 'subnets'] },
)

export const securityGroups = map(
  group({ name: name('AWS::EC2::SecurityGroup', 255), ...rules }, { required: ['name', 'ingress', 'egress'] }),
  'Security groups of the VPC. Ingress and egress are the whole truth: what is not stated may not pass.',
)
