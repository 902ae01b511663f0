import rule from './security-unstated.ts'
import { reviewTable } from './review-table.ts'

const told = (name: string, property: string) => [`security-unstated ${name}: ${property}`]

reviewTable(rule, [
  ['encryption of a database', 'dev', { databases: { main: { encrypted: null } } }, told('postgres', 'StorageEncrypted')],
  ['its deletion protection', 'dev', { databases: { main: { deletionProtection: null } } }, told('postgres', 'DeletionProtection')],
  ['whether it is public', 'dev', { databases: { main: { publiclyAccessible: null } } }, told('postgres', 'PubliclyAccessible')],
  ['encryption of a cache', 'dev', { caches: { main: { encryptedAtRest: null } } }, told('valkey', 'AtRestEncryptionEnabled')],
  ['and on its way', 'dev', { caches: { main: { transitEncryption: null } } }, told('valkey', 'TransitEncryptionMode')],
  [
    'deletion protection of a balancer',
    'dev',
    { loadBalancers: { main: { deletionProtection: null } } },
    told('goorm-popcorn-alb-dev', 'LoadBalancerAttributes/deletion_protection.enabled'),
  ],
  [
    'the TLS policy',
    'dev',
    { loadBalancers: { main: { listeners: { https: { tlsPolicy: null } } } } },
    told('goorm-popcorn-alb-dev', 'SslPolicy'),
  ],
  ['IMDS', 'dev', { nodeGroups: { kafka: { metadataTokens: null } } }, told('kafka-1', 'MetadataOptions.HttpTokens')],
  [
    'encryption of a disk',
    'dev',
    { nodeGroups: { kafka: { nodes: { '*': { volumes: { '*': { encrypted: null } } } } } } },
    [...told('kafka-1', 'Encrypted'), ...told('kafka-1', 'Encrypted')],
  ],
  ['what is stated, even if weak, is no silence', 'dev', { databases: { main: { encrypted: false } } }, []],
  [
    'a listener without TLS has no policy',
    'dev',
    { loadBalancers: { main: { listeners: { http: { redirect: { status: 'HTTP_302' } } } } } },
    [],
  ],
])
