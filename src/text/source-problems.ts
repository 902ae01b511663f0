/** What evidence, templates and their parameters are refused for, and reports that cannot be made: see said.ts. */
import type { Words } from '../model/words.ts'

export const sourceProblems = {
  // Evidence.
  'evidence-missing': { en: 'there is no such folder', ko: '폴더가 없습니다' },
  'evidence-folder-hint': {
    en: 'give the folder that `popcorn-audit record --out DIR` wrote',
    ko: '`popcorn-audit record --out DIR`이 작성한 폴더를 지정하십시오',
  },
  'evidence-again': { en: 'record it again: popcorn-audit record --out DIR', ko: '다시 기록하십시오: popcorn-audit record --out DIR' },
  'evidence-no-manifest': {
    en: 'the folder has no manifest.json, so its recording was never finished',
    ko: '폴더에 manifest.json이 없습니다. 기록이 끝나지 않은 폴더입니다',
  },
  'evidence-foreign': {
    en: 'the folder is no evidence: its manifest.json has no evidenceVersion',
    ko: '증거 폴더가 아닙니다. manifest.json에 evidenceVersion이 없습니다',
  },
  'evidence-newer': {
    en: 'the evidence has version {version}; this program reads version 1',
    ko: '증거의 버전이 {version}입니다. 이 프로그램은 버전 1을 읽습니다',
  },
  'evidence-newer-hint': { en: 'use the release that recorded it, or a newer one', ko: '기록한 릴리스나 더 새로운 릴리스를 사용하십시오' },
  'evidence-tampered': {
    en: '{what}, so the folder was changed after it was recorded',
    ko: '{what}. 기록한 뒤에 폴더가 변경되었습니다',
  },
  'evidence-incomplete': { en: '{file} is in the manifest and not in the folder', ko: 'manifest에 있는 {file} 파일이 폴더에 없습니다' },
  'evidence-incomplete-hint': { en: 'copy the whole folder, or record it again', ko: '폴더 전체를 복사하거나 다시 기록하십시오' },
  'evidence-too-large': {
    en: 'the file has {megabytes} MB; a file of evidence has at most 200 MB',
    ko: '파일이 {megabytes}MB입니다. 증거 파일은 200MB 이하입니다',
  },
  'evidence-too-large-hint': { en: 'check that the folder is the recorded one', ko: '기록한 폴더가 맞는지 확인하십시오' },
  'evidence-not-empty': {
    en: 'the folder holds {file}, which is no evidence, and is left as it is',
    ko: '폴더에 증거가 아닌 {file}이(가) 있어 그대로 둡니다',
  },
  'evidence-not-empty-hint': { en: 'give an empty or a new folder', ko: '빈 폴더나 새 폴더를 지정하십시오' },
  'evidence-unsigned': {
    en: 'the evidence is not signed, and --verify asks for a signature',
    ko: '증거에 서명이 없는데 --verify는 서명을 요구합니다',
  },
  'evidence-unsigned-hint': { en: 'record it with --sign KEYFILE', ko: '--sign KEYFILE로 기록하십시오' },
  'evidence-signature': { en: 'the signature of the evidence is not one of this key', ko: '증거의 서명이 이 키로 만든 것이 아닙니다' },
  'evidence-signature-hint': {
    en: 'it was signed with another key, or changed after it was signed',
    ko: '다른 키로 서명했거나 서명한 뒤에 변경되었습니다',
  },
  'evidence-key-hint': {
    en: 'an Ed25519 key in PEM: openssl genpkey -algorithm ed25519 -out key.pem; openssl pkey -in key.pem -pubout',
    ko: 'PEM 형식의 Ed25519 키가 필요합니다: openssl genpkey -algorithm ed25519 -out key.pem; openssl pkey -in key.pem -pubout',
  },
  'evidence-not-writable': { en: 'the folder cannot be written: {why}', ko: '폴더에 쓸 수 없습니다: {why}' },
  'evidence-not-writable-hint': { en: 'give a folder that you may write to', ko: '쓰기 권한이 있는 폴더를 지정하십시오' },
  'evidence-manifest-object': { en: 'the manifest is no JSON object', ko: 'manifest가 JSON 객체가 아닙니다' },
  'evidence-manifest-shape': { en: 'the manifest is not as a recording writes it', ko: 'manifest의 형식이 기록한 형식과 다릅니다' },
  'evidence-not-listed': { en: '{file} is not in the manifest', ko: '{file} 파일이 manifest에 없습니다' },
  'evidence-digest': { en: 'the file has another digest than the manifest says', ko: '파일의 다이제스트가 manifest와 다릅니다' },
  'evidence-file-shape': { en: 'the file is not as a recording writes it', ko: '파일의 형식이 기록한 형식과 다릅니다' },
  'evidence-key-unreadable': { en: 'the key file cannot be read', ko: '키 파일을 읽을 수 없습니다' },
  'evidence-key-none': { en: 'the file holds no Ed25519 key in PEM', ko: '파일에 PEM 형식의 Ed25519 키가 없습니다' },

  // Another region or account than the spec's.
  'other-region': {
    en: 'the spec speaks of region {region}, and what is read is {other}',
    ko: '스펙의 리전은 {region}인데 읽는 대상의 리전은 {other}입니다',
  },
  'other-account': {
    en: 'the spec speaks of account {account}, and what is read is {other}',
    ko: '스펙의 계정은 {account}인데 읽는 대상의 계정은 {other}입니다',
  },
  'other-hint': {
    en: 'choose the environment with --env, or the account with AWS_PROFILE',
    ko: '--env로 환경을, 또는 AWS_PROFILE로 계정을 선택하십시오',
  },
  'stacks-region': {
    en: 'the spec speaks of region {region}, and the stacks are for {other}',
    ko: '스펙의 리전은 {region}인데 스택의 리전은 {other}입니다',
  },
  'stacks-account': {
    en: 'the audit is of account {account}, and a stack is for {other}',
    ko: '점검 대상 계정은 {account}인데 스택의 계정은 {other}입니다',
  },
  'stacks-hint': {
    en: 'choose the environment with --env, or synth for the other one',
    ko: '--env로 환경을 선택하거나 해당 환경으로 synth하십시오',
  },

  // Templates: the next step for each code.
  'hint-TEMPLATE_UNREADABLE': {
    en: 'CloudFormation would not read it either: aws cloudformation validate-template --template-body file://…',
    ko: 'CloudFormation도 읽지 못합니다: aws cloudformation validate-template --template-body file://…',
  },
  'hint-TEMPLATE_TOO_BIG': { en: 'CloudFormation takes templates of 1 MB at most', ko: 'CloudFormation 템플릿은 1MB 이하입니다' },
  'hint-TEMPLATE_TOO_DEEP': { en: 'no template is nested so deep', ko: '이렇게 깊이 중첩된 템플릿은 없습니다' },
  'hint-TEMPLATE_ALIASES': { en: 'write out what the anchors stand for', ko: '앵커가 가리키는 값을 직접 적으십시오' },
  'hint-TEMPLATE_DUPLICATE_KEY': {
    en: 'one of the two is lost: take it away or give it another name',
    ko: '둘 중 하나는 무시됩니다. 하나를 지우거나 이름을 바꾸십시오',
  },
  'hint-TEMPLATE_NOT_ONE': {
    en: 'a template has Resources, each with a Type',
    ko: '템플릿에는 Type이 있는 리소스의 목록(Resources)이 있어야 합니다',
  },
  'hint-TEMPLATE_CIRCULAR': {
    en: 'put one of the references into a resource of its own (a security group rule beside its group)',
    ko: '참조 하나를 별도 리소스로 분리하십시오(보안 그룹 규칙을 보안 그룹과 분리)',
  },
  'hint-TEMPLATE_TRANSFORM': {
    en: 'audit what the macro makes: aws cloudformation get-template --template-stage Processed',
    ko: '매크로를 적용한 결과를 점검하십시오: aws cloudformation get-template --template-stage Processed',
  },
  'hint-TEMPLATE_LOOPS': {
    en: 'CloudFormation takes 500 resources and 1 MB after its loops are carried out',
    ko: 'CloudFormation은 반복을 펼친 뒤 리소스 500개, 1MB까지 받습니다',
  },
  'hint-TEMPLATE_NESTED': { en: 'a stack holds itself', ko: '스택이 자기 자신을 포함합니다' },
  'hint-CDK_OUT_UNREADABLE': { en: 'run cdk synth again', ko: 'cdk synth를 다시 실행하십시오' },
  'hint-CDK_OUT_EMPTY': { en: 'it has no stack; run cdk synth again', ko: '스택이 없습니다. cdk synth를 다시 실행하십시오' },
  'hint-PARAMETERS_UNREADABLE': { en: 'write {list} or {object}', ko: '{list} 또는 {object} 형식으로 적으십시오' },
  'hint-PARAMETERS_UNKNOWN': { en: 'CloudFormation would refuse it too', ko: 'CloudFormation도 거부합니다' },

  // Templates: what is wrong.
  'template-no-file': { en: 'there is no such file', ko: '파일이 없습니다' },
  'template-too-big': { en: '{megabytes} MB are no template', ko: '{megabytes}MB 파일은 템플릿이 아닙니다' },
  'template-no-stack': { en: 'the folder has no stack', ko: '폴더에 스택이 없습니다' },
  'template-no-artifacts': { en: 'the manifest has no artifacts', ko: 'manifest에 artifacts가 없습니다' },
  'template-circle': { en: 'these resources wait for each other: {names}', ko: '리소스가 서로를 기다립니다: {names}' },
  'template-self': { en: '{what} refers to itself', ko: '{what}이(가) 자기 자신을 참조합니다' },
  'template-none': {
    en: 'the file is no CloudFormation template: it has no Resources',
    ko: 'CloudFormation 템플릿이 아닙니다. Resources가 없습니다',
  },
  'template-no-type': { en: 'the resource {id} has no Type', ko: '리소스 {id}에 Type이 없습니다' },
  'template-macro': {
    en: 'the macro {macro} rewrites this template, and only CloudFormation can run it',
    ko: '매크로 {macro}이(가) 이 템플릿을 다시 쓰며, CloudFormation만 실행할 수 있습니다',
  },
  'template-loops': {
    en: 'the loops of {name} make more than CloudFormation takes',
    ko: '{name}의 반복이 CloudFormation의 한도를 넘습니다',
  },
  'template-nested': { en: 'the stack {id} is nested too deep', ko: '스택 {id}이(가) 너무 깊이 중첩되어 있습니다' },
  'template-key-text': {
    en: 'a key is a text; CloudFormation takes no other',
    ko: '키는 텍스트여야 합니다. CloudFormation은 다른 키를 받지 않습니다',
  },
  'template-merge': { en: 'only maps can be merged into a map', ko: '맵에는 맵만 병합할 수 있습니다' },
  'parameters-none': {
    en: 'the file holds neither a list nor an object of parameters',
    ko: '파일에 파라미터의 목록이나 객체가 없습니다',
  },
  'parameters-pair': { en: 'a parameter has a key and a value, both texts', ko: '파라미터에는 키와 값이 있어야 하며 모두 텍스트입니다' },
  'parameters-unknown': { en: 'no template has the parameter {name}', ko: '파라미터 {name}이(가) 있는 템플릿이 없습니다' },

  // JSON, where JSON.parse names no place.
  'json-key': { en: 'a key in quotes is expected here', ko: '여기에 따옴표로 감싼 키가 있어야 합니다' },
  'json-after-end': { en: 'something follows after the end', ko: '끝난 뒤에 다른 내용이 있습니다' },
  'json-cut-value': { en: 'the file ends in the middle of a value: it was cut', ko: '파일이 값의 중간에서 끝나 잘린 파일입니다' },
  'json-no-value': { en: 'here stands no JSON value', ko: '여기에 JSON 값이 없습니다' },
  'json-sign': { en: 'a text in quotes has a sign that JSON does not take', ko: '따옴표 안에 JSON이 받지 않는 문자가 있습니다' },
  'json-cut-sign': {
    en: 'the file ends where "{sign}" is expected: it was cut',
    ko: '"{sign}"이(가) 있어야 할 곳에서 파일이 끝나 잘린 파일입니다',
  },
  'json-expected': { en: '"{sign}" is expected here', ko: '여기에 "{sign}"이(가) 있어야 합니다' },

  // Reports.
  'report-no-account': {
    en: 'the report format asff speaks of an account, and this audit is of none',
    ko: 'asff 보고서 형식은 계정에 대한 것인데 이 점검에는 계정이 없습니다',
  },
  'report-no-account-hint': {
    en: 'use it with a live audit, or with evidence of one; for a template there is sarif',
    ko: '실제 계정이나 증거를 점검할 때 사용하십시오. 템플릿에는 sarif를 사용할 수 있습니다',
  },
} as const satisfies Readonly<Record<string, Words>>
