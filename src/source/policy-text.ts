/** The policy as it is deployed: a role in the audited account that one auditor may take, who knows the external id. */
import { stringify } from 'yaml'
import type { Policy } from './policy.ts'

export const policyFormats = ['json', 'cloudformation', 'cdk'] as const
export type PolicyFormat = (typeof policyFormats)[number]

/** As long as a role may be assumed by another (role chaining, IAM User Guide). */
const sessionSeconds = 3600
const name = 'popcorn-audit'

export function policyText(policy: Policy, format: PolicyFormat): string {
  return { json: jsonOf, cloudformation: cloudFormationOf, cdk: cdkOf }[format](policy)
}

const jsonOf = (policy: Policy) => `${JSON.stringify(policy, null, 2)}\n`

/** The external id keeps a third party from being used as a deputy (IAM User Guide, "The confused deputy problem"). */
function cloudFormationOf(policy: Policy): string {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: { Ref: 'AuditorArn' } },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
      },
    ],
  }
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'A role in which popcorn-audit reads this account. It can change nothing.',
    Parameters: parameters,
    Resources: {
      PopcornAuditRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          Description: 'Read by popcorn-audit',
          MaxSessionDuration: sessionSeconds,
          AssumeRolePolicyDocument: trust,
          Policies: [{ PolicyName: name, PolicyDocument: policy }],
        },
      },
    },
    Outputs: { RoleArn: { Description: 'For the field role of a targets file', Value: { 'Fn::GetAtt': ['PopcornAuditRole', 'Arn'] } } },
  }
  const deploy = 'aws cloudformation deploy --template-file audit-role.yaml --stack-name popcorn-audit --capabilities CAPABILITY_NAMED_IAM'
  const values = '--parameter-overrides AuditorArn=arn:aws:iam::999999999999:role/audit-runner ExternalId=...'
  return `# ${deploy} \\\n#   ${values}\n${stringify(template, { lineWidth: 0, aliasDuplicateObjects: false })}`
}

const parameters = {
  AuditorArn: {
    Type: 'String',
    Description: 'ARN of the role, user or account that audits',
    AllowedPattern: '^arn:aws[a-z-]*:iam::[0-9]{12}:(root|(role|user)/[A-Za-z0-9+=,.@_/-]+)$',
  },
  ExternalId: {
    Type: 'String',
    Description: 'What the auditor must know besides; the field externalId of a targets file',
    MinLength: 2,
    MaxLength: 1224,
    AllowedPattern: '^[A-Za-z0-9_+=,.@:/-]+$',
  },
  RoleName: { Type: 'String', Description: 'Name of the role', Default: name },
}

/** Of the text that is printed: nothing here needs them. */
const imported = {
  'aws-cdk-lib': 'Duration',
  'aws-cdk-lib/aws-iam': 'type IPrincipal, PolicyDocument, PolicyStatement, Role',
  constructs: 'Construct',
}

function cdkOf({ Statement: [{ Sid, Action, Resource }] }: Policy): string {
  const actions = Action.map(action => `                '${action}',`).join('\n')
  const imports = Object.entries(imported).map(([from, names]) => `import { ${names} } from '${from}'`)
  return `${imports.join('\n')}

export interface PopcornAuditRoleProps {
  /** Who audits: new ArnPrincipal('arn:aws:iam::999999999999:role/audit-runner'). */
  readonly auditor: IPrincipal
  /** What the auditor must know besides; the field externalId of a targets file. */
  readonly externalId: string
  readonly roleName?: string
}

/** A role in which popcorn-audit reads this account. It can change nothing. */
export class PopcornAuditRole extends Construct {
  readonly role: Role

  constructor(scope: Construct, id: string, { auditor, externalId, roleName = '${name}' }: PopcornAuditRoleProps) {
    super(scope, id)
    this.role = new Role(this, 'Role', {
      roleName,
      description: 'Read by popcorn-audit',
      assumedBy: auditor,
      externalIds: [externalId],
      maxSessionDuration: Duration.seconds(${sessionSeconds}),
      inlinePolicies: {
        '${name}': new PolicyDocument({
          statements: [
            new PolicyStatement({
              sid: '${Sid}',
              resources: ['${Resource}'],
              actions: [
${actions}
              ],
            }),
          ],
        }),
      },
    })
  }
}
`
}
