/** `--help` in Korean: the texts of program.ts by their English, as gettext does it, and the words that commander adds. */
import type { Argument, Command, Help, Option } from 'commander'
import stringWidth from 'string-width'

/** Every text of the commands and their flags; held complete, and free of what is gone, by help-korean.test.ts. */
export const korean: Readonly<Record<string, string>> = {
  'Compares an AWS account, or recorded evidence of one, with an architecture written as YAML.':
    'AWS 계정 또는 계정의 기록(증거)을 YAML로 적은 아키텍처와 비교합니다.',
  'print the version': '버전 출력',
  'print this help': '이 도움말 출력',
  'print the help of a command': '명령의 도움말 출력',
  'when a bug is met, print where': '프로그램 버그를 만나면 위치까지 출력',

  'hold an account, evidence or a template against the spec': '계정, 증거 또는 템플릿을 스펙과 비교해 점검',
  '`live`, or the PATH of a template, a cdk.out or an evidence folder': '`live` 또는 템플릿, cdk.out, 증거 폴더의 경로',
  'values for the parameters of a template': '템플릿 파라미터 값 파일',
  'a template as a third witness: why each deviation is, and what the next deploy overwrites':
    '템플릿을 함께 비교: 불일치마다 원인을, 다음 배포가 덮어쓸 것을 표시',
  'terminal (default), markdown, json, html, sarif, junit, github or asff; repeatable':
    'terminal(기본값), markdown, json, html, sarif, junit, github, asff. 여러 번 지정 가능',
  'terminal (default), markdown or json; repeatable': 'terminal(기본값), markdown, json. 여러 번 지정 가능',
  'the least severity that fails': '실패로 볼 가장 낮은 심각도',
  'waivers.yaml of the spec by default, where it is; `none` leaves it out': '예외 파일. 기본값은 스펙의 waivers.yaml, `none`은 사용 안 함',
  'the spec before a proposed change: what the change plans does not fail': '변경 전 스펙. 변경이 계획한 차이는 실패로 보지 않음',
  'an older JSON audit: what is new since, what is fixed; the exit code stays':
    '이전 감사의 JSON: 이후 신규와 해결된 항목을 표시. 종료 코드에는 영향 없음',
  'a folder of earlier JSON audits: since when a deviation is open, and the trend (html)':
    '이전 감사 JSON들의 폴더: 불일치가 언제부터 있었는지와 추이(html)를 표시',
  'judge only this (repeatable); the run is then a partial one': '이것만 판정(여러 번 지정 가능). 부분 실행으로 표시',
  'leave this rule out (repeatable); the run is then a partial one': '이 규칙은 제외(여러 번 지정 가능). 부분 실행으로 표시',
  'another severity for a rule (repeatable)': '규칙의 심각도 변경(여러 번 지정 가능)',
  'also store what was read': '읽은 내용을 증거로 저장',
  'sign that evidence with an Ed25519 private key (PEM)': '그 증거를 Ed25519 개인 키(PEM)로 서명',
  'refuse evidence that this Ed25519 public key has not signed': '이 Ed25519 공개 키로 서명되지 않은 증거는 거부',
  'audit every account of this file (account, role, region, spec); needs --out':
    '파일에 적힌 모든 계정(계정, 역할, 리전, 스펙)을 점검. --out 필요',
  'with --targets: the folder for a report of each, and summary.json': '--targets와 함께: 계정별 보고서와 summary.json을 둘 폴더',
  'after a deploy: look again until nothing fails, or this time (90s, 5m) is up':
    '배포 후: 실패가 없을 때까지, 또는 이 시간(90s, 5m)이 다할 때까지 다시 확인',
  'for the whole run: seconds, or 90s, 5m, 1h': '전체 실행의 제한 시간: 초 또는 90s, 5m, 1h',
  'requests under way at once': '동시에 보낼 요청 수',

  'the folder of the spec': '스펙 폴더',
  'the environment; may be left out where there is only one': '환경. 하나뿐이면 생략 가능',
  'lay spec/overlays/NAME.yaml on top (repeatable)': 'spec/overlays/이름.yaml을 덧씌움(여러 번 지정 가능)',
  'no progress and no warnings': '진행 상황과 경고를 출력하지 않음',
  'also what is folded, and each finding behind a grouped line': '접은 항목과 묶인 항목도 모두 출력',
  'no colours (also: NO_COLOR)': '색을 쓰지 않음(NO_COLOR 환경 변수도 가능)',
  'language of what people read; default from the locale': '사람이 읽는 출력의 언어. 기본값은 로캘',
  'the moment to judge for, ISO 8601': '판정 기준 시각(ISO 8601)',

  'read the account and store evidence, without judging': '계정을 읽어 증거로 저장(판정하지 않음)',
  'the folder for the evidence': '증거를 저장할 폴더',
  '`live`, or the PATH of evidence to record again': '`live` 또는 다시 기록할 증거의 경로',
  'in other names, accounts and addresses, with the spec in the same: DIR/spec':
    '이름, 계정, 주소를 다른 값으로 바꿔 저장. 같은 이름의 스펙을 DIR/spec에 함께 작성',
  'the key of those names, at least 16 bytes; without it one is drawn and forgotten':
    '이름을 바꾸는 키 파일(16바이트 이상). 없으면 임의로 만들고 버림',
  'sign the evidence with an Ed25519 private key (PEM)': '증거를 Ed25519 개인 키(PEM)로 서명',

  'check, show or compare the spec; no AWS': '스펙 검사, 출력, 비교(AWS는 호출하지 않음)',
  'validate the spec and review its design': '스펙 문법 검사와 설계 검토',
  'print the resolved spec': '모든 값을 채운 스펙 출력',
  'print the JSON Schema of architecture.yaml and env/, for an editor': '편집기용 JSON 스키마 출력(architecture.yaml과 env/)',
  'of the output': '출력 형식',
  'what differs between two environments or two sources, and what traffic that opens':
    '두 환경 또는 두 소스의 차이와 그로 인해 열리는 트래픽',
  'compare one environment with what it was at a git reference': '한 환경을 git 참조 시점과 비교',
  'internet, data: end with 1 when a new way is opened from, or to, these': 'internet, data: 여기서 또는 여기로 새 경로가 열리면 1로 끝남',

  'list the rules': '규칙 목록',
  'explain a RULE, a FINDING (--on), or the `path X Y` from one thing to another':
    '규칙, 점검 결과의 항목(--on), 또는 한 대상에서 다른 대상까지의 경로(`path X Y`) 설명',
  'of a finding: a JSON audit or evidence; of a path: `spec` (default), `live`, or a PATH':
    '항목: JSON 점검 결과 또는 증거. 경로: `spec`(기본값), `live` 또는 파일 경로',
  'of a path: 443, udp/53; without it all of tcp': '경로의 포트: 443, udp/53. 없으면 tcp 전체',

  'print the least IAM policy for a live audit': '실제 계정 점검에 필요한 최소 IAM 정책 출력',
  'the policy, or a role with it for another account: template, CDK construct':
    '정책만, 또는 다른 계정에 둘 역할: CloudFormation 템플릿, CDK 구성 요소',
  'two JSON audits: what is new, fixed, still open; 1 if something new fails':
    'JSON 점검 결과 두 개 비교: 새로 생긴 것, 해결된 것, 남은 것. 새 실패가 있으면 1',

  'write a small spec to start from; it overwrites nothing': '시작용 스펙 작성(있는 파일은 덮어쓰지 않음)',
  'instead: a whole architecture, and a recorded account to try it on': '대신 전체 아키텍처 예제와 연습용 계정 기록을 작성',
  'of the architecture; default from the folder': '아키텍처 이름. 기본값은 폴더 이름',
  'AWS region; default AWS_REGION, else us-east-1': 'AWS 리전. 기본값은 AWS_REGION, 없으면 us-east-1',
  'an environment (repeatable); dev by default': '환경(여러 번 지정 가능). 기본값은 dev',
  'print the completion of a shell': '셸 자동 완성 스크립트 출력',
}

/** Every command of the program, in Korean. */
export function inKorean(root: Command): void {
  root.helpCommand('help [command]', textOf('print the help of a command'))
  translated(root)
}

function translated(command: Command): void {
  command.description(textOf(command.description()))
  for (const option of command.options) option.description = textOf(option.description)
  command.helpOption('-h, --help', textOf('print this help'))
  command.configureHelp({
    displayWidth: text => stringWidth(text),
    styleTitle: title => titles[title] ?? title,
    optionDescription: described,
    argumentDescription: described,
  } satisfies Partial<Help>)
  for (const inner of command.commands) translated(inner)
}

const textOf = (english: string) => korean[english] ?? english

const titles: Readonly<Record<string, string>> = { 'Usage:': '사용법:', 'Arguments:': '인자:', 'Options:': '옵션:', 'Commands:': '명령:' }

/** As commander words it: the choices, and a default where a value is taken. */
function described(one: Option | Argument): string {
  const choices = one.argChoices === undefined ? [] : [`선택: ${one.argChoices.join(', ')}`]
  const shows = one.defaultValue !== undefined && one.required && typeof one.defaultValue !== 'boolean'
  const extra = [...choices, ...(shows ? [`기본값: ${String(one.defaultValue)}`] : [])]
  return [one.description, ...(extra.length === 0 ? [] : [`(${extra.join('; ')})`])].filter(text => text !== '').join(' ')
}
