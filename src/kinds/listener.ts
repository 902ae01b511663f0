import type { Certificate, Listener as ApiListener } from '@aws-sdk/client-elastic-load-balancing-v2'
import { type Claim, exactly, isStated, mapClaim, type Part, unstated, valueOf } from '../model/claim.ts'
import { type Fact, known, thenFact } from '../model/fact.ts'
import type { Model } from '../model/language/index.ts'
import { certificateDomain, pointer, tagsFor, textOf } from './claims.ts'
import { absent } from './defaults.ts'
import { defineKind } from './define.ts'
import { listenerIn } from './listener-template.ts'
import { actionFacts } from './listener-action-facts.ts'
import { actionClaims, actionProperties, type ActionsBelow, below, listOf, type StatedListener } from './listener-actions.ts'
import { type Reading, reading, referringAll } from './read.ts'

export interface Listener extends ActionsBelow<'DefaultActions'> {
  readonly Port: number
  readonly Protocol: string
  readonly SslPolicy: string
  /** The default certificate alone, as CloudFormation's property of this name. */
  readonly Certificates: readonly string[]
  /** All others (SNI). */
  readonly ListenerCertificates: readonly string[]
  readonly Tags: Readonly<Record<string, string>>
}

/** DescribeListeners has the default certificate alone, and no tags. */
export interface ListenerItem {
  readonly listener: ApiListener
  /** Of DescribeListenerCertificates; asked for only where the protocol has certificates. */
  readonly certificates: Fact<readonly Certificate[]>
  readonly tags: Fact<Readonly<Record<string, string>>>
}

export default defineKind<Listener, ListenerItem, 'AWS::ElasticLoadBalancingV2::Listener'>({
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  title: { en: 'listener', ko: '리스너' },
  nameProperty: 'Port',
  parent: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  namedWithinParent: true,
  naturalKey: ['Port'],
  declaredIn: model => model.loadBalancers.at,
  properties: {
    Port: { label: { en: 'port', ko: '포트' }, compare: 'same', effect: 'other' },
    Protocol: { label: { en: 'protocol', ko: '프로토콜' }, compare: 'same', effect: 'other' },
    ...actionProperties('DefaultActions', { en: 'default action', ko: '기본 작업' }),
    SslPolicy: { label: { en: 'TLS policy', ko: 'TLS 정책' }, compare: 'same', effect: 'other' },
    Certificates: { label: { en: 'default certificate', ko: '기본 인증서' }, compare: 'set', effect: 'other' },
    ListenerCertificates: { label: { en: 'further certificates', ko: '추가 인증서' }, compare: 'set', effect: 'other' },
    Tags: { label: { en: 'tags', ko: '태그' }, compare: 'tags', effect: 'other' },
  },

  *expected(model) {
    for (const balancer of model.loadBalancers.values())
      for (const listener of balancer.listeners.values())
        yield {
          // A listener has no name but its port.
          name: mapClaim(listener.port, String),
          parent: pointer('AWS::ElasticLoadBalancingV2::LoadBalancer', balancer.name),
          at: listener.at,
          properties: {
            Port: listener.port,
            Protocol: listener.protocol,
            ...below('DefaultActions', actionClaims(model, listener)),
            SslPolicy: listener.tlsPolicy,
            Certificates: listOf(certificateDomain(model, listener.certificate)),
            ListenerCertificates: furtherOf(model, listener),
            Tags: tagsFor(model),
          },
        }
  },

  fromApi({ listener, certificates, tags }, from) {
    const read = reading(from)
    const secure = isSecure(listener)
    return {
      id: listener.ListenerArn ?? '',
      arn: listener.ListenerArn ?? null,
      name: thenFact(read.count('Port', listener.Port), (port, at) => known(String(port), at)),
      parent: read.text('LoadBalancerArn', listener.LoadBalancerArn),
      vpc: known(null, from),
      tags,
      properties: {
        Port: read.count('Port', listener.Port),
        Protocol: read.text('Protocol', listener.Protocol),
        ...below('DefaultActions', actionFacts('DefaultActions', listener.DefaultActions, read)),
        SslPolicy: read.text(
          'SslPolicy',
          listener.SslPolicy,
          ...(secure ? [] : [absent['AWS::ElasticLoadBalancingV2::Listener.SslPolicy']]),
        ),
        Certificates: referringAll('AWS::CertificateManager::Certificate', defaultCertificate(listener, secure, read)),
        ListenerCertificates: referringAll(
          'AWS::CertificateManager::Certificate',
          thenFact(certificates, (all, at) =>
            reading(at).texts('CertificateArn', furtherIn(all, listener), certificate => certificate.CertificateArn),
          ),
        ),
        Tags: tags,
      },
    }
  },

  fromTemplate: listenerIn,
})

/** Where a certificate is stated and no others are, there are no others. */
function furtherOf(model: Model, { certificate, furtherCertificates: keys }: StatedListener): Claim<readonly string[]> {
  if (!isStated(keys)) return isStated(certificate) ? exactly([], certificate.at) : unstated(keys.at)
  const parts = (valueOf(keys) ?? []).map((key, index): Part => {
    const domain = certificateDomain(model, exactly(key, keys.parts?.[index]?.at ?? keys.at))
    return { value: textOf(domain), at: domain.at }
  })
  return exactly(
    parts.map(part => String(part.value)),
    keys.at,
    parts,
  )
}

/** Whether its protocol has certificates. */
export function isSecure({ Protocol }: Pick<ApiListener, 'Protocol'>): boolean {
  return Protocol === 'HTTPS' || Protocol === 'TLS'
}

/**
 * Without the default one. That may be in the list too, and then is answered twice (API reference, DescribeListenerCertificates); alone
 * there it is offered as it is without.
 */
function furtherIn(all: readonly Certificate[], { Certificates: own = [] }: ApiListener): readonly Certificate[] {
  const listed = all.filter(certificate => certificate.IsDefault !== true)
  const isDefault = ({ CertificateArn: arn }: Certificate) => own.some(certificate => certificate.CertificateArn === arn)
  return listed.every(isDefault) ? [] : listed
}

function defaultCertificate({ Certificates }: ApiListener, secure: boolean, read: Reading): Fact<readonly string[]> {
  const none = absent['AWS::ElasticLoadBalancingV2::Listener.Certificates']
  return read.texts('Certificates', Certificates, certificate => certificate.CertificateArn, ...(secure ? [] : [none]))
}
