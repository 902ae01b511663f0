/** What a spec, its waivers and a targets file are refused for: see said.ts. */
import type { Words } from '../model/words.ts'

export const specProblems = {
  // Files.
  'spec-no-file': { en: 'there is no {file}', ko: '{file} 파일이 없습니다' },
  'spec-no-file-below': { en: 'did you mean --spec {folder}?', ko: '혹시 --spec {folder}입니까?' },
  'spec-no-file-above': {
    en: '--spec takes the folder, not the file: --spec {folder}',
    ko: '--spec에는 파일이 아니라 폴더를 지정합니다: --spec {folder}',
  },
  'spec-no-file-hint': {
    en: '--spec takes the folder that holds architecture.yaml; `popcorn-audit init` writes one to start from',
    ko: '--spec에는 architecture.yaml이 있는 폴더를 지정합니다. `popcorn-audit init`으로 시작용 스펙을 만들 수 있습니다',
  },
  'spec-file-name': { en: 'a file of this name is not read', ko: '이 이름의 파일은 읽지 않습니다' },
  'spec-file-name-hint': { en: 'letters, digits and hyphens, then .yaml', ko: '영문자, 숫자, 하이픈 뒤에 .yaml을 붙입니다' },
  'spec-unreadable': { en: 'this cannot be read ({code})', ko: '읽을 수 없습니다({code})' },
  'spec-too-large': { en: 'the file is larger than {megabytes} MB', ko: '파일이 {megabytes}MB보다 큽니다' },
  'spec-not-utf8': { en: 'the file is not UTF-8', ko: '파일이 UTF-8이 아닙니다' },
  'spec-empty-file': { en: 'the file says nothing', ko: '파일에 내용이 없습니다' },
  'spec-empty-file-hint': { en: 'write {braces} when it is to change nothing', ko: '바꿀 것이 없으면 {braces}라고 적으십시오' },
  'spec-no-map': { en: 'a spec is a map of keys and values', ko: '스펙은 키와 값으로 이루어진 맵입니다' },

  // Environments and overlays.
  'spec-environment-none': { en: 'the spec has no environment', ko: '스펙에 환경이 없습니다' },
  'spec-environment-none-hint': { en: 'each is a file env/<name>.yaml', ko: '환경마다 env/<name>.yaml 파일을 둡니다' },
  'spec-environment-which': {
    en: 'the spec has several environments: say which one is meant',
    ko: '스펙에 환경이 여러 개 있습니다. 하나를 지정하십시오',
  },
  'spec-environment-which-hint': { en: '--env: {there}', ko: '--env 플래그. {there}' },
  'spec-environment-unknown': { en: 'the spec has no environment {name}', ko: '스펙에 {name} 환경이 없습니다' },
  'spec-overlay-unknown': { en: 'the spec has no overlay {name}', ko: '스펙에 {name} 오버레이가 없습니다' },
  'spec-elsewhere': { en: 'in environment {name}', ko: '{name} 환경에서' },

  // What the hints have in common.
  'spec-meant': { en: 'did you mean {name}?', ko: '혹시 {name}입니까?' },
  'spec-there-are': { en: 'there are {names}', ko: '사용할 수 있는 값: {names}' },
  'spec-there-is': { en: 'there is {names}', ko: '사용할 수 있는 값: {names}' },
  'spec-there-are-none': { en: 'there are none', ko: '사용할 수 있는 값이 없습니다' },
  'spec-there-are-more': { en: '{names} and {count} more', ko: '{names} 외 {count}개' },
  'spec-quote-it': { en: 'write it in quotes: {text}', ko: '따옴표로 감싸십시오: {text}' },

  // YAML.
  'yaml-many-documents': { en: 'the file holds more than one document', ko: '파일에 YAML 문서가 둘 이상 있습니다' },
  'yaml-version': { en: 'the file is YAML {version}; a spec is YAML 1.2', ko: '파일이 YAML {version}입니다. 스펙은 YAML 1.2로 적습니다' },
  'yaml-too-deep': { en: 'is nested deeper than {levels} levels', ko: '{levels}단계보다 깊게 중첩되어 있습니다' },
  'yaml-tag': {
    en: 'the value has the tag {tag}; a spec has no tags',
    ko: '값에 태그 {tag}이(가) 있습니다. 스펙에는 태그를 쓸 수 없습니다',
  },
  'yaml-no-value': {
    en: 'the value is no number, text or switch: no spec can hold it',
    ko: '숫자, 텍스트, 참/거짓이 아닌 값은 스펙에 적을 수 없습니다',
  },
  'yaml-key-text': { en: 'a key is a text', ko: '키는 텍스트여야 합니다' },
  'yaml-key-twice': { en: '{key} stands here twice', ko: '{key} 키가 두 번 나옵니다' },
  'yaml-key-twice-hint': { en: 'first in line {line}', ko: '처음 나온 곳: {line}번째 줄' },
  'yaml-key-refused': { en: '{key} is refused as a key', ko: '{key}은(는) 키로 쓸 수 없습니다' },
  'yaml-merge': { en: 'merge keys are refused', ko: '병합 키(<<)는 쓸 수 없습니다' },
  'yaml-merge-hint': { en: 'what entries have in common stands under "*"', ko: '항목의 공통값은 "*" 아래에 적습니다' },
  'yaml-alias-self': { en: '*{name} stands inside what it names', ko: '*{name}이(가) 자신이 가리키는 값 안에 있습니다' },
  'yaml-alias-none': { en: 'no anchor &{name} stands before *{name}', ko: '*{name} 앞에 앵커 &{name}이(가) 없습니다' },
  'yaml-alias-many': { en: 'aliases make more than {most} values of this file', ko: '별칭으로 이 파일의 값이 {most}개를 넘습니다' },
  'spec-grows-values': { en: 'the spec grows beyond {most} values here', ko: '여기서 스펙의 값이 {most}개를 넘습니다' },
  'spec-grows-levels': { en: 'the spec grows beyond {most} levels here', ko: '여기서 스펙의 깊이가 {most}단계를 넘습니다' },

  // Layers, defaults, templates.
  'overlay-not-a-map': { en: '{key} is a map; this is none', ko: '{key}은(는) 맵이어야 합니다' },
  'overlay-delete-none': { en: '{key} is to be deleted, but there is none', ko: '지우려는 {key}이(가) 없습니다' },
  'overlay-no-entry': {
    en: 'there is no {noun} {key} to change, and this is no whole one: it lacks {fields}',
    ko: '바꿀 {noun} {key}이(가) 없고, 새 항목으로는 {fields}이(가) 빠져 있습니다',
  },
  'overlay-no-entry-hint': {
    en: 'a new entry has all its required keys in one file',
    ko: '새 항목은 필수 키를 모두 한 파일에 적습니다',
  },
  'key-without-value': { en: '{key} has no value', ko: '{key}의 값이 없습니다' },
  'key-without-value-hint': {
    en: 'write {braces} for an entry that has only what "*" gives',
    ko: '"*"의 값만 있는 항목은 {braces}라고 적으십시오',
  },
  'star-not-a-map': { en: '"*" takes what a {noun} takes: a map', ko: '"*"에는 {noun} 항목처럼 맵을 적습니다' },
  'each-twice': { en: '{key} stands here twice: "each" makes it too', ko: '{key} 키가 두 번 나옵니다. "each"도 같은 키를 만듭니다' },
  'each-no-map': {
    en: '"each" takes a map of the spec without "each" in it; {pointer} is none',
    ko: '"each"에는 안에 "each"가 없는 스펙의 맵을 지정합니다. {pointer}은(는) 해당하지 않습니다',
  },
  'template-too-long': { en: 'the text grows beyond {most} characters', ko: '텍스트가 {most}자를 넘습니다' },
  'template-open': { en: '"{start}" is never closed', ko: '"{start}"이(가) 닫히지 않았습니다' },
  'template-open-hint': { en: 'for the text itself write "{escaped}"', ko: '글자 그대로 쓰려면 "{escaped}"로 적으십시오' },
  'variable-unknown': { en: 'there is no variable {name} here', ko: '여기서 쓸 수 있는 변수 {name}이(가) 없습니다' },
  'variable-too-deep': {
    en: 'variables stand for variables more than {most} deep',
    ko: '변수가 변수를 {most}단계 넘게 참조합니다',
  },
  'variable-cycle': { en: 'a variable stands for itself: {names}', ko: '변수가 자기 자신을 참조합니다: {names}' },

  // Shapes and values. `of` is who has it: `service "api": task.cpuUnits`.
  'of-the-spec': { en: 'the spec', ko: '스펙' },
  'of-field': { en: '{of}: {field}', ko: '{of}의 {field}' },
  'key-missing': { en: '{of} lacks {keys}', ko: '{of}에 {keys} 키가 없습니다' },
  'key-unknown': { en: '{of} has no key {key}', ko: '{of}에 쓸 수 없는 키입니다: {key}' },
  'key-unknown-here': { en: '{key} is no key here', ko: '여기에 쓸 수 없는 키입니다: {key}' },
  'key-form': { en: '{key} cannot be the key of a {noun}', ko: '{key}은(는) {noun}의 키로 쓸 수 없습니다' },
  'key-form-reserved': { en: 'it stands for something else', ko: '다른 뜻으로 쓰이는 키입니다' },
  'key-form-letters': { en: 'letters, digits, dots, hyphens and underscores', ko: '영문자, 숫자, 점, 하이픈, 밑줄을 쓸 수 있습니다' },
  'value-takes': { en: '{of} is {value}; it takes {what}', ko: '{of}: 적힌 값 {value}, 받는 값은 {what}입니다' },
  'value-is': { en: '{of} is {value}; {says}', ko: '{of}: 적힌 값 {value}. {says}' },
  'value-holds': { en: '{of} holds {value}; {says}', ko: '{of}: 포함된 값 {value}. {says}' },
  'says-takes': { en: 'it takes {what}', ko: '받는 값은 {what}입니다' },
  'says-not-empty': { en: 'it takes a text that is not empty', ko: '빈 텍스트는 쓸 수 없습니다' },
  'says-at-least': { en: 'it takes at least {least}', ko: '{least}개 이상이어야 합니다' },
  'says-twice': { en: 'it stands there twice', ko: '두 번 적혀 있습니다' },
  'says-no-fit': { en: 'that does not fit. {description}', ko: '형식에 맞지 않습니다. {description}' },
  'a-map-of-entries': { en: 'a map with a {noun} for each key', ko: '키마다 {noun}이(가) 있는 맵' },
  'a-map-of-fields': { en: 'a map of {fields}', ko: '{fields} 키의 맵' },
  'a-map': { en: 'a map', ko: '맵' },
  'a-list': { en: 'a list', ko: '목록' },
  'an-empty-list': { en: 'an empty list', ko: '빈 목록' },
  'a-value': { en: 'a value', ko: '값' },
  'a-text': { en: 'a text', ko: '텍스트' },
  'a-switch': { en: 'true or false', ko: 'true 또는 false' },
  'a-number': { en: 'a number{range}', ko: '숫자{range}' },
  'a-whole-number': { en: 'a whole number{range}', ko: '정수{range}' },
  'range-from-to': { en: ' from {least} to {most}', ko: '({least}에서 {most}까지)' },
  'range-least': { en: ' of at least {least}', ko: '({least} 이상)' },
  'range-most': { en: ' of at most {most}', ko: '({most} 이하)' },
  'one-of': { en: 'one of {values}', ko: '다음 중 하나: {values}' },
  'a-list-of': { en: 'a list of {what}', ko: '{what} 목록' },
  'a-list-of-ports': { en: 'a list of ports and ranges: [80, "9092-9094"]', ko: '포트와 범위의 목록: [80, "9092-9094"]' },
  texts: { en: 'texts', ko: '텍스트' },
  'or-a-map-with': { en: '{what} (or a map with {rooms})', ko: '{what}(또는 {rooms} 키의 맵)' },

  // Meanings.
  'cidr-none': { en: '{of} is {text}, which is no block of addresses', ko: '{of}: {text}은(는) 주소 블록이 아닙니다' },
  'cidr-such-as': { en: 'such as 10.0.0.0/16', ko: '예: 10.0.0.0/16' },
  'cidr-host-bits': {
    en: '{of} is {text}, which names an address inside of a block',
    ko: '{of}: {text}은(는) 블록이 아니라 블록 안의 주소입니다',
  },
  'cidr-size': {
    en: '{of} is {text}; AWS takes IPv4 blocks from /16 to /28 here',
    ko: '{of}: 값이 {text}입니다. AWS는 /16에서 /28까지의 IPv4 블록을 받습니다',
  },
  'subnet-outside': {
    en: 'subnet {name} is {text}, which is not inside {all}, the VPC',
    ko: '서브넷 {name}의 {text}이(가) VPC의 {all} 안에 있지 않습니다',
  },
  'subnets-overlap': {
    en: 'subnet {name} ({text}) overlaps subnet {other} ({otherText})',
    ko: '서브넷 {name}({text})이(가) 서브넷 {other}({otherText})과(와) 겹칩니다',
  },
  'band-between': { en: '{of} is between {least} and {most}, where nothing is', ko: '{of}: {least}에서 {most} 사이에 있는 값이 없습니다' },
  'band-within': {
    en: '{of} is at least {atLeast}, which is not within {within}',
    ko: '{of}: 최소 {atLeast}이(가) {within} 범위 안에 있지 않습니다',
  },
  'band-scales': {
    en: '{of} scales from {least} to {most}, where nothing is',
    ko: '{of}: 오토 스케일링 범위 {least}~{most}에 있는 값이 없습니다',
  },
  'band-starts': {
    en: '{of} starts with {count}, but scales from {least} to {most}',
    ko: '{of}: 시작 개수 {count}이(가) 오토 스케일링 범위 {least}~{most} 밖에 있습니다',
  },
  'launch-twice': {
    en: '{of} has launchType and capacityProviders; ECS takes one of them',
    ko: '{of}에 launchType과 capacityProviders가 모두 있습니다. ECS는 하나만 받습니다',
  },
  'launch-twice-hint': { en: 'launchType: null takes back what stands under "*"', ko: 'launchType: null로 "*"의 값을 취소할 수 있습니다' },
  'exactly-one': {
    en: '{of} has {given}; it takes exactly one of {fields}',
    ko: '{of}에 적힌 것: {given}. {fields} 중 정확히 하나만 적습니다',
  },
  'some-of': { en: '{of} has none of {fields}', ko: '{of}에 {fields} 중 하나 이상이 필요합니다' },
  none: { en: 'none', ko: '없음' },
  'name-taken': { en: '{of} is named {name}, as is {other}', ko: '{of}의 이름 {name}이(가) {other}의 이름과 같습니다' },
  'sole-taken': {
    en: '{of} has the {field} {value}, as has {other}',
    ko: '{of}의 {field} 값 {value}이(가) {other}의 값과 같습니다',
  },
  'name-too-long': {
    en: '{of} is {name}: {length} characters, of which AWS allows {most}',
    ko: '{of}의 {name}은(는) {length}자입니다. AWS는 {most}자까지 허용합니다',
  },
  'reference-unknown': {
    en: '{of} names {noun} {key}, which {pointer} does not define',
    ko: '{of}이(가) 참조하는 {noun} {key}이(가) {pointer}에 없습니다',
  },
  'protocol-unknown': {
    en: '{of} is {text}; it takes {protocols} or a number to 255',
    ko: '{of}: 적힌 값 {text}. {protocols} 또는 255 이하의 숫자를 적습니다',
  },
  'port-none': { en: '{of} holds {value}, where no port is', ko: '{of}: {value}에 해당하는 포트가 없습니다' },
  'ports-end': { en: 'ports end at 65535', ko: '포트는 65535까지입니다' },
  'protocol-lacks': { en: '{of} has {field}, which {protocol} has not', ko: '{of}: {protocol}에는 {field} 값을 쓸 수 없습니다' },
  'zone-outside': { en: '{of} is {text}, which is no zone of {region}', ko: '{of}: {text}은(는) {region} 리전의 가용 영역이 아닙니다' },

  // Waivers.
  'waivers-list': { en: 'a waivers file has a list `waivers`', ko: '예외 파일에는 `waivers` 목록이 있어야 합니다' },
  'waivers-time-zone': {
    en: 'the file states the time zone in which its days end',
    ko: '날짜가 끝나는 기준 시간대를 파일에 적어야 합니다',
  },
  'waiver-map': {
    en: 'a waiver is a map with rule, resource, accepts, verdict, owner, reason and expires',
    ko: '예외는 rule, resource, accepts, verdict, owner, reason, expires 키의 맵입니다',
  },
  'waiver-rule': { en: 'a waiver names the one rule that it speaks of', ko: '예외에는 규칙 하나를 지정합니다' },
  'waiver-resource': { en: 'a waiver names its resource', ko: '예외에는 리소스를 지정합니다' },
  'waiver-everything': {
    en: 'a waiver for every resource there is would hide all that the rule finds',
    ko: '모든 리소스에 대한 예외는 그 규칙의 결과를 전부 숨기므로 쓸 수 없습니다',
  },
  'waiver-everything-hint': { en: 'name the resource, or the beginning of its name', ko: '리소스 이름이나 이름의 앞부분을 지정하십시오' },
  'waiver-accepts': { en: 'a waiver states the actual value that it accepts', ko: '예외에는 받아들이는 실제 값을 적습니다' },
  'waiver-accepts-hint': { en: '{value}, {traffic}, or {any}', ko: '{value}, {traffic} 또는 {any}' },
  'waiver-traffic': { en: '{problem}', ko: '트래픽으로 읽을 수 없습니다: {problem}' },
  'waiver-traffic-hint': { en: 'as findings write it: {example}', ko: '점검 결과에 나온 형식으로 적습니다: {example}' },
  'waiver-expires': {
    en: 'a waiver states its last day, or that it never expires',
    ko: '예외에는 마지막 날 또는 기한 없음(never)을 적습니다',
  },
  'waiver-expires-hint': { en: 'expires: 2027-03-31, or expires: never', ko: 'expires: 2027-03-31 또는 expires: never' },
  'waiver-states': { en: 'a waiver states its {key}', ko: '예외에 {key} 값을 적어야 합니다' },
  'waiver-states-one': { en: 'a waiver states its {key}: {values}', ko: '예외의 {key} 값은 다음 중 하나입니다: {values}' },
  'resource-example': {
    en: 'resource: NAME, or {long}',
    ko: 'resource: NAME 또는 {long}',
  },

  // Targets.
  'targets-list': {
    en: 'a targets file has a list `targets` with at least one target',
    ko: '대상 파일에는 하나 이상의 대상을 적은 `targets` 목록이 있어야 합니다',
  },
  'targets-most': { en: 'a targets file has at most {most} targets', ko: '대상은 {most}개까지 적을 수 있습니다' },
  'targets-twice': { en: 'two targets are named {name}', ko: '{name}(이)라는 대상이 둘 있습니다' },
  'targets-concurrency': { en: 'concurrency is a whole number from 1 to 200', ko: 'concurrency는 1에서 200까지의 정수입니다' },
  'target-map': { en: 'a target is a map with a name and a spec', ko: '대상은 name과 spec이 있는 맵입니다' },
  'target-name': { en: 'a target has a name', ko: '대상에 name이 필요합니다' },
  'target-external-id': { en: 'an external id belongs to a role', ko: 'externalId는 role과 함께 적습니다' },
  'target-field': { en: '{key} is {what}', ko: '{key} 값은 {what}이어야 합니다' },
  'target-is-name': {
    en: 'letters, digits, dots, hyphens and underscores: reports are named by it',
    ko: '영문자, 숫자, 점, 하이픈, 밑줄로 된 이름(보고서의 파일 이름)',
  },
  'target-is-on': { en: 'a path of evidence', ko: '증거의 경로' },
  'target-is-account': { en: 'an account id of twelve digits, in quotes', ko: '따옴표로 감싼 12자리 계정 ID' },
  'target-is-role': { en: 'the ARN of a role', ko: '역할의 ARN' },
  'target-is-external-id': { en: 'an external id as IAM takes it', ko: 'IAM이 받는 외부 ID' },
  'target-is-endpoint': {
    en: 'an address with https, or with http on this machine: the answers of an account are not read in the clear',
    ko: 'https 주소 또는 이 컴퓨터의 http 주소(계정의 응답은 암호화 없이 읽지 않음)',
  },
  'target-is-region': { en: 'a region', ko: '리전' },
  'target-is-spec': { en: 'the folder of a spec', ko: '스펙 폴더' },
  'target-is-environment': { en: 'the name of an environment', ko: '환경 이름' },
} as const satisfies Readonly<Record<string, Words>>
