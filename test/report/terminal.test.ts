import stringWidth from 'string-width'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model/audit.ts'
import { languages } from '../../src/model/words.ts'
import { terminal } from '../../src/report/terminal/index.ts'
import { audits, hostileAudits } from './arbitraries.ts'
import { auditOf, findingOf, viewIn } from './audits.ts'
import { past } from './past.ts'
import { sample } from './sample.ts'

const refused = auditOf([], 3, {
  ledger: ['iam:GetRole', 'ec2:DescribeVpcs'].toSorted().map(call => ({
    call,
    pages: 0,
    items: 0,
    retries: 0,
    error: { reason: 'denied', message: `not authorized to perform: ${call}`, action: call, stateOnly: false },
  })),
})

const textIn = (language: 'en' | 'ko', over = {}) => terminal(sample, viewIn(language, over)).text
const linesOf = (text: string) => text.split('\n')

describe('a report at the terminal', () => {
  test('says the verdict first', () => expect(linesOf(textIn('en'))[0]).toBe('7 deviations, 2 claims unknown: dev differs from its spec.'))

  test('groups findings by what they mean', () =>
    expect(linesOf(textIn('en')).filter(line => /^[A-Z][a-z]+ \(\d+\)$/.test(line))).toEqual([
      'Opened (2)',
      'Weakened (1)',
      'Misplaced (1)',
      'Resized (1)',
      'Missing (1)',
      'Unmanaged (1)',
      'Unknown (2)',
      'Pending (1)',
    ]))

  test('gives each its line of the spec, the call that saw it and the command that restores it', () => {
    const opened = textIn('en').split('\n\n')[1] ?? ''
    expect(linesOf(opened).slice(1, 7)).toEqual([
      '  critical  security group shop-dev-db-sg (sg-0abc): adds tcp 22 from ::/0',
      '            spec     spec/architecture.yaml:41',
      '            seen     ec2:DescribeSecurityGroups',
      '            restore  aws ec2 revoke-security-group-ingress --region \\',
      '                       ap-northeast-2 --group-id sg-0abc --ip-permissions \\',
      "                       'IpProtocol=tcp,FromPort=22,ToPort=22,Ipv6Ranges=[{CidrIpv6=::/0}]'",
    ])
  })

  test('shows a denied call once, however much it hides, and the action to grant', () => {
    const text = textIn('en')
    expect(text.match(/elasticache:DescribeReplicationGroups: access was denied/g)).toHaveLength(1)
    expect(text).toContain('unknown  2 resources\n')
    expect(text).toContain('grant    elasticache:DescribeReplicationGroups\n')
    expect(text).not.toContain('shop-dev-sessions')
  })

  test('calls that are refused in the same words stand together, with a statement that grants them all', () => {
    const text = linesOf(terminal(refused, viewIn('en')).text)
    const title = text.indexOf('Unknown (1)')
    expect(text[title + 1]).toBe('  unknown   access was denied: ec2:DescribeVpcs, iam:GetRole')
    const grant = text.findIndex(line => line.includes('grant '))
    const statement = text
      .slice(grant, grant + 3)
      .join('')
      .replaceAll(/ +/g, ' ')
      .replace(' grant ', '')
      .replace(/ remedy.*/, '')
    expect(JSON.parse(statement)).toEqual({ Effect: 'Allow', Action: ['ec2:DescribeVpcs', 'iam:GetRole'], Resource: '*' })
  })

  test('of what could not be read it does not say that nothing is reachable', () =>
    expect(textIn('en')).toContain('Reachable from the internet (0)\n  What could not be read may be reachable too.\n'))

  test('what stands below several findings stands below the last of them', () => {
    const unmanaged = (name: string) =>
      findingOf({
        rule: 'resource-unmanaged',
        resource: { type: 'AWS::EC2::SecurityGroup', name, id: `sg-${name}`, arn: null },
        change: 'unmanaged',
        messageId: 'resource-unmanaged',
        args: { name, kind: 'Security group', reason: 'in-vpc', hides: 0 },
      })
    const lines = linesOf(terminal(auditOf([unmanaged('a'), unmanaged('b'), unmanaged('c')]), viewIn('en')).text)
    expect(lines.filter(line => line.includes('spec  ')).length).toBe(1)
    const last = lines.findIndex(line => line.includes('is not in the spec') && line.includes(' c '))
    expect(lines[last + 1]).toContain('spec  ')
    expect(lines.join(' ')).toContain('3 resources are not in the spec.')
  })

  test('a list of ports too long to print ends with whom it is open to', () => {
    const ports = Array.from({ length: 100 }, (_, index) => 1000 + 2 * index)
    const traffic = `tcp ${ports.join(', ')} from 0.0.0.0/0`
    const text = terminal(auditOf([findingOf({ args: { traffic, kind: '', name: '', hides: 0 } })]), viewIn('en')).text
    const said = text.split('adds ')[1]?.split(' spec ')[0]?.replaceAll(/\s+/g, ' ') ?? ''
    expect(said).toMatch(/^tcp 1000, .* … .* from 0\.0\.0\.0\/0 ?$/)
    for (const [number] of said.split(' from ')[0]?.matchAll(/\d+/g) ?? []) expect(ports).toContain(Number(number))
  })

  test('shows what a denied call hides when asked for more', () => {
    expect(textIn('en', { verbose: true }).replace(/\n */g, ' ')).toContain(
      '- ElastiCache replication group shop-dev-sessions could not be read: access was denied',
    )
  })

  test('a patch is lines that can be pasted, below each other', () => {
    const accept = 'caches:\n  main:\n    nodes: 2\n'
    const audit = auditOf([findingOf({ remedy: { text: '', restore: null, accept } })])
    expect(terminal(audit, viewIn('en', { verbose: true })).text).toMatch(/\n( +)accept( +)caches:\n( +)  main:\n\3    nodes: 2\n/)
  })

  test('does not leave out a failed call that no finding speaks of', () =>
    expect(textIn('en')).toContain('rds:DescribeDBSubnetGroups: no answer in time'))

  test('a failed call that no verdict depends on is a warning', () =>
    expect(textIn('en')).toContain('Warning: elbv2:DescribeTargetHealth failed'))

  test('says the same without colour as with it', () => {
    const coloured = textIn('en', { colour: true })
    expect(coloured).toContain('\u001b[')
    // oxlint-disable-next-line no-control-regex -- what colours are made of
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(textIn('en'))
  })
})

describe('whatever is in an account', () => {
  /** A command is pasted: its words are not broken, however long. */
  const withoutCommands = (findings: readonly Finding[]) => findings.map(one => ({ ...one, remedy: { ...one.remedy, restore: null } }))

  test.each(languages)(
    '%s: no line is wider than the terminal',
    language => {
      fc.assert(
        fc.property(audits, fc.constantFrom(40, 80, 120), (audit, width) => {
          const shown = { ...audit, findings: withoutCommands(audit.findings), review: withoutCommands(audit.review) }
          const lines = linesOf(terminal(shown, viewIn(language, { width })).text)
          expect(lines.filter(line => stringWidth(line) > width)).toEqual([])
        }),
        { numRuns: 30 },
      )
    },
    60_000,
  )

  test('nothing of it reaches the terminal unseen', () => {
    fc.assert(
      fc.property(audits, audit => {
        for (const language of languages)
          expect(terminal(audit, viewIn(language, { verbose: true })).text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

test.each([0, 1, 50, 5000])(
  '%i findings are all there',
  count => {
    const findings = Array.from({ length: count }, () => findingOf())
    const { text } = terminal(auditOf(findings), viewIn('en'))
    expect(text.match(/adds tcp 22/g) ?? []).toHaveLength(count)
  },
  60_000,
)

test.each(hostileAudits)(
  '%i hostile findings fit into 80 columns, in both languages',
  (_, audit) => {
    for (const language of languages) {
      const findings = audit.findings.map(one => ({ ...one, remedy: { ...one.remedy, restore: null } }))
      const lines = linesOf(terminal({ ...audit, findings }, viewIn(language)).text)
      expect(lines.filter(line => stringWidth(line) > 80)).toEqual([])
      expect(lines.filter(line => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(line))).toEqual([])
    }
  },
  60_000,
)

describe('with a past, and with what the internet can reach', () => {
  const text = terminal(past, viewIn('en')).text

  test('says below the verdict what changed, and beside each finding how it stands', () => {
    expect(linesOf(text)[3]).toBe('Since 2026-11-20T00:00:00.000Z: 1 new, 1 fixed, 6 still open, 0 newly checked.')
    expect(text).toContain('baseline  new since then\n            open      first seen in this audit\n')
    expect(text).toContain('baseline  open then, and still\n            open      since 2026-11-10T00:00:00.000Z, in 3 audits\n')
    expect(text).toContain('Fixed (1)\n  high      RDS instance shop-dev-postgres: deletion protection is false')
  })

  test('shows the way that a deviation opens, and each rule that lets it pass', () =>
    expect(text).toContain(
      [
        '            opens     the internet can reach shop-dev-postgres: tcp 5432 from',
        '                      0.0.0.0/0',
        '            path      internet',
        '                      InternetGateway shop-dev-postgres: public address',
        '                      SecurityGroupIngress shop-dev-db-sg: tcp 5432 from',
        '                        0.0.0.0/0',
        '                      shop-dev-postgres',
      ].join('\n'),
    ))

  test('lists what can be reached, and why it is not certain', () =>
    expect(text).toContain(
      [
        'Reachable from the internet (2)',
        '  ECS service 결제: tcp 8080 from shop-dev-alb',
        '            through  shop-dev-alb tcp 443',
        '  ECS service cart: tcp 8080 from shop-dev-alb',
        '            through  shop-dev-alb tcp 443',
        '            unknown  the network ACL of shop-dev-private-2a was not read',
      ].join('\n'),
    ))

  test('has the whole way when asked for more', () =>
    expect(terminal(past, viewIn('en', { verbose: true })).text).toContain('← RouteTable public: 0.0.0.0/0 → internet-gateway'))
})
