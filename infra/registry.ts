/** The repositories that all environments share. */
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import * as ecr from 'aws-cdk-lib/aws-ecr'
import type { Model } from '../src/model/language/index.ts'
import { id, needed, stated, value } from './values.ts'

export function registryTier(stack: Stack, { repositories }: Model['shared']): void {
  for (const { key, name, scanOnPush, tagMutability, encryption, keepImages } of repositories.values()) {
    const [scan, kept, type] = [value(scanOnPush), value(keepImages), value(encryption)]
    const repository = new ecr.CfnRepository(
      stack,
      id('Repository', key),
      stated<ecr.CfnRepositoryProps>({
        repositoryName: needed(name),
        imageScanningConfiguration: scan === undefined ? undefined : { scanOnPush: scan },
        imageTagMutability: value(tagMutability),
        encryptionConfiguration: type === undefined ? undefined : { encryptionType: type },
        lifecyclePolicy: kept === undefined ? undefined : { lifecyclePolicyText: keepOnly(kept) },
      }),
    )
    repository.applyRemovalPolicy(RemovalPolicy.RETAIN)
  }
}

function keepOnly(count: number): string {
  const selection = { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: count }
  return JSON.stringify({ rules: [{ rulePriority: 1, description: `keep ${count} images`, selection, action: { type: 'expire' } }] })
}
