import type { DashboardEntry } from '@aws-sdk/client-cloudwatch'
import { type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { unstated } from '../model/claim.ts'
import { type Reference, refer } from '../model/resource.ts'
import { bodyOf, type Shown } from './dashboard-body.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'
import { templateReading } from './read-template.ts'
import { becauseOf, hasHole, liveOnly } from './template.ts'

export interface Dashboard {
  /** Namespaces of the metrics that its widgets show. */
  readonly DashboardBody: readonly string[]
  /** Of what its metrics are. No spec states it: dashboard-resources asks whether it is there. */
  readonly 'Dashboard.Resources': readonly ShownResource[]
}

/** A metric's resource, with the section that it stands in. */
export interface ShownResource {
  readonly namespace: string
  readonly resource: Reference
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
    'Dashboard.Resources': { label: { en: 'resources shown', ko: '표시하는 리소스' }, compare: 'set', effect: 'other' },
  },

  *expected(model) {
    for (const dashboard of model.observability.dashboards.values())
      yield {
        name: dashboard.name,
        parent: null,
        at: dashboard.at,
        properties: { DashboardBody: dashboard.sections, 'Dashboard.Resources': unstated(dashboard.sections.at) },
      }
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
      properties: {
        DashboardBody: mapFact(shownBy(body), shown => shown.namespaces),
        'Dashboard.Resources': mapFact(shownBy(body), resourcesOf),
      },
    }
  },

  fromTemplate(item, from) {
    const read = templateReading(item, from)
    return {
      name: read.name('DashboardName'),
      parent: null,
      vpc: known(null, from),
      tags: known({}, from),
      properties: {
        DashboardBody: thenFact(shownBy(read.alias('DashboardBody')), sectionsOf),
        'Dashboard.Resources': liveOnly,
      },
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

/** What a dimension names, by the name that AWS's metrics give the dimension. */
const named: Readonly<Record<string, string>> = {
  ClusterName: 'AWS::ECS::Cluster',
  ServiceName: 'AWS::ECS::Service',
  LoadBalancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  TargetGroup: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  DBInstanceIdentifier: 'AWS::RDS::DBInstance',
  CacheClusterId: 'AWS::ElastiCache::ReplicationGroup',
  ReplicationGroupId: 'AWS::ElastiCache::ReplicationGroup',
}

function resourcesOf({ dimensions }: Shown): readonly ShownResource[] {
  return dimensions.flatMap(({ namespace, name, value }) => {
    const type = namespace.startsWith('AWS/') ? named[name] : undefined
    return type === undefined ? [] : [{ namespace, resource: refer(type, value) }]
  })
}
