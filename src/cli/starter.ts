/** The spec that `init` writes: small, valid, and with a comment where a newcomer would ask. */
import type { Language } from '../model/words.ts'
import { yamlText } from './yaml-text.ts'

export interface Starter {
  readonly name: string
  readonly region: string
  readonly environments: readonly string[]
  readonly language: Language
}

/** Text by path below the spec's folder. */
export function starterFiles({ name, region, environments, language }: Starter): ReadonlyMap<string, string> {
  const comment = comments[language]
  return new Map([
    ['architecture.yaml', architecture(name, region, comment)],
    ...environments.map(one => [`env/${one}.yaml`, environment(one, region, comment)] as const),
    ['waivers.yaml', waivers(comment)],
  ])
}

const association = (schema: string) => `# yaml-language-server: $schema=${schema}\n`

/** What is said beside the lines; `timeZone` is a value. */
interface Comments {
  readonly architecture: readonly string[]
  readonly accountId: string
  readonly dedicated: string
  readonly variable: string
  readonly nameTag: string
  readonly star: string
  readonly key: string
  readonly nothingIn: string
  readonly peer: string
  readonly more: readonly string[]
  readonly environment: (name: string) => readonly string[]
  readonly waivers: readonly string[]
  readonly timeZone: string
  readonly days: string
  readonly asShown: string
  readonly reason: string
}

const architecture = (name: string, region: string, comment: Comments) => `${association('./schema.json')}#
${lines(comment.architecture)}
specVersion: "1"
name: ${yamlText(name)}
region: ${region}
# accountId: "123456789012" # ${comment.accountId}
# account: dedicated # ${comment.dedicated}

variables:
  N: \${name}-\${env} # ${comment.variable}

network:
  vpc:
    name: \${N}-vpc # ${comment.nameTag}
    cidrs: [10.0.0.0/16]
  subnets:
    "*": # ${comment.star}
      name: \${N}-\${key}
    private-a: # ${comment.key}
      cidr: 10.0.1.0/24
      zone: ${region}a

securityGroups:
  "*":
    name: \${N}-\${key}
  db:
    ingress: {} # ${comment.nothingIn}
    # ingress:
    #   app: { protocol: tcp, ports: [5432], from: { group: app } } # ${comment.peer}
    egress: {}

${lines(comment.more)}`

const environment = (name: string, region: string, comment: Comments) => `${association('../schema.json')}#
${lines(comment.environment(name))}#   network:
#     subnets:
#       private-a:
#         zone: ${region}b
{}
`

const waivers = (comment: Comments) => `${lines(comment.waivers)}timeZone: ${comment.timeZone} # ${comment.days}

waivers: []
#  - rule: security-group-ingress
#    resource: NAME-db # ${comment.asShown}
#    property: SecurityGroupIngress
#    accepts: { traffic: ["tcp 5432 from 10.0.0.0/8"] }
#    verdict: deviates
#    owner: platform team
#    reason: ${comment.reason}
#    expires: 2030-12-31
`

const lines = (text: readonly string[]) => text.map(line => `# ${line}\n`).join('')

const comments: Readonly<Record<Language, Comments>> = {
  en: {
    architecture: [
      'What all environments share. What one says differently stands in env/NAME.yaml.',
      'What is not stated is not judged: begin small, and state what you mean to hold.',
      'After every change: popcorn-audit spec check',
    ],
    accountId: 'stops an audit that was pointed at another account',
    dedicated: 'everything of a known kind in the region is in scope, not only what is in the VPC or named alike',
    variable: 'how most names begin',
    nameTag: "AWS's name: the physical one, or the Name tag",
    star: 'what every entry below has',
    key: 'your own name for it: other entries refer to it, and it stands in ${key}',
    nothingIn: 'what is not stated may not pass: here nothing may come in',
    peer: 'app is the key of a group, not its name',
    more: [
      'An audit lists as unmanaged what lives in the VPC and is not stated here. That list is what to write down next:',
      'network.routeTables, ecs, databases, caches, loadBalancers, observability, ...',
      "Every field: docs/spec-reference.md of popcorn-audit, or completion in an editor (VS Code: Red Hat's YAML extension).",
    ],
    environment: (name: string) => [
      `What ${name} says differently from architecture.yaml; {} says: nothing.`,
      'Maps are merged by key, values and lists replace, null deletes. For example:',
    ],
    waivers: ['Deviations that somebody has decided to live with, until a day. Everything else about them stays visible.'],
    timeZone: 'UTC',
    days: 'the days below end here',
    asShown: 'as the report shows it',
    reason: 'The old office network, until the VPN is gone.',
  },
  ko: {
    architecture: [
      '모든 환경에 공통인 내용입니다. 환경마다 다른 내용은 env/이름.yaml에 적습니다.',
      '적지 않은 것은 판정하지 않습니다. 작게 시작해서 지킬 것만 적어 나가세요.',
      '수정한 뒤에는: popcorn-audit spec check',
    ],
    accountId: '다른 계정을 점검하려 하면 중단',
    dedicated: '이 환경의 전용 계정: VPC 안이나 이름 규칙에 맞는 것뿐 아니라 리전의 모든 리소스가 대상',
    variable: '대부분의 이름이 이렇게 시작',
    nameTag: 'AWS의 이름: 실제 이름 또는 Name 태그',
    star: '아래 모든 항목의 공통값',
    key: '스펙 안에서 쓰는 이름: 다른 항목이 이 키로 참조하며 ${key}에 들어감',
    nothingIn: '적지 않은 트래픽은 허용하지 않음. 여기서는 모두 차단',
    peer: 'app은 보안 그룹의 이름이 아니라 키',
    more: [
      'VPC 안에 있지만 여기에 없는 리소스는 점검 보고서의 "스펙에 없음"에 나열됩니다. 그 목록이 다음에 적을 대상입니다.',
      'network.routeTables, ecs, databases, caches, loadBalancers, observability 등',
      '모든 필드: popcorn-audit의 docs/spec-reference.md, 또는 편집기의 자동 완성(VS Code: Red Hat YAML 확장)',
    ],
    environment: (name: string) => [
      `${name} 환경에서 architecture.yaml과 다른 내용입니다. {}는 다른 것이 없다는 뜻입니다.`,
      '맵은 키별로 합쳐지고, 값과 목록은 바뀌며, null은 지웁니다. 예:',
    ],
    waivers: ['기한까지 받아들이기로 한 불일치입니다. 예외로 두어도 보고서에는 계속 표시됩니다.'],
    timeZone: 'Asia/Seoul',
    days: '아래 날짜의 기준 시간대',
    asShown: '보고서에 나온 이름 그대로',
    reason: 'VPN을 없앨 때까지 예전 사무실 네트워크를 허용.',
  },
}
