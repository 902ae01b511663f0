/** What somebody did by hand to the account of the example: six things that happen. */
import { DeleteRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs'
import { AuthorizeSecurityGroupIngressCommand, CreateSecurityGroupCommand } from '@aws-sdk/client-ec2'
import { drifts } from '../drift/apply/index.ts'
import { type Apply, block } from '../drift/apply/world.ts'

/** Somebody needed the database from home. */
const databaseOpened = drift('group-db-open-to-the-world')

/** A restore was tried, and backups stayed off. */
const backupsOff = drift('database-backup-off')

/** Images could not be pulled, and a public address helped. */
const publicAddress = drift('service-public-ip')

/** It was slow for a day. */
const databaseLarger = drift('database-larger')

/** A log group was made anew by hand, and never expires. */
const logsForEver: Apply = ({ clients, architecture }) =>
  clients.logs.send(new DeleteRetentionPolicyCommand({ logGroupName: `/aws/ecs/${architecture.name}/payment-service` }))

/** For an afternoon of debugging. */
const debugGroup: Apply = async ({ clients, id }) => {
  const { GroupId } = await clients.ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'debug-ssh', Description: 'temporary', VpcId: id('vpc') }),
  )
  const IpPermissions = [block('tcp', '0.0.0.0/0', 22)]
  await clients.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
}

export const exampleDrifts: readonly Apply[] = [databaseOpened, backupsOff, publicAddress, databaseLarger, logsForEver, debugGroup]

function drift(id: string): Apply {
  const apply = drifts[id]
  if (apply === undefined) throw new Error(`no drift is called ${id}`)
  return apply
}
