/** How listeners and the actions of both them and their rules are read from a template. */
import { allFacts, type Because, type Fact, type From, known, mapFact, thenFact, unknown } from '../model/fact.ts'
import { absent, says } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import type { Listener } from './listener.ts'
import { fixed, forwardFacts, kept, type Share } from './listener-action-facts.ts'
import { below, type PerPart } from './listener-actions.ts'
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
      ...below('DefaultActions', actionsIn(read, 'DefaultActions')),
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
export function actionsIn(read: TemplateReading, prefix: string): PerPart<Fact<unknown>> {
  const all = read.list(prefix)
  const types = thenFact(all, (list, at) =>
    allFacts(
      list.map(action => action.text('Type')),
      at,
    ),
  )
  const ofType = <T>(type: string, part: (action: TemplateReading) => Fact<T>): Fact<T | null> =>
    thenFact(types, (names, at) =>
      thenFact(all, list => {
        const action = list[names.indexOf(type)]
        return action === undefined ? known<T | null>(null, at) : part(action)
      }),
    )
  const redirect = (field: keyof typeof kept) => ofType('redirect', action => action.text(`RedirectConfig/${field}`, kept[field]))
  const response = (field: keyof typeof fixed) =>
    ofType('fixed-response', action => action.text(`FixedResponseConfig/${field}`, fixed[field]))
  return {
    Type: mapFact(types, names => names.join(', ')),
    'RedirectConfig.Protocol': redirect('Protocol'),
    'RedirectConfig.Port': mapFact(redirect('Port'), port => (/^[0-9]+$/.test(port ?? '') ? Number(port) : port)),
    'RedirectConfig.StatusCode': redirect('StatusCode'),
    'RedirectConfig.Host': redirect('Host'),
    'RedirectConfig.Path': redirect('Path'),
    'RedirectConfig.Query': redirect('Query'),
    ...forwardFacts(sharesIn(all)),
    'FixedResponseConfig.StatusCode': ofType('fixed-response', action => action.count('FixedResponseConfig/StatusCode')),
    'FixedResponseConfig.ContentType': response('ContentType'),
    'FixedResponseConfig.MessageBody': response('MessageBody'),
  }
}

function sharesIn(actions: Fact<readonly TemplateReading[]>): Fact<readonly Share[]> {
  return mapFact(
    thenFact(actions, (list, at) => allFacts(list.map(sharesOf), at)),
    shares => shares.flat(),
  )
}

/** Target groups of one action with their weights, from either form. */
function sharesOf(action: TemplateReading): Fact<readonly Share[]> {
  const one = absent['AWS::ElasticLoadBalancingV2::Listener.Weight']
  if (action.raw('ForwardConfig/TargetGroups') === undefined) {
    const at = action.at('TargetGroupArn')
    const none = action.raw('TargetGroupArn') === undefined
    return none ? known([], at) : mapFact(action.alias('TargetGroupArn'), arn => [{ arn, weight: one.value }])
  }
  return thenFact(action.list('ForwardConfig/TargetGroups'), (list, at) =>
    allFacts(
      list.map(group => thenFact(group.count('Weight', one), weight => mapFact(group.alias('TargetGroupArn'), arn => ({ arn, weight })))),
      at,
    ),
  )
}
