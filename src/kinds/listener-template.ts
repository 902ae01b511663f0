/** How listeners and their rules are read from a template. */
import { allFacts, type Because, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { type Reference, refer } from '../model/resource.ts'
import { absent, says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import type { Listener } from './listener.ts'
import { kept } from './listener-actions.ts'
import type { ListenerRule } from './listener-rule.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import { liveOnly, type TemplateItem } from './template.ts'

/** One AWS::ElasticLoadBalancingV2::Listener. */
export function listenerIn(item: TemplateItem, from: From): FromTemplate<Listener> {
  const read = templateReading(item, from)
  const port = read.count('Port')
  const secure = ['HTTPS', 'TLS'].includes(String(read.raw('Protocol')))
  const policy = secure
    ? says<string | null>('ELBSecurityPolicy-2016-08', 'Template Reference, AWS::ElasticLoadBalancingV2::Listener: the default policy')
    : absent['AWS::ElasticLoadBalancingV2::Listener.SslPolicy']
  const further = item.beside('AWS::ElasticLoadBalancingV2::ListenerCertificate', 'ListenerArn')
  return {
    name: mapFact(port, String),
    parent: read.alias('LoadBalancerArn'),
    vpc: known(null, from),
    tags: read.tags('Tags'),
    properties: {
      Port: port,
      Protocol: read.text('Protocol'),
      ...actions(read),
      SslPolicy: read.text('SslPolicy', policy),
      // A template names a certificate by its ARN, which does not say what it covers; that there is none it does say.
      Certificates: read.raw('Certificates') === undefined ? known([], read.at('Certificates')) : liveOnly,
      ListenerCertificates: thenFact(further, (list, at) => (list.length === 0 ? known([], at) : unknown(notSaid, at))),
      Tags: read.tags('Tags'),
    },
  }
}

/** There are further ones, where the spec may want none: not said is then not conforming. */
const notSaid: Because = {
  reason: 'unresolved',
  call: null,
  action: null,
  message: 'the listener has further certificates, and a template does not say what an ARN covers',
}

/** Actions stand in a template in the order in which they are taken, unless each says its own. */
function actions(read: TemplateReading) {
  const all = read.list('DefaultActions')
  const types = thenFact(all, (list, at) =>
    allFacts(
      list.map(action => action.text('Type')),
      at,
    ),
  )
  const part = (field: keyof typeof kept): Fact<string | null> =>
    thenFact(types, (names, at) =>
      thenFact(all, list => {
        const action = list[names.indexOf('redirect')]
        return action === undefined ? known<string | null>(null, at) : action.text(`RedirectConfig/${field}`, kept[field])
      }),
    )
  return {
    'DefaultActions.Type': mapFact(types, names => names.join(', ')),
    'DefaultActions.RedirectConfig.Protocol': part('Protocol'),
    'DefaultActions.RedirectConfig.Port': mapFact(part('Port'), port => (/^[0-9]+$/.test(port ?? '') ? Number(port) : port)),
    'DefaultActions.RedirectConfig.StatusCode': part('StatusCode'),
    'DefaultActions.RedirectConfig.Host': part('Host'),
    'DefaultActions.RedirectConfig.Path': part('Path'),
    'DefaultActions.RedirectConfig.Query': part('Query'),
    'DefaultActions.ForwardConfig.TargetGroups': groupsIn(all),
  }
}

function groupsIn(actions: Fact<readonly TemplateReading[]>): Fact<readonly Reference[]> {
  return mapFact(
    thenFact(actions, (list, at) => allFacts(list.map(groupsOf), at)),
    groups => groups.flat(),
  )
}

/** Target groups of one action with a weight above 0, from either form. */
function groupsOf(action: TemplateReading): Fact<readonly Reference[]> {
  const one = absent['AWS::ElasticLoadBalancingV2::Listener.Weight']
  if (action.raw('ForwardConfig/TargetGroups') === undefined) {
    const at = action.at('TargetGroupArn')
    const none = action.raw('TargetGroupArn') === undefined
    return none ? known([], at) : mapFact(action.alias('TargetGroupArn'), arn => [refer(type, arn)])
  }
  return thenFact(action.list('ForwardConfig/TargetGroups'), (list, at) =>
    mapFact(
      allFacts(
        list.map(group => thenFact(group.count('Weight', one), weight => mapFact(group.alias('TargetGroupArn'), arn => ({ arn, weight })))),
        at,
      ),
      groups => groups.filter(group => group.weight > 0).map(group => refer(type, group.arn)),
    ),
  )
}

const type = 'AWS::ElasticLoadBalancingV2::TargetGroup'

/** One AWS::ElasticLoadBalancingV2::ListenerRule. */
export function listenerRuleIn(item: TemplateItem, from: From): FromTemplate<ListenerRule> {
  const read = templateReading(item, from)
  return {
    name: read.text('Priority'),
    parent: read.alias('ListenerArn'),
    vpc: known(null, from),
    tags: read.tags('Tags'),
    properties: { 'Actions.ForwardConfig.TargetGroups': groupsIn(read.list('Actions')) },
  }
}
