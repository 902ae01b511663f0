import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import { about, allFacts } from './all-facts.ts'
import { bodyOf } from './dashboard-body.ts'
import kind from './dashboard.ts'
import { factTable, from } from './fact-table.ts'

const widget = (...metrics: readonly unknown[]) => ({ type: 'metric', properties: { metrics } })
const text = (...widgets: readonly unknown[]) => JSON.stringify({ widgets })
const item = (body: string) => ({ entry: { DashboardName: 'd' }, body: known(body, from) })
const denied = unknown({ reason: 'denied', call: null, action: null, message: 'no' }, from)

factTable(kind, [
  ['namespaces, each once and in order', item(text(widget(['B', 'm'], ['A', 'm']), widget(['A', 'n']))), 'DashboardBody', ['A', 'B']],
  ['a dot repeats', item(text(widget(['A', 'm', 'x', '1'], ['.', 'n', '.', '.']))), 'DashboardBody', ['A']],
  ['three dots repeat', item(text(widget(['A', 'm', 'x', '1'], ['...', '2']))), 'DashboardBody', ['A']],
  ['a search', item(text(widget([{ expression: "SEARCH('{AWS/ECS,ClusterName} cpu', 'Average')" }]))), 'DashboardBody', ['AWS/ECS']],
  [
    'a search for a namespace',
    item(text(widget([{ expression: `SEARCH('Namespace="AWS/RDS" cpu', 'Sum')` }]))),
    'DashboardBody',
    ['AWS/RDS'],
  ],
  ['a query', item(text(widget([{ expression: 'SELECT AVG(x) FROM SCHEMA("AWS/ECS", ServiceName)' }]))), 'DashboardBody', ['AWS/ECS']],
  ['a query over all of it', item(text(widget([{ expression: 'SELECT AVG(x) FROM "AWS/EC2"' }]))), 'DashboardBody', ['AWS/EC2']],
  ['metric math names none', item(text(widget([{ expression: 'm1/m2' }]))), 'DashboardBody', []],
  ['text', item(text({ type: 'text', properties: { markdown: '# AWS/ECS' } })), 'DashboardBody', []],
  ['a widget of alarms', item(text({ type: 'alarm', properties: { alarms: ['arn:x'] } })), 'DashboardBody', []],
  ['empty', item(text()), 'DashboardBody', []],
  ['no JSON', item('{'), 'DashboardBody', 'unknown: body that parses'],
  ['no widgets', item('{}'), 'DashboardBody', 'unknown: body that parses'],
  ['refused', { entry: { DashboardName: 'd' }, body: denied }, 'DashboardBody', 'unknown: no'],
])

test.each([
  [
    'as written',
    ['A', 'm', 'x', '1', 'y', '2'],
    [
      { namespace: 'A', name: 'x', value: '1' },
      { namespace: 'A', name: 'y', value: '2' },
    ],
  ],
  ['with options', ['A', 'm', 'x', '1', { stat: 'Sum' }], [{ namespace: 'A', name: 'x', value: '1' }]],
  ['none', ['A', 'm'], []],
])('dimensions: %s', (_, row, then) => expect(bodyOf(text(widget(row)))?.dimensions).toEqual(then))

test('repeated dimensions', () =>
  expect(bodyOf(text(widget(['A', 'm', 'x', '1'], ['.', 'n', '.', '2'], ['...', '3'])))?.dimensions.map(({ value }) => value)).toEqual([
    '1',
    '2',
    '3',
  ]))

test('of what its metrics are', () =>
  expect(
    allFacts(
      kind,
      item(
        text(
          widget(
            ['AWS/ECS', 'm', 'ClusterName', 'c', 'ServiceName', 's'],
            ['Mine', 'm', 'ClusterName', 'c'],
            ['AWS/ECS', 'm', 'Other', 'x'],
          ),
        ),
      ),
    )['Dashboard.Resources'],
  ).toEqual([
    { namespace: 'AWS/ECS', resource: { refersTo: 'AWS::ECS::Cluster', alias: 'c' } },
    { namespace: 'AWS/ECS', resource: { refersTo: 'AWS::ECS::Service', alias: 's' } },
  ]))

test('it is known by its name', () => expect(about(kind, item(text()))).toMatchObject({ id: 'd', name: 'd' }))
