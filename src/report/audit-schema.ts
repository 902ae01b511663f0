/**
 * The JSON Schema of the JSON report, field for field in the contract's order; the report is printed in this order.
 * audit.schema.json and validate.generated.js are made from it (UPDATE=1 npx vitest run --project unit src/report/generated.test.ts).
 */
import { causes, standings } from '../model/audit.ts'
import { stateNames } from '../model/resource.ts'
import { any, count, list, maybe, name, orNull, record, ref, type Schema, text, time, withOptional } from './json-schema.ts'

const reason: Schema = {
  enum: [
    'denied',
    'throttled',
    'timeout',
    'unreachable',
    'expired',
    'truncated',
    'garbled',
    'unsupported',
    'unresolved',
    'not-recorded',
    'ambiguous',
    'error',
  ],
}

const place = record({ file: name, line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 }, pointer: text() })

const waiver = {
  owner: text(),
  reason: text(),
  expires: maybe('The last day on which it holds; null: never expires.'),
  state: { enum: ['active', 'expiring', 'expired'] },
}

const finding = withOptional(
  record({
    id: {
      ...name,
      description: 'The same for the same deviation in every audit, live or of evidence. Unique in a report.',
    },
    rule: name,
    verdict: { enum: ['deviates', 'unknown', 'pending', 'planned', 'waived'] },
    severity: ref('severity'),
    change: { enum: ['changed', 'added', 'lost', 'missing', 'unmanaged', null], description: 'Null for what is unknown.' },
    effect: { enum: ['opened', 'closed', 'weakened', 'strengthened', 'misplaced', 'resized', 'other'] },
    resource: ref('resource'),
    related: list(ref('resource'), 'Other resources that the finding speaks of.'),
    property: maybe("CloudFormation's name; null where the whole resource is meant."),
    item: maybe('The element, of a property whose value is a set.'),
    expected: any('What the spec states.'),
    actual: any('What is there.'),
    message: text('English. messageId and args say it in other languages.'),
    messageId: name,
    args: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    spec: { ...ref('place'), description: 'Where the spec states it; for something unmanaged, where it would be declared.' },
    alsoSpec: list(ref('place')),
    at: orNull(
      record({ file: name, line: { type: 'integer', minimum: 1 }, pointer: text(), constructPath: maybe() }, 'Place in a template.'),
    ),
    evidence: orNull(ref('evidence')),
    exposure: any('The path that the deviation opens, where one is proven; else null.'),
    remedy: record({
      text: text(),
      restore: maybe('A shell command that restores the stated value.'),
      accept: maybe('What to write into the spec instead.'),
    }),
    controls: list(record({ framework: name, version: text(), id: name })),
    because: orNull(
      record({ reason, call: maybe(), action: maybe('The IAM action that the call needs.'), message: text() }, 'Why it is unknown.'),
    ),
    hides: { ...count, description: 'How many resources were not judged for it: those below a missing one.' },
    waiver: orNull(record({ ...waiver, at: ref('place') }, 'The waiver that accepts it, or that did until it expired.')),
  }),
  {
    cause: { enum: causes, description: 'Why it is so; only where a template is a third witness.' },
    baseline: record(
      {
        state: { enum: [...standings, null], description: 'Null: it deviates in neither.' },
        verdict: {
          enum: ['deviates', 'unknown', 'pending', 'planned', 'waived', null],
          description: 'What the older audit came to; null: it had no such finding.',
        },
      },
      'How it stands to the older audit; only with a baseline.',
    ),
    open: record(
      {
        asOf: time('Of the first of the audits in a row that found it.'),
        audits: { ...count, description: 'How many found it in a row; those that did not look are passed over.' },
        atLeast: { type: 'boolean', description: 'No audit looked before: it may be older.' },
      },
      'Since when it deviates; only with earlier audits.',
    ),
  },
)

const bySeverity = record({ critical: count, high: count, medium: count, low: count, info: count }, 'Findings that deviate.')

export const auditSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Audit of popcorn-audit',
  ...withOptional(
    record({
      schemaVersion: { const: '1' },
      tool: record({ name: { const: 'popcorn-audit' }, version: name }),
      architecture: record({
        name: text(),
        environment: text(),
        overlays: list(text()),
        digest: text('sha256 of the resolved spec.'),
      }),
      source: withOptional(
        record({
          kind: { enum: ['live', 'evidence', 'template', 'spec'] },
          account: maybe(),
          region: maybe(),
          startedAt: time('For evidence: of the recording.'),
          finishedAt: time('For evidence: of the recording.'),
          asOf: time('The moment that was judged for.'),
          calls: count,
        }),
        { template: text('Of a template: what it is called, on every machine the same.') },
      ),
      verdict: { enum: ['deviates', 'incomplete', 'conforms'], description: 'Before --fail-on.' },
      exitCode: { type: 'integer', minimum: 0, maximum: 255 },
      summary: record({
        claims: { ...count, description: 'conforms + deviates + unknown + pending + planned + waived; what is unmanaged is no claim.' },
        conforms: count,
        deviates: count,
        unknown: count,
        pending: count,
        planned: count,
        waived: count,
        notApplicable: count,
        notObservable: count,
        folded: count,
        siblings: count,
        bySeverity,
      }),
      findings: list(ref('finding')),
      exposure: list(any('What the internet can reach, on what ports, by which way.')),
      review: list(ref('finding'), 'Findings of the design review.'),
      ledger: list(
        record({
          call: name,
          pages: count,
          items: count,
          retries: count,
          error: orNull(
            record({ reason, message: text(), action: maybe(), stateOnly: { type: 'boolean', description: 'No verdict depends on it.' } }),
          ),
        }),
        'What was asked, and how it was answered.',
      ),
      folded: list(record({ reason: text(), count, resources: list(text()) }), 'What AWS made by itself and no finding speaks of.'),
      waivers: list(
        record({
          rule: name,
          resource: text(),
          property: maybe(),
          ...waiver,
          daysLeft: { type: ['integer', 'null'], description: 'Negative when its last day is past.' },
          accepted: { ...count, description: 'Findings that it accepted; 0: it matched nothing.' },
          at: ref('place'),
        }),
        'Every waiver of this environment.',
      ),
      resources: list(
        withOptional(
          record({
            type: name,
            name: text(),
            id: maybe(),
            arn: maybe(),
            key: maybe('Null for what is unmanaged.'),
            parent: orNull(record({ type: name, key: text() })),
            state: { enum: ['there', 'missing', 'unreadable', 'ambiguous', 'hidden', 'unmanaged'] },
            spec: ref('place'),
            facts: list(
              record({
                property: name,
                verdict: {
                  enum: ['conforms', 'deviates', 'unknown', 'pending', 'planned', 'waived', null],
                  description: 'Null: the spec says nothing of it.',
                },
                expected: any('What the spec states.'),
                actual: any('What is there; null too where it could not be read.'),
                evidence: orNull(ref('evidence')),
              }),
            ),
          }),
          {
            now: list(
              record({ is: { enum: stateNames }, value: text(), steady: { type: 'boolean' } }),
              'How it is just now, where that was read: never judged.',
            ),
          },
        ),
        'Every resource that the spec states and every unmanaged one, with the facts that were looked at.',
      ),
      partial: orNull(record({ only: list(text()), off: list(text()) }, 'Which part was judged; null: all.')),
    }),
    {
      overwrites: list(
        ref('finding'),
        'What conforms, and the next deploy of the template will overwrite; only with a template as a third witness.',
      ),
      rules: list(name, 'The ids of the rules that judged.'),
      baseline: record(
        {
          asOf: time('The moment that the older audit judged for.'),
          tool: text('Its version.'),
          counts: record({ new: count, newlyChecked: count, stillOpen: count, accepted: count, unchecked: count, fixed: count }),
          fixed: list(ref('finding'), 'Deviated, and is as stated now: as the older audit told it.'),
          unchecked: list(ref('finding'), 'Deviated, and was not looked at this time, or could not be.'),
        },
        'The older audit that this one was held against.',
      ),
      trend: list(
        record({
          asOf: time('The moment that was judged for.'),
          verdict: { enum: ['deviates', 'incomplete', 'conforms'] },
          claims: count,
          unknown: count,
          bySeverity,
        }),
        'Earlier audits of the same thing and this one, oldest first.',
      ),
    },
  ),
  $defs: {
    severity: { enum: ['critical', 'high', 'medium', 'low', 'info'] },
    resource: record({ type: name, name: text(), id: maybe(), arn: maybe() }),
    place,
    evidence: record({ call: text(), at: text() }, 'The call, and the path into its answer.'),
    finding,
  },
}
