import {
  bodyOf,
  nothingLeft,
  sectionsOf,
  summaryOf,
  verdictWords,
  whatWords,
  worthWords,
} from '../../bot/features/delivery-models/rules'
import { type ComparisonView, comparisonCard } from '../../cards/delivery-models'
import { type ComparisonFormView, comparisonFormCard } from '../../cards/delivery-models-form'
import { comparisonCouncilsCard, comparisonHistoryCard, comparisonsCard } from '../../cards/delivery-models-list'
import { deliveryModelCard } from '../../cards/delivery-models-model'
import { comingHome } from '../support/comparisons'
import { actorsOf, longName, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { delivery } = content
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { council, id: 'service:leisure', revision: 2 }
const { advice } = delivery
const label = `${delivery.label} Rules ${delivery.version}, checked on 26 November 2026.`

export function deliveryModelSamples(typed: Typed): Sample[] {
  const { amina, tom } = actorsOf(typed)
  const long = typed(longName)
  const name = typed('Leisure centres')
  const kept = `Last changed by ${tom.name}, 20 November 2026.`
  const home = bodyOf(comingHome, delivery)
  const stopped = bodyOf({ ...comingHome, trading: 'much', market: 'none', time: 'short' }, delivery)
  const trade = bodyOf({ ...comingHome, now: 'council', purpose: 'income', trading: 'some', time: 'long' }, delivery)
  const viewOf = (body: typeof home, more: Partial<ComparisonView> = {}): ComparisonView => ({
    ...{ ...at, councilName, name, sections: sectionsOf(body), answers: body.said, remarks: [], kept, label, advice },
    ...{ isAway: false, mayChange: true },
    ...more,
  })
  const formOf = (answers: Readonly<Record<string, string>>): ComparisonFormView => ({
    ...{ council, name: '', rules: delivery.version, label: delivery.label },
    questions: delivery.questions.map(({ id, title, question, options }) => ({
      ...{ title, question, options, chosen: answers[id] },
    })),
  })
  const modelOf = (body: typeof home, id: string, of = name) => {
    const one = body.ranked.find(({ model }) => model === id)!
    const { what, law, must, next, ownership, control, trading } = delivery.models.find((model) => model.id === id)!
    return {
      ...{ council, id: at.id, name: of, title: one.title, verdict: verdictWords(one), label, advice },
      ...{ for: one.for, against: one.against, stops: one.stops },
      about: {
        ...{ what, law, must, next },
        facts: [
          { name: 'Who owns it', words: ownership },
          { name: 'How you control it', words: control },
          { name: 'What it may trade', words: trading },
        ],
      },
    }
  }
  const list = {
    ...{
      council,
      councilName,
      page: 0,
      pages: 1,
      isAway: false,
      mayChange: true,
      label,
      summary: '1 service compared.',
    },
    lines: [{ id: at.id, name, answer: worthWords(home), more: kept }],
  }
  const events = [
    { at: '20 November 2026 at 09:00', by: tom.name, what: whatWords(home, delivery.version, trade) },
    { at: '19 November 2026 at 09:00', by: amina.name, what: whatWords(trade, delivery.version) },
  ]
  const clash = `${amina.name} changed this since you opened it. It is now: ${worthWords(trade)} What you chose is below and is not kept yet. Compare puts it in the place of what is there.`
  return [
    ...sampled(comparisonFormCard, {
      'a new one': [formOf({})],
      'the questions have changed': [
        {
          ...formOf({}),
          name: long,
          note: 'The questions have changed since your card was drawn, so nothing was kept.',
        },
      ],
      'one that is there, changed meanwhile': [{ ...formOf(comingHome), existing: at, name: long, note: clash }],
    }),
    ...sampled(comparisonCard, {
      'just kept': [viewOf(home, { notice: 'The comparison is saved for your council.' })],
      'trade, long name': [viewOf(trade, { name: long })],
      'all ruled out': [viewOf(stopped, { remarks: [nothingLeft] })],
      'put away': [viewOf(home, { isAway: true })],
      'a connector sees it, newer rules': [
        viewOf(home, {
          ...{ mayChange: false, councilName: longCouncil.name },
          remarks: ['The rules have changed since: they are now 2027-1. Answer again to use them.'],
        }),
      ],
    }),
    ...sampled(deliveryModelCard, {
      'worth looking into': [modelOf(home, 'insource')],
      'a company and its tests': [modelOf(trade, 'latc', long)],
      'not for now': [modelOf(stopped, 'company')],
      'not in the content any more': [{ ...modelOf(home, 'charity'), about: undefined }],
    }),
    ...sampled(comparisonsCard, {
      'nothing yet': [{ ...list, lines: [], summary: summaryOf([]) }],
      one: [list],
      'a page between, long names': [
        {
          ...list,
          ...{ councilName: longCouncil.name, page: 1, pages: 3, summary: '14 services compared.' },
          lines: Array(5).fill({ ...list.lines[0], name: long }),
        },
      ],
      'those put away': [{ ...list, isAway: true, summary: '1 service put away.' }],
      'a connector sees it': [{ ...list, mayChange: false }],
    }),
    ...sampled(comparisonHistoryCard, {
      'one page': [{ council, id: at.id, name, events, page: 0, pages: 1 }],
      'a page between': [{ council, id: at.id, name: long, events: Array(8).fill(events[0]), page: 1, pages: 3 }],
    }),
    ...sampled(comparisonCouncilsCard, {
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        {
          lines: Array(6).fill({ council, name: longCouncil.name, summary: '12 services compared.' }),
          ...{ all: 18, page: 1, pages: 3 },
        },
      ],
    }),
  ]
}
