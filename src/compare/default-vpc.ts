/** What AWS makes with the default VPC of a region and does not mark as its own: `account: dedicated` excepts it with the VPC. */
import type { Actual, Inventory } from '../model/resource.ts'
import type { Scope } from './scope.ts'

/** Whatever else lies in the default VPC was put there by somebody. */
const madeWithIt = new Set(['AWS::EC2::InternetGateway', 'AWS::EC2::NetworkAcl', 'AWS::EC2::RouteTable', 'AWS::EC2::SecurityGroup'])

/** Only what is in scope for no other reason than its account: a name or a tag of the spec is somebody's doing. */
export function ofDefaultVpc(inventory: Inventory, scope: Scope): (actual: Actual) => boolean {
  const vpcs = new Set(
    inventory.resources.flatMap(one => (one.type === 'AWS::EC2::VPC' && one.madeByAws === 'default-vpc' ? one.aliases : [])),
  )
  return actual =>
    madeWithIt.has(actual.type) &&
    (actual.type !== 'AWS::EC2::SecurityGroup' || actual.madeByAws !== null) &&
    actual.vpc.known &&
    actual.vpc.value !== null &&
    vpcs.has(actual.vpc.value) &&
    scope.reason(actual) === 'by-account'
}
