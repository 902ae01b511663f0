import type {
  DescribeRepositoriesCommandInput,
  DescribeRepositoriesCommandOutput,
  GetLifecyclePolicyCommandInput,
  GetLifecyclePolicyCommandOutput,
  GetRegistryScanningConfigurationCommandInput,
  GetRegistryScanningConfigurationCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  RegistryScanningConfiguration,
  Repository,
} from '@aws-sdk/client-ecr'
import type { EcrRepositoryItem } from '../../kinds/ecr-repository.ts'
import { type Fact, type From, known } from '../../model/fact.ts'
import type { Call, Read } from '../call.ts'
import { callName, isAbsent } from '../call.ts'
import { segment } from '../items.ts'
import { list, one } from '../list.ts'
import { answered, type Collector, fed, joined, notAsked, tagsByArn } from './collect.ts'
import { sweepTags, type TagLookup } from './tags.ts'

const repositories: Read<DescribeRepositoriesCommandInput, DescribeRepositoriesCommandOutput, Repository> = {
  service: 'ecr',
  operation: 'DescribeRepositories',
  action: 'ecr:DescribeRepositories',
  feeds: { 'AWS::ECR::Repository': '*' },
  items: { field: 'repositories', id: repository => repository.repositoryName },
  page: { token: 'nextToken', next: 'nextToken', size: { maxResults: 1000 } },
}

const lifecyclePolicy: Read<GetLifecyclePolicyCommandInput, GetLifecyclePolicyCommandOutput> = {
  service: 'ecr',
  operation: 'GetLifecyclePolicy',
  action: 'ecr:GetLifecyclePolicy',
  feeds: { 'AWS::ECR::Repository': ['LifecyclePolicy'] },
  // A repository that is not there has no policy either: the list says so.
  absentOn: ['LifecyclePolicyNotFoundException', 'RepositoryNotFoundException'],
}

const registryScanning: Read<GetRegistryScanningConfigurationCommandInput, GetRegistryScanningConfigurationCommandOutput> = {
  service: 'ecr',
  operation: 'GetRegistryScanningConfiguration',
  action: 'ecr:GetRegistryScanningConfiguration',
  feeds: { 'AWS::ECR::Repository': ['ImageScanningConfiguration.ScanOnPush'] },
}

/** Tags come from the sweep, and from here where it does not know them yet. */
const tags: Read<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  service: 'ecr',
  operation: 'ListTagsForResource',
  action: 'ecr:ListTagsForResource',
  feeds: { 'AWS::ECR::Repository': ['Tags'] },
  parent: 'repositories',
}

export const ecr: Collector = {
  reads: { repositories, lifecyclePolicy, registryScanning, tags },
  collect: async (call, asked) => {
    const stated = [...new Set(asked.names('AWS::ECR::Repository'))]
    // Policies of stated repositories are asked for beside the list; a session sends no request twice.
    const ahead = Promise.all(stated.map(name => policyOf(call, name)))
    const [all, lookup, scanning] = await Promise.all([
      list(call, repositories, {}),
      sweepTags(call),
      stated.length === 0 ? notAsked(registryScanning, '/scanningConfiguration') : scanningOf(call),
      ahead,
    ])
    return [
      fed(
        'AWS::ECR::Repository',
        await joined(all, async (repository, from) => ({
          ...(await withOwn(call, lookup, stated.includes(repository.repositoryName ?? ''), repository, from)),
          scanning,
        })),
      ),
    ]
  },
}

/** Nobody judges the lifecycle of a repository that the spec does not name: it is not asked for. */
async function withOwn(
  call: Call,
  lookup: TagLookup,
  isStated: boolean,
  repository: Repository,
  from: From,
): Promise<Omit<EcrRepositoryItem, 'scanning'>> {
  const [policy, own] = await Promise.all([
    isStated ? policyOf(call, repository.repositoryName ?? '') : notAsked(lifecyclePolicy, from.at),
    lookup(repository.repositoryArn, from, isStated ? arn => tagsOfArn(call, arn, from) : undefined),
  ])
  return { repository, policy, tags: own }
}

async function policyOf(call: Call, repositoryName: string): Promise<Fact<string | null>> {
  const answer = await one(call, lifecyclePolicy, { repositoryName })
  const at = `/${segment(repositoryName)}/lifecyclePolicyText`
  if (isAbsent(lifecyclePolicy, answer)) return known(null, { call: callName(lifecyclePolicy), at })
  return answered(lifecyclePolicy, at, answer, output => output.lifecyclePolicyText)
}

async function scanningOf(call: Call): Promise<Fact<RegistryScanningConfiguration>> {
  const answer = await one(call, registryScanning, {})
  return answered(registryScanning, '/scanningConfiguration', answer, output => output.scanningConfiguration)
}

const tagsOfArn = (call: Call, arn: string, from: From) =>
  tagsByArn(
    call,
    tags,
    arn,
    from,
    resourceArn => ({ resourceArn }),
    output => output.tags,
  )
