/** What people mistype: each is refused before anything is read, with the sentence that helps. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { run } from './run.ts'
import { credentialsWarning, unreachableWarning } from './warnings.ts'

const onExample = ['audit', '--env', 'dev', '--on', 'examples/dev']

describe('wrong usage', () => {
  test.each<[what: string, args: readonly string[], says: RegExp]>([
    ['a misspelt command', ['adit'], /did you mean audit\?/],
    ['a misspelt command of a command', ['spec', 'chekc'], /did you mean check\?/],
    ['a misspelt flag', ['audit', '--evn', 'dev'], /did you mean --env\?/],
    ['a flag of another command', ['policy', '--report', 'json'], /popcorn-audit policy --help/],
    ['a flag of another command of two words', ['spec', 'show', '--report', 'json'], /popcorn-audit spec show --help/],
    ['the environment without its flag', ['audit', 'dev'], /an environment is named by a flag, --env NAME/],
    ['a flag without its value', ['audit', '--env'], /'--env <name>' argument missing/],
    ['an argument left out', ['diff', 'a.json'], /missing required argument 'new'[\s\S]*popcorn-audit diff --help/],
    ['several environments and none named', ['audit'], /--env: there are "dev", "prod"/],
    ['a misspelt environment', ['audit', '--env', 'pord'], /did you mean "prod"\?/],
    ['a folder without a spec', ['audit', '--spec', 'docs'], /there is no docs\/architecture\.yaml[\s\S]*popcorn-audit init/],
    ['the folder above the spec', ['audit', '--spec', '.'], /did you mean --spec \.\/spec\?/],
    ['the file in the place of the folder', ['audit', '--spec', 'spec/architecture.yaml'], /not the file: --spec spec$/m],
    ['a source that is not there', ['audit', '--env', 'dev', '--on', 'evidnce'], /there is no evidnce/],
    ['a source that is none', ['audit', '--env', 'dev', '--on', 'README.md'], /README\.md is nothing that can be audited/],
    ['a format that there is not', [...onExample, '--report', 'htm'], /did you mean html\?/],
    ['two reports on standard output', [...onExample, '--report', 'json', '--report', 'html'], /--report json=audit\.json/],
    ['a severity that there is not', [...onExample, '--fail-on', 'hihg'], /critical, high, medium, low, info, never/],
    ['a misspelt rule', [...onExample, '--off', 'rds-sizng'], /did you mean rds-sizing\?/],
    ['a waivers file that is not there', [...onExample, '--waivers', 'nowhere.yaml'], /there is no nowhere\.yaml\n$/],
    ['a targets file that is not there', ['audit', '--targets', 'nowhere.yaml', '--out', 'x'], /there is no nowhere\.yaml\n$/],
    ['targets without a folder for their reports', ['audit', '--targets', 'nowhere.yaml'], /say where: --out DIR/],
    ['waiting for what does not change', [...onExample, '--wait', '5m'], /--wait is for a live account/],
    ['parameters of evidence', [...onExample, '--parameters', 'p.json'], /--parameters are those of a template/],
    ['the signature of a template', ['audit', '--env', 'dev', '--on', 'docs', '--verify', 'nowhere.pem'], /nowhere\.pem/],
    ['a signature of nothing', [...onExample, '--sign', 'key.pem'], /--sign does nothing without --evidence/],
    ['a folder for nothing', [...onExample, '--out', 'x'], /--out does nothing without --targets/],
    ['a report of many', ['audit', '--targets', 't.yaml', '--out', 'x', '--report', 'html=a.html'], /--report is of one audit/],
    ['a source of many', ['audit', '--targets', 't.yaml', '--out', 'x', '--on', 'examples/dev'], /its own `on`/],
    ['a day that is none', [...onExample, '--as-of', 'yesterday'], /a time of ISO 8601, such as 2026-/],
    ['a day that the calendar has not', [...onExample, '--as-of', '2026-02-30'], /--as-of is "2026-02-30"/],
    ['a time that is none', ['audit', '--timeout', '0'], /seconds above 0/],
    ['a severity too many', [...onExample, '--severity', 'rds-sizing=high=low'], /RULE=LEVEL, with a level of critical/],
    ['a variable of the shell that was not set', ['audit', '--env', '', '--on', 'examples/dev'], /--env was given nothing/],
    ['a flag before the command', ['--lang', 'ko', 'audit'], /플래그는 명령 뒤에 적습니다: popcorn-audit audit --lang/],
    ['how a rule begins', [...onExample, '--off', 'rds-siz'], /did you mean rds-sizing\?/],
    ['a type in the place of a rule', [...onExample, '--off', 'AWS::RDS::DBInstance'], /a type is for --only/],
    [
      'an end of a path that only holds it',
      ['explain', 'path', 'internet', 'valk', '--env', 'dev'],
      /there are .*goorm-popcorn-dev-valkey/,
    ],
    ['a report into a folder', [...onExample, '--report', 'json=docs'], /docs cannot be written: it is a folder/],
    ['a report where nobody may write', ['audit', '--env', 'dev', '--report', 'json=/proc/a.json'], /\/proc\/a\.json cannot be written/],
    ['one file by two names', [...onExample, '--report', 'json=a', '--report', 'html=./a'], /two reports are to go to a/],
    ['a finding without where it is from', ['explain', '0123456789abcdef'], /say where it is from: --on AUDIT\.json/],
    ['one environment to compare', ['spec', 'diff', 'dev'], /takes two environments/],
    ['a misspelt rule to explain', ['explain', 'rds-sizin'], /did you mean rds-sizing\?/],
    ['a shell that there is not', ['completion', 'powershell'], /bash, zsh, fish/],
    ['an audit that is none', ['diff', 'README.md', 'README.md'], /README\.md is no audit/],
  ])('%s', async (_, args, says) => {
    const heard = fakeWorld()
    expect(await run(args, heard.world)).toBe(2)
    expect(heard.stderr()).toMatch(says)
    expect(heard.stdout()).toBe('')
  })

  test('in the language that is asked for', async () => {
    for (const args of [
      ['adit'],
      ['audit', '--evn', 'dev'],
      ['audit', '--env'],
      ['audit', '--as-of', 'x'],
      ['diff', 'a', 'b'],
      ['init', '--env', '.'],
    ]) {
      const heard = fakeWorld({ LANG: 'ko_KR.UTF-8' })
      expect(await run(args, heard.world)).toBe(2)
      for (const line of heard.stderr().trimEnd().split('\n').slice(1)) expect(line).toMatch(/\p{Script=Hangul}/u)
    }
  })

  test.each([['-h'], ['-V'], ['help'], ['help', 'spec'], ['audit', '-h']])('%s %s is what people try', async (...args) => {
    const heard = fakeWorld()
    expect(await run(args, heard.world)).toBe(0)
    expect(heard.stdout()).not.toBe('')
  })
})

test('a report that cannot be made does not cost the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'popcorn-reports-'))
  const heard = fakeWorld()
  const [sarif, junit] = ['a.sarif', 'b.xml'].map(name => join(folder, name))
  const reports = [`asff=${join(folder, 'a.asff')}`, `sarif=${sarif}`, `junit=${junit}`].flatMap(report => ['--report', report])
  expect(await run(['spec', 'check', '--env', 'dev', ...reports], heard.world)).toBe(2)
  expect(heard.stderr()).toContain('REPORT_NO_ACCOUNT')
  expect(readdirSync(folder)).toEqual(['a.sarif', 'b.xml'])
  rmSync(folder, { recursive: true })
})

test('at a terminal the next step is told, and nowhere else', async () => {
  const [person, pipe] = [fakeWorld({}, { columns: 80 }), fakeWorld()]
  for (const { world } of [person, pipe]) expect(await run([...onExample, '--only', 'rds-sizing'], world)).toBe(1)
  expect(person.stderr()).toContain('popcorn-audit explain NAME --on audit.json')
  expect(pipe.stderr()).not.toContain('explain')
})

describe('what failed for all at once is said once', () => {
  const failed = (call: string, reason: 'expired' | 'unreachable') => ({
    call,
    pages: 0,
    items: 0,
    retries: 0,
    error: { reason, call, action: null, message: 'no', stateOnly: false },
  })

  test('credentials, with the profile they were looked for in', () => {
    const ledger = [failed('sts:GetCallerIdentity', 'expired')]
    expect(credentialsWarning(ledger, { AWS_PROFILE: 'adit' }).en).toContain('AWS_PROFILE is adit')
    expect(credentialsWarning(ledger, {}).en).not.toContain('AWS_PROFILE is')
    expect(credentialsWarning(ledger, { AWS_PROFILE: 'adit' }).ko).toContain(
      '자격 증명이 없어 아무것도 읽지 못했습니다: no (현재 AWS_PROFILE: adit)',
    )
    expect(credentialsWarning([failed('ec2:DescribeVpcs', 'expired')], {}).en).toBe('')
  })

  test('an AWS that does not answer, with what decides where it is', () => {
    const ledger = [failed('sts:GetCallerIdentity', 'unreachable'), failed('ec2:DescribeVpcs', 'unreachable')]
    expect(unreachableWarning(ledger, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }).en).toContain('which is http://127.0.0.1:1')
    expect(unreachableWarning(ledger, {}).en).toContain('HTTPS_PROXY')
    expect(unreachableWarning([...ledger, { ...failed('ec2:DescribeSubnets', 'unreachable'), error: null }], {}).en).toBe('')
    expect(unreachableWarning([], {}).en).toBe('')
  })
})
