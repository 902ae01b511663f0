/** Which folder may import which, each arrow with its reason; and how imports are read. */

export interface Allowed {
  /** Folders below the repository, each with the reason for the arrow. */
  readonly folders: Readonly<Record<string, string>>
  /** Packages, each with the reason. `type …`: types alone. */
  readonly packages: Readonly<Record<string, string>>
}

/** A folder that is not here may import nothing. */
export const arrows: Readonly<Record<string, Allowed>> = {
  'src/model': { folders: {}, packages: {} },
  'src/text': {
    folders: { 'src/model': 'languages' },
    packages: { 'intl-messageformat': 'plurals' },
  },
  'src/traffic': {
    folders: { 'src/model': 'stated traffic' },
    packages: { 'cidr-tools': 'set algebra on addresses' },
  },
  'src/spec': {
    folders: {
      'src/spec/depth.ts': 'before anything is composed',
      'src/model': 'what a spec becomes',
      'src/text': 'messages',
      'src/traffic': 'a waiver accepts traffic as findings write it',
    },
    packages: {
      yaml: 'reading',
      ajv: 'validating',
      'cidr-tools': 'subnets that overlap or lie outside',
      'fastest-levenshtein': 'did you mean',
    },
  },
  'src/spec/depth.ts': { folders: {}, packages: { 'type yaml': 'told from its tokens' } },
  'src/kinds': {
    folders: { 'src/model': 'claims and facts', 'src/traffic': 'rules of groups are sets of traffic' },
    packages: { 'type @aws-sdk/*': 'the shape of an API item' },
  },
  'src/expect': { folders: { 'src/model': 'what is expected', 'src/kinds': 'each kind says it' }, packages: {} },
  'src/source': {
    folders: {
      'src/model': 'facts and the ledger',
      'src/kinds': 'an API item, or a resource of a template, becomes facts',
      'src/spec/depth.ts': 'a template is as deep as anybody likes',
      'src/text': 'what evidence and templates are refused for',
    },
    packages: {
      '@aws-sdk/*': 'the calls',
      '@smithy/node-http-handler': 'time-outs that really end',
      'p-limit': 'requests under way at once',
      yaml: 'templates',
    },
  },
  'src/compare': {
    folders: {
      'src/model': 'both sides',
      'src/kinds': 'each property names its comparison',
      'src/traffic': 'sets are compared as sets',
      'src/text': 'a message for every finding',
    },
    packages: {},
  },
  'src/topology': {
    folders: {
      'src/model': 'claims and facts',
      'src/kinds': 'types of what facts hold',
      'src/traffic': 'a network is what it makes',
      'src/compare': 'an estate is what it is made from',
    },
    packages: { 'cidr-tools': 'addresses of subnets' },
  },
  'src/review': {
    folders: {
      'src/model': 'the spec',
      'src/expect': 'what a spec means in resources',
      'src/traffic': 'what can reach what',
      'src/topology': 'the network that a spec means',
      'src/compare': 'what it finds is judged and waived as any finding',
      'src/text': 'messages',
    },
    packages: { 'cidr-tools': 'whom a rule speaks of' },
  },
  'src/report': {
    folders: { 'src/model': 'the published audit', 'src/text': 'in words' },
    packages: {
      picocolors: 'colours',
      'string-width': 'Korean is two columns wide',
      ajv: 'every report is valid',
      eta: 'the page',
      '@viz-js/viz': 'the layout of the drawing',
      'type sarif': 'the shape of a SARIF log',
      'type @aws-sdk/client-securityhub': 'the shape of a finding in Security Hub',
    },
  },
  'src/audit.ts': {
    folders: {
      'src/model': 'in and out',
      'src/expect': 'first stage',
      'src/source': 'second stage',
      'src/compare': 'third stage',
      'src/select.ts': 'which rules judge',
      'src/review': 'the spec itself is judged',
      'src/topology': 'what the internet can reach',
      'src/exposed.ts': 'what deviations open',
      'src/resources.ts': 'what reports draw',
      rules: 'the rules',
    },
    packages: {},
  },
  'src/exposed.ts': {
    folders: {
      'src/model': 'the spec',
      'src/expect': 'what the spec means',
      'src/kinds': 'which properties make a thing public',
      'src/compare': 'an estate and what was found in it',
      'src/topology': 'what can reach what',
    },
    packages: {},
  },
  'src/resources.ts': { folders: { 'src/model': 'the audit', 'src/compare': 'the estate' }, packages: {} },
  'src/history': { folders: { 'src/model': 'audits', 'src/text': 'of what an audit is' }, packages: {} },
  'src/select.ts': {
    folders: { 'src/model': 'the audit', 'src/review': 'types of rules', 'src/compare': 'types of rules', rules: 'all there are' },
    packages: {},
  },
  'src/fleet.ts': { folders: { 'src/model': 'targets and their results' }, packages: { 'p-limit': 'targets under way at once' } },
  'src/index.ts': {
    folders: {
      'src/audit.ts': 'the pipeline',
      'src/fleet.ts': 'many targets',
      'src/model': 'types',
      'src/source': 'live and evidence',
      'src/spec': 'reading a spec',
      'src/report': 'formats',
      rules: 'the rules',
      'src/history': 'two audits compared',
      'src/view.ts': 'how a report is looked at',
    },
    packages: {},
  },
  'src/view.ts': {
    folders: {
      'src/model': 'languages',
      'src/report': 'what a view is',
      'src/kinds': 'types and labels',
      'src/compare': 'why something is folded, in words',
      rules: 'texts of rules',
    },
    packages: {},
  },
  'src/cdk.ts': {
    folders: { 'src/index.ts': 'the library' },
    packages: { 'type aws-cdk-lib': 'the shape of a plugin; whoever uses it has it' },
  },
  'src/cli': {
    folders: {
      'src/audit.ts': 'the pipeline',
      'src/fleet.ts': 'many targets',
      'src/model': 'types and errors',
      'src/spec': 'the spec commands',
      'src/source': 'opening a source',
      'src/report': 'formats',
      'src/expect': 'what to record',
      'src/topology': 'explain path',
      'src/traffic': 'explain path',
      'src/review': 'what would open a path',
      'src/kinds': 'types and labels',
      'src/view.ts': 'texts of rules and kinds',
      'src/history': 'an audit and older ones',
      'src/text': 'messages',
      rules: 'listing and explaining',
    },
    packages: {
      commander: 'flags',
      nanospinner: 'progress',
      'string-width': 'the caret below the right letter',
    },
  },
  rules: {
    folders: {
      'src/compare': 'defineRule',
      'src/model': 'verdicts',
      'src/kinds': 'types of properties',
      'src/traffic': 'a restore command is written from a set of traffic',
      'src/review': 'defineReviewRule',
      'src/text': 'the remedy that most rules share',
    },
    packages: {},
  },
  'infra/audit-job/lambda': {
    folders: { 'src/index.ts': 'the very audit that everybody makes' },
    packages: {
      '@aws-sdk/client-s3': 'configuration and results',
      '@aws-sdk/client-sns': 'who is told',
      '@aws-sdk/client-cloudwatch': 'metrics of a run',
      '@aws-sdk/client-securityhub': 'findings in the console',
      '@aws-sdk/client-sfn': 'a change starts a run',
    },
  },
  infra: {
    folders: { 'src/spec': 'reads the spec', 'src/model': 'what a spec becomes', 'src/index.ts': 'the scheduled audit' },
    packages: { 'aws-cdk-lib': 'stacks', constructs: 'stacks' },
  },
}

export interface Import {
  /** The file that imports, below the repository. */
  readonly file: string
  /** A file below the repository, or a package or built-in. */
  readonly target: string
  readonly relative: boolean
  readonly typeOnly: boolean
}

const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"()]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

/** Every import, re-export and dynamic import of a file. */
export function importsOf(file: string, code: string): readonly Import[] {
  return [...code.matchAll(pattern)].map(([, type, from, dynamic]) => {
    const target = from ?? dynamic ?? ''
    const relative = target.startsWith('.')
    return { file, target: relative ? resolved(file, target) : target, relative, typeOnly: type !== undefined }
  })
}

const resolved = (file: string, target: string) => new URL(target, `file:///${file}`).pathname.slice(1)

/** The longest entry of the table that holds a file. */
export function folderOf(file: string): string | null {
  const holding = Object.keys(arrows).filter(folder => file === folder || file.startsWith(`${folder}/`))
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null
}

/** Why an import is wrong; null when it is allowed. */
export function wrongArrow({ file, target, relative, typeOnly }: Import): string | null {
  const from = folderOf(file)
  if (from === null) return `${file}: is in no folder of the table`
  const { folders, packages } = arrows[from] ?? { folders: {}, packages: {} }
  if (relative) {
    const to = folderOf(target)
    return to === from || (to !== null && Object.hasOwn(folders, to)) ? null : `${file}: ${from} must not import ${target}`
  }
  if (target.startsWith('node:')) return builtInProblem(file, from, target)
  const names = Object.keys(packages)
  const matches = (name: string) =>
    target === name || target.startsWith(`${name}/`) || (name.endsWith('/*') && target.startsWith(name.slice(0, -1)))
  const allowed = names.some(name => (name.startsWith('type ') ? typeOnly && matches(name.slice(5)) : matches(name)))
  return allowed ? null : `${file}: ${from} must not import ${target}${typeOnly ? '' : ' at run time'}`
}

const outside: Readonly<Record<string, readonly string[]>> = {
  'src/spec': ['node:fs', 'node:path', 'node:net', 'node:crypto'],
  'src/source': ['node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:events'],
  'src/compare': ['node:crypto'],
  'src/report': ['node:crypto'],
  'src/traffic': ['node:net'],
  infra: ['node:crypto'],
  'infra/audit-job/lambda': ['node:fs/promises', 'node:os', 'node:path'],
  'src/cli': ['node:child_process', 'node:crypto', 'node:fs', 'node:path', 'node:url', 'node:util', 'node:process', 'node:timers/promises'],
}

function builtInProblem(file: string, from: string, target: string): string | null {
  return (outside[from] ?? []).includes(target) ? null : `${file}: ${from} must not import ${target}`
}

/** Only src/cli may speak of the process, by import or as a global; and the file that Lambda calls, whose variables are its only arguments. */
export function touchesProcess(file: string, code: string): boolean {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
  return !file.startsWith('src/cli/') && file !== 'infra/audit-job/lambda/main.ts' && /(?<![.\w])process\s*[.[]/.test(bare)
}
