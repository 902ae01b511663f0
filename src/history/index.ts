/** What an audit says together with older ones. */
export { withBaseline } from './baseline.ts'
export { type History, historyOf } from './between.ts'
export { isSame, type Subject, subjectOf, subjectText } from './subject.ts'
export { type Glance, glanceOf, withTrend } from './trend.ts'
