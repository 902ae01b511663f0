import fc from 'fast-check'
import { bench } from 'vitest'
import { rule } from './arbitrary.ts'
import { difference, regionOf } from './index.ts'

const seed = 20_261_124
const groups = fc.sample(fc.array(rule, { minLength: 12, maxLength: 12 }), { numRuns: 10_000, seed })
const large = fc.sample(fc.array(rule, { minLength: 60, maxLength: 60 }), { numRuns: 500, seed })

bench('10,000 groups of 12 rules made canonical', () => void groups.map(regionOf))
bench('500 groups of 60 rules made canonical', () => void large.map(regionOf))
bench('10,000 groups of 12 rules, each without difference from itself reversed', () => {
  for (const rules of groups) difference(rules, rules.toReversed())
})
