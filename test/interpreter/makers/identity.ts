/** Roles and instance profiles. */
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { list, text } from '../intrinsics.ts'
import { type Makers, objectOf, tagsOf } from '../maker.ts'

export const identity: Makers = {
  'AWS::IAM::Role': async ({ clients: { iam }, properties, unnamed, attempt }) => {
    const RoleName = text(properties['RoleName'] ?? unnamed)
    const AssumeRolePolicyDocument = JSON.stringify(properties['AssumeRolePolicyDocument'])
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, Tags: tagsOf(properties) }))
    for (const policy of list(properties['Policies'] ?? [])) {
      const { PolicyName, PolicyDocument } = objectOf(policy)
      const input = { RoleName, PolicyName: text(PolicyName), PolicyDocument: JSON.stringify(PolicyDocument) }
      await attempt('Policies', () => iam.send(new PutRolePolicyCommand(input)))
    }
    for (const PolicyArn of list(properties['ManagedPolicyArns'] ?? []).map(text))
      await attempt('ManagedPolicyArns', () => iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })))
    return { ref: RoleName, attributes: { Arn: Role?.Arn } }
  },
  'AWS::IAM::InstanceProfile': async ({ clients: { iam }, properties }) => {
    const InstanceProfileName = text(properties['InstanceProfileName'])
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
    for (const RoleName of list(properties['Roles']).map(text))
      await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }))
    return { ref: InstanceProfileName }
  },
}
