import { askedForSheet } from '../../bot/domain/spreadsheet-text'
import { tieringResult } from '../../bot/domain/tiering'
import type { Tiering } from '../../bot/features/tiering/model'
import { lineOf, scoreWords, weighsWords } from '../../bot/features/tiering/rules'
import { type TieringView, tieringCard } from '../../cards/tiering'
import { chooseContractCard } from '../../cards/tiering-choose'
import { tieringCouncilsCard } from '../../cards/tiering-councils'
import { tieringDueCard } from '../../cards/tiering-due'
import { type TieringFormView, tieringFormCard } from '../../cards/tiering-form'
import { manualTierCard, tieringHistoryCard } from '../../cards/tiering-history'
import { tieringsCard } from '../../cards/tiering-list'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { tiering } = content
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { council, id: 'contract:waste', revision: 2 }
const label = `${tiering.label} Rules ${tiering.version}, checked on 24 November 2026.`
const worked = 'The answers make it Silver, at 72.5%.'

export function tieringSamples(typed: Typed): Sample[] {
  const { amina, tom } = actorsOf(typed)
  const name = typed('Household waste collection (WM-2026-017)')
  const long = typed(longName)
  const why = typed(longNote.slice(0, 500))
  const answers = {
    scores: Object.fromEntries(tiering.factors.map(({ id }, place) => [id, 1 + (place % 4)])),
    overrides: ['life-and-limb'],
  }
  const result = tieringResult(answers, tiering)
  const low = {
    scores: Object.fromEntries(tiering.factors.map(({ id }, place) => [id, 1 + (place % 2)])),
    overrides: [],
  }
  const bronze = tieringResult(low, tiering)
  const sheet: Tiering = {
    ...{ ...at, tool: 'tiering', title: name, rules: tiering.version, earlier: 0 },
    body: { answers, result, tiered: { by: tom, at: '2026-11-20T09:00:00Z' }, again: '2027-11-20' },
    trail: [{ at: '2026-11-20T09:00:00Z', by: tom.id, name: tom.name, what: 'Worked out' }],
  }
  const view: TieringView = {
    ...{ ...at, councilName, name, tier: 'Silver', meaning: tiering.tiers.silver.meaning, overridden: [] },
    score: scoreWords({ ...result, because: [] }, tiering.cutOffs),
    manual: undefined,
    weighs: weighsWords(result),
    reasons: result.reasons.map(({ factor, said }) => ({ factor, said, points: '(3 of 4, 15% of at most 20%)' })),
    asks: tiering.tiers.silver.asks,
    tiered: `Tiered by ${tom.name}, 20 November 2026`,
    again: 'Tier it again by 20 November 2027, or when the contract changes or the supplier is in trouble.',
    ...{ isDue: false, isAway: false, mayChange: true, label },
    remarks: ['The register of contracts says Silver too.'],
  }
  const gold = { tier: 'Gold', meaning: tiering.tiers.gold.meaning, asks: tiering.tiers.gold.asks }
  const form: TieringFormView = {
    ...{ council, contract: 'waste', name, rules: tiering.version, label: tiering.label },
    factors: tiering.factors.map(({ title, question, statements }) => ({ title, question, statements })),
    overrides: tiering.overrides.map(({ id, title }) => ({ id, title, isChosen: false })),
  }
  const filledIn = {
    factors: form.factors.map((factor, place) => ({ ...factor, score: 1 + (place % 4) })),
    overrides: form.overrides.map((one) => ({ ...one, isChosen: true })),
  }
  const line = lineOf(sheet, '2026-11-24')
  const list = {
    ...{ council, councilName, label, page: 0, pages: 1, isEmpty: false, mayChange: true, filter: 'all' as const },
    summary: '1 contract: 1 Gold.',
    lines: [line],
  }
  const five = Array(5).fill({ ...line, name: long, tiered: `${typed(longName.slice(0, 100))}, 20 November 2026` })
  const factor = tiering.factors.map(({ title, statements }) => `${title}: ${statements[0]} → ${statements[3]}`)
  const note = `${amina.name} changed this since you opened it. It is now: Gold, 100%. What you chose is below and is not kept yet. Work out the tier puts it in the place of theirs.`
  return [
    ...sampled(tieringsCard, {
      'nothing yet': [{ ...list, summary: 'No contract has been tiered yet.', lines: [], isEmpty: true }],
      'one contract': [list],
      'a page between, long names': [{ ...list, councilName: longCouncil.name, lines: five, page: 1, pages: 3 }],
      'none is due': [{ ...list, filter: 'due', lines: [] }],
      'due again': [{ ...list, filter: 'due', lines: [lineOf(sheet, '2028-01-01')] }],
      'a connector sees it': [{ ...list, mayChange: false }],
      'asked for as a spreadsheet': [{ ...list, notice: askedForSheet }],
    }),
    ...sampled(tieringCouncilsCard, {
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        {
          lines: Array(6).fill({
            council,
            name: longCouncil.name,
            summary: '12 contracts: 2 Gold, 4 Silver, 6 Bronze. 1 due again.',
          }),
          ...{ all: 18, page: 1, pages: 3 },
        },
      ],
    }),
    ...sampled(chooseContractCard, {
      'an empty register': [{ council, contracts: [], more: 0 }],
      'fifty of many': [
        {
          council,
          contracts: Array.from({ length: 50 }, (_, place) => ({
            id: `c${place}`,
            title: typed(longName.slice(0, 40)),
          })),
          more: 12,
        },
      ],
    }),
    ...sampled(tieringFormCard, {
      'a contract of the register': [
        {
          ...form,
          factors: form.factors.map((one, place) =>
            place === 3
              ? {
                  ...one,
                  score: 3,
                  hint: 'Filled in from the register: £1,240,000 a year. Years that are past are not in it, so check it.',
                }
              : one,
          ),
        },
      ],
      'a contract that is only named': [{ ...form, contract: '', name: long }],
      'tiered again': [{ ...form, ...filledIn, existing: at, name: long }],
      'somebody else changed it meanwhile': [{ ...form, ...filledIn, existing: at, note }],
      'as many factors as there may be': [
        {
          ...form,
          factors: [
            ...form.factors,
            ...form.factors.slice(0, 2).map((one) => ({ ...one, question: `${one.question} Again` })),
          ],
        },
      ],
    }),
    ...sampled(tieringCard, {
      Silver: [view],
      'Gold by an override, just kept': [
        {
          ...view,
          ...gold,
          overridden: tiering.overrides.map(({ because }) => `Gold, because ${because}.`),
          notice: 'The contract is Gold. It is saved for your council.',
        },
      ],
      Bronze: [
        {
          ...{ ...view, tier: 'Bronze', meaning: tiering.tiers.bronze.meaning, asks: tiering.tiers.bronze.asks },
          ...{ score: scoreWords(bronze, tiering.cutOffs), weighs: weighsWords(bronze) },
          reasons: bronze.reasons.map(({ factor, said }) => ({ factor, said, points: '(1 of 4, 5% of at most 20%)' })),
          remarks: ['The register of contracts says Bronze too.'],
        },
      ],
      'set by hand, long words': [
        { ...view, ...gold, name: long, manual: { who: `${amina.name}, 21 November 2026`, why, worked } },
      ],
      'due again, of older rules, changed in the register': [
        {
          ...view,
          isDue: true,
          again: 'It has been due to be tiered again since 20 November 2027.',
          remarks: [
            'The register of contracts says Bronze: somebody changed it there.',
            'The rules have changed since: they are now 2027-1. Tier it again to use them.',
          ],
        },
      ],
      'put away': [{ ...view, isAway: true }],
      'a connector sees it': [{ ...view, mayChange: false, councilName: longCouncil.name }],
    }),
    ...sampled(manualTierCard, {
      'a new one': [{ ...at, name, worked }],
      'somebody else changed it meanwhile': [{ ...at, name: long, worked, tier: 'gold', why, note }],
    }),
    ...sampled(tieringHistoryCard, {
      'the first line': [
        {
          ...at,
          name,
          events: [
            { at: '20 November 2026 at 09:00', by: tom.name, what: 'Worked out as Gold, 100%, with rules 2026-1.' },
          ],
          page: 0,
          pages: 1,
        },
      ],
      'a page between, each factor changed each time': [
        {
          ...{ ...at, name: long, page: 1, pages: 3 },
          events: Array(8).fill({
            at: '20 November 2026 at 09:00',
            by: amina.name,
            what: `Worked out as Gold. ${factor.join('; ')}`,
          }),
        },
      ],
    }),
    ...sampled(tieringDueCard, {
      'who tiered it': [{ ...at, name, tier: 'Gold', since: 'You tiered it on 20 November 2026.' }],
      'a lead, long name': [{ ...at, name: long, tier: 'Gold', since: 'It was tiered on 20 November 2026.' }],
    }),
  ]
}
