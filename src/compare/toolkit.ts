/** What `cdk bootstrap` makes: the deployer's own tools, in a stack of one name, beside every architecture that is deployed by it. */
import type { Actual } from '../model/resource.ts'

/** CloudFormation puts this tag on what it makes; nobody else may (CloudFormation user guide, Resource tags: the prefix `aws:` is reserved). */
const stackTag = 'aws:cloudformation:stack-name'

/** Whether the stack CDKToolkit holds it. Such a stack has nothing in a VPC: what is in one is not believed. */
export function isOfToolkit({ tags, vpc }: Pick<Actual, 'tags' | 'vpc'>): boolean {
  const isElsewhere = vpc.known && vpc.value === null
  return isElsewhere && tags.known && Object.hasOwn(tags.value, stackTag) && tags.value[stackTag] === 'CDKToolkit'
}
