import type { DashboardEntry } from '@aws-sdk/client-cloudwatch'
import { type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { bodyOf, type Shown } from './dashboard-body.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { becauseOf, hasHole } from './template.ts'

export interface Dashboard {
  /** Namespaces of the metrics that its widgets show. */
  readonly DashboardBody: readonly string[]
}

/** The body comes from GetDashboard, for what the spec names alone. */
export interface DashboardItem {
  readonly entry: DashboardEntry
  readonly body: Fact<string>
}

export default defineKind<Dashboard, DashboardItem, 'AWS::CloudWatch::Dashboard'>({
  type: 'AWS::CloudWatch::Dashboard',
  title: { en: 'CloudWatch dashboard', ko: 'CloudWatch 대시보드' },
  nameProperty: 'DashboardName',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.observability.dashboards.at,
  properties: {
    DashboardBody: { label: { en: 'sections', ko: '섹션' }, compare: 'covers', effect: 'other' },
  },

  *expected(model) {
    for (const dashboard of model.observability.dashboards.values())
      yield { name: dashboard.name, parent: null, at: dashboard.at, properties: { DashboardBody: dashboard.sections } }
  },

  fromApi({ entry, body }, from) {
    const read = reading(from)
    return {
      id: entry.DashboardName ?? '',
      arn: entry.DashboardArn ?? null,
      name: read.text('DashboardName', entry.DashboardName),
      parent: null,
      vpc: known(null, from),
      // Neither ListDashboards nor GetDashboard speaks of tags, and no spec states any for a dashboard.
      tags: known({}, from),
      properties: { DashboardBody: mapFact(shownBy(body), shown => shown.namespaces) },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('DashboardName'),
      parent: null,
      vpc: known(null, from),
      tags: known({}, from),
      properties: { DashboardBody: thenFact(shownBy(read.alias('DashboardBody')), sectionsOf) },
    }
  },
})

/** CloudWatch refuses a body that is no JSON (PutDashboard), so an answer with one was not read. */
function shownBy(body: Fact<string>): Fact<Shown> {
  if (!body.known) return body
  const shown = bodyOf(body.value)
  return shown === null ? reading(body.from).missing('body that parses') : known(shown, body.from)
}

/** A body joined from parts has symbols in the place of what AWS names; a namespace that has one is not known. */
function sectionsOf({ namespaces }: Shown, at: From): Fact<readonly string[]> {
  const hole = namespaces.find(hasHole)
  return hole === undefined ? known(namespaces, at) : unknown(becauseOf(hole), at)
}
