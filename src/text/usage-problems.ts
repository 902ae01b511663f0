/** What a command line is refused for, and the next step: see said.ts. */
import type { Words } from '../model/words.ts'

export const usageProblems = {
  // What commander finds.
  'unknown-command': { en: "unknown command '{name}'", ko: "'{name}' 명령이 없습니다" },
  'unknown-flag': { en: "unknown option '{flag}'", ko: "이 명령에는 '{flag}' 플래그가 없습니다" },
  'flag-without-value': { en: "option '{flag}' argument missing", ko: "'{flag}' 플래그에 값이 필요합니다" },
  'flag-required': { en: "required option '{flag}' not specified", ko: "'{flag}' 플래그가 필요합니다" },
  'flag-conflict': {
    en: "option '{flag}' cannot be used with option '{other}'",
    ko: "'{flag}' 플래그와 '{other}' 플래그는 함께 쓸 수 없습니다",
  },
  'argument-missing': { en: "missing required argument '{name}'", ko: "'{name}' 인자가 필요합니다" },
  'arguments-too-many': {
    en: "too many arguments for '{command}': {expected} expected, {given} given",
    ko: "'{command}' 명령의 인자가 너무 많습니다({expected}개까지 받는데 {given}개 지정됨)",
  },
  'choice-unknown': {
    en: "option '{flag}' takes no '{value}': it takes {choices}",
    ko: "'{flag}'에 '{value}' 값을 쓸 수 없습니다. 받는 값: {choices}",
  },
  'help-of-program': { en: 'popcorn-audit --help lists the commands', ko: '명령 목록: popcorn-audit --help' },
  'help-of-command': { en: '{command} --help lists its arguments and flags', ko: '인자와 플래그 목록: {command} --help' },
  'environment-by-flag': {
    en: 'an environment is named by a flag, --env NAME; {next}',
    ko: '환경은 --env NAME 플래그로 지정합니다. {next}',
  },
  'flag-after-command': { en: 'flags stand behind the command: {command} {flag}', ko: '플래그는 명령 뒤에 적습니다: {command} {flag}' },
  'did-you-mean': { en: 'did you mean {name}?', ko: '혹시 {name}입니까?' },
  'there-are': { en: 'there are {names}', ko: '사용할 수 있는 값: {names}' },

  // Values of flags.
  'flag-takes': { en: '{flag} is {value}; it takes {what}', ko: '{flag} 플래그의 값이 {value}입니다. 받는 값: {what}' },
  'takes-time': {
    en: 'a day or a time of ISO 8601, such as 2026-11-24T09:00:00Z (UTC where it names no zone)',
    ko: 'ISO 8601 날짜 또는 시각(예: 2026-11-24T09:00:00Z, 시간대가 없으면 UTC)',
  },
  'takes-duration': { en: 'a duration, such as 90s, 5m or 1h', ko: '기간(예: 90s, 5m, 1h)' },
  'takes-seconds': { en: 'seconds above 0, or a duration such as 90s, 5m or 1h', ko: '0보다 큰 초 또는 기간(예: 90s, 5m, 1h)' },
  'takes-count': { en: 'a whole number of at least 1', ko: '1 이상의 정수' },
  'takes-severity': { en: 'RULE=LEVEL, with a level of {levels}', ko: '규칙=심각도(심각도: {levels})' },
  'takes-opened': { en: 'internet, data, or both with a comma', ko: 'internet, data 또는 쉼표로 이은 둘' },
  'takes-name': { en: 'letters, digits and hyphens, a letter first', ko: '영문자로 시작하는 영문자, 숫자, 하이픈' },
  'takes-environment': { en: 'letters, digits and hyphens', ko: '영문자, 숫자, 하이픈' },
  'takes-region': { en: 'the name of a region, such as eu-west-1', ko: '리전 이름(예: eu-west-1)' },
  'flag-empty': { en: '{flag} was given nothing', ko: '{flag} 플래그의 값이 비어 있습니다' },
  'flag-empty-hint': {
    en: 'a variable of the shell may not be set: give {flag} a value, or leave it out',
    ko: '셸 변수가 설정되지 않았을 수 있습니다. {flag} 플래그에 값을 주거나 플래그를 빼십시오',
  },

  // Flags that do not go together.
  'flag-alone': { en: '{flag} does nothing without {other}', ko: '{flag} 플래그는 {other} 플래그 없이는 효과가 없습니다' },
  'flag-alone-hint': { en: 'give {other} too, or leave out {flag}', ko: '{other} 플래그를 함께 주거나 {flag} 플래그를 빼십시오' },
  'flag-of-one': {
    en: '{flag} is of one audit, and --targets makes many',
    ko: '{flag} 플래그는 점검 하나에 대한 것인데 --targets는 여럿을 점검합니다',
  },
  'leave-out': { en: 'leave out {flag}', ko: '{flag} 플래그를 빼십시오' },
  'leave-out-or': { en: 'leave out {flag}, or {other}', ko: '{flag} 또는 {other} 플래그를 빼십시오' },
  'leave-out-or-on': { en: 'leave out {flag}, or give --on', ko: '{flag} 플래그를 빼거나 --on 플래그를 주십시오' },
  'leave-out-diff': {
    en: 'leave out {flag}; diff compares two of their JSON reports',
    ko: '{flag} 플래그를 빼십시오. diff 명령으로 JSON 보고서 두 개를 비교할 수 있습니다',
  },
  'leave-out-report': {
    en: 'leave out {flag}; --out DIR has a JSON and a markdown report of each',
    ko: '{flag} 플래그를 빼십시오. --out DIR에 대상마다 JSON과 markdown 보고서가 생깁니다',
  },
  'targets-own-on': { en: 'give each target of the file its own `on`', ko: '파일의 대상마다 `on`을 지정하십시오' },
  'targets-out': { en: '--targets writes a report for each target', ko: '--targets는 대상마다 보고서를 작성합니다' },
  'targets-out-hint': { en: 'say where: --out DIR', ko: '위치를 지정하십시오: --out DIR' },
  'target-region': {
    en: 'target {name} is in {region}, and its spec speaks of {other}',
    ko: '대상 {name}의 리전은 {region}인데 스펙의 리전은 {other}입니다',
  },
  'target-region-hint': {
    en: 'the region comes from the spec: give the target a spec, an environment or an overlay that states its own',
    ko: '리전은 스펙에서 정합니다. 대상에 맞는 리전을 적은 스펙, 환경 또는 오버레이를 지정하십시오',
  },
  'target-account': {
    en: 'the target is account {stated}, and what is read is {found}',
    ko: '대상 계정은 {stated}인데 실제로 읽는 계정은 {found}입니다',
  },
  'wait-live': {
    en: '--wait is for a live account: what is on disk does not change',
    ko: '--wait는 실제 계정에만 쓸 수 있습니다. 디스크의 내용은 바뀌지 않습니다',
  },
  'evidence-of-template': {
    en: '--evidence stores the answers of an account, and a template has none',
    ko: '--evidence는 계정의 응답을 저장하는데 템플릿에는 응답이 없습니다',
  },
  'record-template': { en: '{path} is a template, and has no answers to record', ko: '{path}은(는) 템플릿이므로 기록할 응답이 없습니다' },
  'record-template-hint': { en: 'give evidence, or leave out --on', ko: '증거를 지정하거나 --on 플래그를 빼십시오' },
  'parameters-live': {
    en: '--parameters are those of a template, and the live account has none',
    ko: '--parameters는 템플릿의 파라미터인데 실제 계정에는 파라미터가 없습니다',
  },
  'parameters-evidence': {
    en: '--parameters are those of a template, and evidence has none',
    ko: '--parameters는 템플릿의 파라미터인데 증거에는 파라미터가 없습니다',
  },
  'verify-live': {
    en: '--verify is for evidence, and the live account is not signed',
    ko: '--verify는 증거의 서명을 확인하는데 실제 계정에는 서명이 없습니다',
  },
  'verify-template': {
    en: '--verify is for evidence, and a template is not signed',
    ko: '--verify는 증거의 서명을 확인하는데 템플릿에는 서명이 없습니다',
  },
  'anonymize-key-alone': { en: '--anonymize-key is the key of --anonymize', ko: '--anonymize-key는 --anonymize의 키입니다' },
  'anonymize-key-alone-hint': { en: 'add --anonymize', ko: '--anonymize 플래그를 함께 주십시오' },
  'not-yet': { en: '{flag} ({what}) is not in this version yet', ko: '이 버전에는 아직 {flag}({what}) 기능이 없습니다' },
  'not-yet-packs': { en: 'packs of further rules', ko: '추가 규칙 모음' },
  'not-yet-proofs': { en: 'proofs of reachability', ko: '도달 가능성 증명' },
  'not-yet-hint': { en: 'see CHANGELOG.md for what is', ko: '이 버전의 기능은 CHANGELOG.md를 참고하십시오' },

  // Reports and files.
  'format-unknown': { en: 'there is no report format {name}', ko: '{name} 보고서 형식이 없습니다' },
  'report-no-file': { en: '--report {text} names no file after the =', ko: '--report {text}에서 = 뒤에 파일 이름이 없습니다' },
  'report-no-file-hint': {
    en: 'write --report {format} or --report {format}=FILE',
    ko: '--report {format} 또는 --report {format}=FILE로 적으십시오',
  },
  'two-on-stdout': { en: 'two reports are to go to standard output', ko: '두 보고서를 모두 표준 출력으로 보낼 수는 없습니다' },
  'two-on-stdout-hint': {
    en: 'give all but one a file: --report json=audit.json',
    ko: '하나만 남기고 나머지는 파일을 지정하십시오: --report json=audit.json',
  },
  'two-in-one-file': { en: 'two reports are to go to {file}', ko: '두 보고서가 같은 파일 {file}을(를) 지정했습니다' },
  'two-in-one-file-hint': { en: 'give each a file of its own', ko: '보고서마다 다른 파일을 지정하십시오' },
  'not-writable': { en: '{file} cannot be written: {why}', ko: '{file}에 쓸 수 없습니다: {why}' },
  'is-a-folder': { en: 'it is a folder', ko: '폴더입니다' },
  'stdout-not-writable': { en: 'standard output cannot be written: {why}', ko: '표준 출력에 쓸 수 없습니다: {why}' },
  'folder-not-empty': { en: '{folder} is not empty', ko: '{folder} 폴더가 비어 있지 않습니다' },
  'init-overwrites': { en: 'init overwrites nothing, and there is {names}', ko: 'init은 덮어쓰지 않는데 이미 있습니다: {names}' },
  'init-overwrites-hint': {
    en: 'give another folder: popcorn-audit init FOLDER',
    ko: '다른 폴더를 지정하십시오: popcorn-audit init FOLDER',
  },
  'init-not-empty': { en: '{folder} is not empty: it holds {names}', ko: '{folder} 폴더가 비어 있지 않습니다: {names}' },
  'init-not-empty-hint': {
    en: 'give an empty or a new folder: popcorn-audit init --example FOLDER',
    ko: '빈 폴더나 새 폴더를 지정하십시오: popcorn-audit init --example FOLDER',
  },
  'anonymize-folder-hint': {
    en: 'anonymised evidence has a folder of its own, so that no name remains in it',
    ko: '원래 이름이 남지 않도록, 익명화한 증거는 별도 폴더에 저장합니다',
  },
  'anonymize-each': {
    en: 'a name that the spec makes with `each` is put together so that its parts do not show, and would become another name',
    ko: '스펙이 `each`로 만드는 이름의 부분을 구분할 수 없어 다른 이름이 됩니다',
  },
  'anonymize-each-hint': {
    en: 'part them with a hyphen, a dot or a slash: {right}, not {wrong}',
    ko: '하이픈, 점 또는 슬래시로 구분하십시오: {wrong} 대신 {right}',
  },
  'anonymize-key-short': {
    en: '{file} has {count} bytes, and a key has at least 16',
    ko: '{file}은(는) {count}바이트인데 키는 16바이트 이상이어야 합니다',
  },
  'anonymize-key-unreadable': { en: 'the key file {file} cannot be read', ko: '키 파일 {file}을(를) 읽을 수 없습니다' },
  'make-one': { en: 'make one: {command}', ko: '만드는 명령: {command}' },

  // Audits as files.
  'audit-file': {
    en: '{file} is no audit as `--report json` writes it: {why}',
    ko: '{file}은(는) `--report json`이 작성한 점검 결과가 아닙니다: {why}',
  },
  'audit-file-hint': { en: 'write one: popcorn-audit audit --report json=FILE', ko: '작성 방법: popcorn-audit audit --report json=FILE' },
  'file-not-json': { en: 'it is not JSON', ko: 'JSON이 아닙니다' },
  'file-unreadable': { en: 'it cannot be read', ko: '읽을 수 없습니다' },
  'file-whole': { en: 'the whole', ko: '전체' },
  'file-missing': { en: 'it is not there', ko: '파일이 없습니다' },
  'no-folder': { en: 'there is no folder {folder}', ko: '{folder} 폴더가 없습니다' },
  'history-hint': {
    en: 'make it, and let each run write an audit into it: --report json=DIR/NAME.json',
    ko: '폴더를 만들고 실행할 때마다 점검 결과를 저장하십시오: --report json=DIR/NAME.json',
  },
  'audits-differ': { en: 'one audit is of {one}, the other of {other}', ko: '두 점검의 대상이 다릅니다: {one} / {other}' },
  'audits-differ-hint': { en: 'compare two audits of the same thing', ko: '같은 대상의 점검 결과 두 개를 비교하십시오' },
  'baseline-other': {
    en: 'the baseline is an audit of {older}, and this one is of {now}',
    ko: '기준 감사의 대상은 {older}이고 이번 대상은 {now}입니다',
  },
  'baseline-other-hint': { en: 'give an older audit of the same thing', ko: '같은 대상의 이전 점검 결과를 지정하십시오' },
  'subject-account': { en: '{what} in account {account}', ko: '{what}(계정 {account})' },
  'subject-account-unknown': { en: '{what} in account unknown', ko: '{what}(계정을 알 수 없음)' },
  'subject-template': { en: '{what} in the template {template}', ko: '{what}(템플릿 {template})' },
  'subject-template-unknown': { en: '{what} in a template', ko: '{what}(템플릿)' },
  'subject-spec': { en: '{what} as a spec alone', ko: '{what}(스펙)' },

  // Sources.
  'no-such-path': { en: 'there is no {path}', ko: '{path}이(가) 없습니다' },
  'no-source': { en: '{path} is nothing that can be audited', ko: '{path}은(는) 점검할 수 있는 것이 아닙니다' },
  'sources-are': {
    en: 'PATH may be a CloudFormation template, a cdk.out folder, or an evidence folder, as `popcorn-audit record --out DIR` writes it; without --on the live account is audited',
    ko: 'PATH는 CloudFormation 템플릿, cdk.out 폴더 또는 증거 폴더(`popcorn-audit record --out DIR`이 작성)입니다. --on이 없으면 실제 계정을 점검합니다',
  },
  'two-credentials': {
    en: 'AWS_PROFILE and AWS_ACCESS_KEY_ID are both set, and may mean two accounts',
    ko: 'AWS_PROFILE과 AWS_ACCESS_KEY_ID가 모두 설정되어 있어 서로 다른 계정일 수 있습니다',
  },
  'two-credentials-hint': {
    en: 'unset one of them: env -u AWS_PROFILE popcorn-audit …',
    ko: '하나를 해제하십시오: env -u AWS_PROFILE popcorn-audit …',
  },
  'git-unknown': { en: 'git knows no {reference} here', ko: '여기서 git이 {reference}을(를) 찾을 수 없습니다' },
  'git-unknown-hint': { en: 'name a branch, a tag or a commit', ko: '브랜치, 태그 또는 커밋을 지정하십시오' },

  // Rules, findings, paths.
  'flag-names-unknown': { en: '{flag} names {name}, which is no {what}', ko: '{flag} 플래그의 {name}은(는) {what}이(가) 아닙니다' },
  'what-rule': { en: 'rule', ko: '규칙' },
  'what-rule-or-type': { en: 'rule or type', ko: '규칙이나 유형' },
  'rules-list': { en: '`popcorn-audit rules` lists them', ko: '목록: `popcorn-audit rules`' },
  'type-for-only': { en: 'a type is for --only', ko: '유형은 --only에만 쓸 수 있습니다' },
  'no-rule': { en: 'there is no rule {name}', ko: '{name} 규칙이 없습니다' },
  'no-rule-hint': {
    en: 'to explain a finding, say where it is from: --on AUDIT.json or --on EVIDENCE',
    ko: '점검 항목을 설명하려면 출처를 지정하십시오: --on AUDIT.json 또는 --on EVIDENCE',
  },
  'no-finding': {
    en: '{on} has no finding {name}, and none on a resource of that name',
    ko: '{on}에 {name} 항목이 없고 그 이름의 리소스에 대한 항목도 없습니다',
  },
  'no-finding-hint': {
    en: 'a finding is named by its id, or how it begins (with --verbose, and in the JSON and HTML reports), or by its resource',
    ko: '항목은 ID나 ID의 앞부분(--verbose, JSON과 HTML 보고서) 또는 리소스 이름으로 지정합니다',
  },
  'many-findings': { en: '{on} has {count} findings that start with {name}', ko: '{on}에 {name}(으)로 시작하는 항목이 {count}개 있습니다' },
  'one-rule': { en: 'explain takes one rule or one finding', ko: 'explain은 규칙 하나 또는 점검 항목 하나를 받습니다' },
  'one-rule-hint': { en: 'give one: popcorn-audit explain rds-sizing', ko: '하나만 지정하십시오: popcorn-audit explain rds-sizing' },
  'port-for-path': { en: '--port is for explain path', ko: '--port는 explain path에만 쓸 수 있습니다' },
  'path-two-ends': { en: 'explain path takes two ends', ko: 'explain path는 양 끝을 받습니다' },
  'nothing-called': { en: 'nothing here is called {name}', ko: '{name}(이)라는 이름이 없습니다' },
  'port-takes': { en: '--port takes a port, not {value}', ko: '--port의 값이 포트가 아닙니다: {value}' },
  'diff-takes': {
    en: 'spec diff takes two environments, two sources, or --against with a git reference',
    ko: 'spec diff는 환경 두 개, 소스 두 개 또는 git 참조(--against)를 받습니다',
  },
  'diff-alike': { en: 'spec diff compares two environments or two sources', ko: 'spec diff는 환경 두 개 또는 소스 두 개를 비교합니다' },
  'diff-alike-hint': { en: 'audit holds a source against an environment', ko: '소스와 환경의 비교는 audit 명령을 사용하십시오' },
} as const satisfies Readonly<Record<string, Words>>
