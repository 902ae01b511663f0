import { AddTagsToCertificateCommand, RequestCertificateCommand } from '@aws-sdk/client-acm'
import { CreateRepositoryCommand, PutLifecyclePolicyCommand } from '@aws-sdk/client-ecr'
import { CreateBucketCommand, PutBucketEncryptionCommand, PutBucketTaggingCommand, PutPublicAccessBlockCommand } from '@aws-sdk/client-s3'
import type { Architecture, Shared } from '../architecture.ts'
import { type Clients, region } from '../clients.ts'
import { type Ids, listed } from './ids.ts'

/** What both environments share: repositories and the certificate. Once for an account. */
export async function shared({ ecr, acm }: Clients, ids: Ids, { repositories, certificate, tags }: Shared): Promise<void> {
  for (const repositoryName of repositories) {
    await ecr.send(
      new CreateRepositoryCommand({
        repositoryName,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'AES256' },
        tags: listed(tags),
      }),
    )
    await ecr.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText: JSON.stringify(keeping(10)) }))
  }
  const { CertificateArn } = await acm.send(new RequestCertificateCommand({ DomainName: certificate, ValidationMethod: 'DNS' }))
  ids.set('certificate', CertificateArn)
  await acm.send(new AddTagsToCertificateCommand({ CertificateArn, Tags: listed(tags) }))
}

/** A lifecycle policy that keeps so many images. */
export const keeping = (images: number) => ({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: images },
      action: { type: 'expire' },
    },
  ],
})

/** The bucket of the balancer's access logs, where there is one. */
export async function logBucket({ s3 }: Clients, { loadBalancer: { logBucket: Bucket }, tags }: Architecture): Promise<void> {
  if (Bucket === null) return
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }))
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
    }),
  )
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  )
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: listed(tags) } }))
}
