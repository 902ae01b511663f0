import { ruleTable, silent, unread } from '../rule-table.ts'
import rule from './dashboard-sections.ts'

ruleTable(rule, [
  ['as stated', { DashboardBody: ['AWS/ECS', 'AWS/RDS'] }, { DashboardBody: ['AWS/RDS', 'AWS/ECS'] }, 'conforms'],
  ['more than stated', { DashboardBody: ['AWS/ECS'] }, { DashboardBody: ['AWS/ECS', 'AWS/RDS'] }, 'conforms'],
  ['one is gone', { DashboardBody: ['AWS/ECS', 'AWS/RDS'] }, { DashboardBody: ['AWS/ECS'] }, 'other lost AWS/RDS'],
  ['spec silent', { DashboardBody: silent }, { DashboardBody: [] }, 'unstated'],
  ['not allowed to look', { DashboardBody: ['AWS/ECS'] }, { DashboardBody: unread() }, 'unknown'],
])
