import { valueOf } from '../../src/model/claim.ts'
import { defineReviewRule } from '../../src/review/index.ts'

export default defineReviewRule({
  id: 'version-pinned',
  title: { en: 'Automatic upgrades stay within the stated version', ko: '자동 업그레이드가 명시된 버전 범위 안에 있음' },
  severity: 'medium',
  rationale: {
    en: 'A minor version that is pinned while RDS upgrades it by itself will deviate one night, without anybody having changed anything.',
    ko: '마이너 버전을 고정한 채 RDS가 자동으로 업그레이드하면, 아무도 바꾸지 않았는데 어느 날 스펙과 달라집니다.',
  },
  remedy: {
    en: 'Allow later minor versions ({ atLeast, within }), or turn automatic upgrades off.',
    ko: '이후 마이너 버전을 허용하거나({ atLeast, within }) 자동 업그레이드를 끄십시오.',
  },
  controls: [],

  *review({ model }) {
    for (const db of model.databases.values()) {
      const { want } = db.version
      // RDS upgrades minor versions unless it is told not to (API reference, AutoMinorVersionUpgrade: "By default, ... automatically").
      const upgrades = valueOf(db.autoMinorVersionUpgrade) ?? true
      if (want.is !== 'version' || !upgrades) continue
      const parts = want.policy.within.split('.')
      const major = parts.slice(0, majorParts(valueOf(db.engine) ?? '')).join('.')
      if (major === want.policy.within) continue
      yield {
        resource: { type: 'AWS::RDS::DBInstance', name: valueOf(db.name) ?? '' },
        property: 'EngineVersion',
        item: want.policy.within,
        change: 'changed',
        effect: 'other',
        expected: `${major}.x`,
        actual: want.policy.within,
        messageId: 'version-pinned',
        args: { version: want.policy.within, major },
        at: [...db.version.at, ...db.autoMinorVersionUpgrade.at],
        patch: { databases: { [db.key]: { version: { atLeast: want.policy.atLeast, within: major } } } },
      }
    }
  },
})

/**
 * How many numbers name a major version, within which RDS upgrades by itself: MySQL 8.0 and 8.4, MariaDB 10.11, SQL Server 15.00 and
 * Db2 11.5 are major versions; PostgreSQL's (from 10 on) and Oracle's are one number (RDS User Guide, "Upgrading a DB instance engine version").
 */
const majorParts = (engine: string) => (/postgres|oracle/.test(engine) ? 1 : 2)
