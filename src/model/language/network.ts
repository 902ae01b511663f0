/** VPC, subnets, routing, endpoints, flow logs, security groups. */
import { ban, choice, flag, integer, mark, name, ports, ref, refs, text, texts } from './leaf.ts'
import { group, map } from './node.ts'

const peer = (direction: 'comes from' | 'goes to') =>
  group(
    {
      cidrs: texts(`IPv4 and IPv6 blocks that the traffic ${direction}.`, { minItems: 1, format: 'cidr' }),
      group: ref('/securityGroups', `The security group that the traffic ${direction}; \`default\` is the VPC's own.`, { or: ['default'] }),
      prefixList: text(`Name of the prefix list that the traffic ${direction}.`),
    },
    { exactlyOne: ['cidrs', 'group', 'prefixList'], description: 'Exactly one of cidrs, group and prefixList.' },
  )

const icmpNumber = { pattern: '^(any|[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$' }
const traffic = {
  protocol: text('tcp, udp, icmp, icmpv6, all, or an IANA protocol number.', { format: 'protocol' }),
  ports: ports('Ports of tcp and udp: numbers and ranges. Left out: all ports.'),
  icmp: group({
    type: text('ICMP type, 0 to 255, or `any`.', icmpNumber),
    code: text('ICMP code, 0 to 255, or `any`.', icmpNumber),
  }),
}
const description = 'One stated permission. Its key says what it is for.'
const ingressRule = group({ ...traffic, from: peer('comes from') }, { required: ['protocol', 'from'], description })
const egressRule = group({ ...traffic, to: peer('goes to') }, { required: ['protocol', 'to'], description })

const rules = {
  ingress: map('ingress rule', ingressRule, 'What may come in. An empty map states that nothing may.'),
  egress: map('egress rule', egressRule, 'What may go out. An empty map states that nothing may.'),
}

const vpc = group(
  {
    name: name('AWS::EC2::VPC', 255),
    cidrs: texts('All IPv4 blocks of the VPC, and no others.', { minItems: 1, format: 'vpc-cidr' }),
    ipv6: flag('Whether the VPC has any IPv6 block.'),
    dnsSupport: flag('DNS resolution by the Amazon resolver.'),
    dnsHostnames: flag('DNS hostnames for instances with public addresses.'),
    blockPublicAccess: choice(['off', 'block-ingress', 'block-bidirectional'], 'VPC Block Public Access of the region.', {
      seenBy: 'live',
    }),
  },
  { required: ['name', 'cidrs'] },
)

const subnet = group(
  {
    name: name('AWS::EC2::Subnet', 255),
    cidr: text('IPv4 block of the subnet, inside the VPC.', { format: 'subnet-cidr' }),
    zone: text('Availability Zone, by name.', { format: 'zone' }),
    mapPublicIp: flag('Whether what is launched here gets a public address.'),
  },
  { required: ['name', 'cidr', 'zone'] },
)

const natGateway = group(
  {
    name: name('AWS::EC2::NatGateway', 255),
    subnet: ref('/network/subnets', 'The public subnet it stands in.'),
    elasticIps: integer('How many elastic IPs it has.', { minimum: 1, maximum: 8 }),
  },
  { required: ['name', 'subnet'] },
)

const route = group(
  {
    destination: text('IPv4 or IPv6 block.', { format: 'cidr' }),
    internetGateway: mark('To the internet gateway.'),
    natGateway: ref('/network/natGateways', 'To this NAT gateway.'),
  },
  { required: ['destination'], exactlyOne: ['internetGateway', 'natGateway'] },
)

const routeTable = group(
  {
    name: name('AWS::EC2::RouteTable', 255),
    subnets: refs('/network/subnets', 'The subnets that are associated with it, and no others.'),
    routes: map('route', route, 'Routes besides the local one and those of gateway endpoints. An empty map states that there are none.'),
  },
  { required: ['name', 'subnets', 'routes'] },
)

const endpoint = group(
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
)

const flowLog = group(
  {
    name: name('AWS::EC2::FlowLog', 255),
    traffic: choice(['ALL', 'ACCEPT', 'REJECT'], 'Which traffic is logged.'),
    logGroup: ref('/observability/logGroups', 'Where it is logged.'),
  },
  { required: ['name', 'traffic', 'logGroup'] },
)

export const network = group(
  {
    vpc,
    subnets: map('subnet', subnet, 'The subnets of the VPC.'),
    internetGateway: group({ name: name('AWS::EC2::InternetGateway', 255) }, { required: ['name'] }),
    natGateways: map('NAT gateway', natGateway, 'Public NAT gateways.'),
    routeTables: map('route table', routeTable, 'Route tables.'),
    networkAcl: choice(['default'], "`default`: every subnet uses the VPC's default network ACL, as AWS makes it."),
    defaultSecurityGroup: group(
      { ...rules, attached: ban('`false`: no network interface carries it.', { seenBy: 'live' }) },
      { required: ['ingress', 'egress'], description: "The VPC's own group `default`, which cannot be deleted." },
    ),
    endpoints: map('endpoint', endpoint, 'VPC endpoints.'),
    flowLogs: map('flow log', flowLog, 'Flow logs of the VPC.'),
  },
  { required: ['vpc', 'subnets'] },
)

export const securityGroups = map(
  'security group',
  group({ name: name('AWS::EC2::SecurityGroup', 255), ...rules }, { required: ['name', 'ingress', 'egress'] }),
  'Security groups of the VPC. Ingress and egress are the whole truth: what is not stated may not pass.',
  { reserved: ['default'] },
)
