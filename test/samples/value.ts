import type { Assumptions, Portfolio } from '../../bot/domain/contract-value'
import {
  bodyOf,
  figureLines,
  formOf,
  headlineOf,
  meansOf,
  stepsOf,
  tierLines,
  whatWords,
} from '../../bot/features/value/rules'
import { type ValueView, valueCard } from '../../cards/value'
import { valueFormCard } from '../../cards/value-form'
import { valueCouncilsCard, valueHistoryCard, valuesCard } from '../../cards/value-list'
import { actorsOf, longName, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { value } = content
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { council, id: 'portfolio:all', revision: 2 }
const label = `${value.label} Figures ${value.version}, checked on 26 November 2026.`

export function valueSamples(typed: Typed): Sample[] {
  const { amina, tom } = actorsOf(typed)
  const long = typed(longName)
  const name = typed('All contracts')
  const kept = `Last changed by ${tom.name}, 20 November 2026.`
  const tiers = { gold: 8_000_000, silver: 3_000_000, bronze: 1_500_000 }
  const register: Portfolio = { source: 'register', contracts: 42, total: 12_500_000, tiers }
  const of = (portfolio: Portfolio, assumptions: Assumptions) => bodyOf({ portfolio, assumptions }, value)
  const usual = of(register, { least: 10, most: 30, cost: 180_000 })
  const dear = of({ source: 'typed', total: 400_000 }, { least: 10, most: 20, cost: 60_000 })
  const free = of({ source: 'typed', total: 9_999_999_999, contracts: 1 }, { least: 15, most: 15, cost: 0 })
  const viewOf = (body: typeof usual, more: Partial<ValueView> = {}): ValueView => ({
    ...{ ...at, councilName, name, headline: headlineOf(body), means: meansOf(body), steps: stepsOf(body) },
    ...{ tiers: tierLines(body), figures: figureLines(value.figures), unknown: value.unknown },
    ownFigure: value.ownFigure.map(({ what, who }) => ({ name: who, words: what })),
    ...{ remarks: [], kept, label, isAway: false, mayChange: true },
    ...more,
  })
  const blank = { contracts: '', total: '', gold: '', silver: '', bronze: '', least: '', most: '', cost: '' }
  const words = 'The register has 42 running contracts, £12,500,000 a year. 3 that have ended are left out.'
  const clash = `${amina.name} changed this since you opened it. It is now: Up to £66,000 a year, of £2,000,000 a year. What you filled in is below and is not kept yet. Work it out puts it in the place of what is there.`
  const form = { council, name: '', register: words, label: value.label }
  const list = {
    ...{ council, councilName, page: 0, pages: 1, isAway: false, mayChange: true, label, summary: '1 estimate.' },
    lines: [{ id: at.id, name, answer: `${headlineOf(usual)}, of £12,500,000 a year.`, more: kept }],
  }
  const events = [
    { at: '20 November 2026 at 09:00', by: tom.name, what: whatWords(usual, value.version) },
    { at: '19 November 2026 at 09:00', by: amina.name, what: whatWords(dear, value.version) },
  ]
  return [
    ...sampled(valueFormCard, {
      'a register with contracts': [{ ...form, values: { source: 'register', ...blank } }],
      'an empty register': [{ ...form, register: '', values: { source: 'typed', ...blank } }],
      'one that is there, changed meanwhile': [
        {
          ...{ ...form, existing: { id: at.id, revision: 2 }, name: long, note: clash },
          values: formOf(of({ source: 'typed', total: 12_500_000, tiers, contracts: 120 }, usual.assumptions)),
        },
      ],
    }),
    ...sampled(valueCard, {
      'from the register, just kept': [viewOf(usual, { notice: 'The estimate is saved for your council.' })],
      'the team costs more than comes back': [viewOf(dear)],
      'no cost, a large sum, a long name': [viewOf(free, { name: long })],
      'put away': [viewOf(usual, { isAway: true })],
      'shared in two channels': [
        viewOf(usual, { shared: typed('Shared in West Midlands: General and Leisure services: Renewals.') }),
      ],
      'a connector sees it, the register and the figures have moved on': [
        viewOf(usual, {
          ...{ mayChange: false, councilName: longCouncil.name },
          remarks: [
            'The register now says £13,100,000 a year. Change the values to take it anew.',
            'The figures have changed since: they are now 2027-1. Change the values to use them.',
          ],
        }),
      ],
    }),
    ...sampled(valuesCard, {
      'nothing yet': [{ ...list, lines: [], summary: 'No estimate has been made yet.' }],
      one: [list],
      'a page between, long names': [
        {
          ...list,
          ...{ councilName: longCouncil.name, page: 1, pages: 3, summary: '14 estimates.' },
          lines: Array(5).fill({ ...list.lines[0], name: long }),
        },
      ],
      'those put away': [{ ...list, isAway: true, summary: '1 estimate put away.' }],
      'a connector sees it': [{ ...list, mayChange: false }],
    }),
    ...sampled(valueHistoryCard, {
      'one page': [{ council, id: at.id, name, events, page: 0, pages: 1 }],
      'a page between': [{ council, id: at.id, name: long, events: Array(8).fill(events[0]), page: 1, pages: 3 }],
    }),
    ...sampled(valueCouncilsCard, {
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        {
          lines: Array(6).fill({ council, name: longCouncil.name, summary: '12 estimates.' }),
          ...{ all: 18, page: 1, pages: 3 },
        },
      ],
    }),
  ]
}
