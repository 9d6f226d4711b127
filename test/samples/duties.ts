import { type DutyFacts, dutiesOf } from '../../bot/domain/duties'
import { type ChangeFacts, changeDuties } from '../../bot/domain/duties-change'
import { askedForSheet } from '../../bot/domain/spreadsheet-text'
import { changeWithoutDay, changeWords } from '../../bot/features/duties/change-words'
import type { DutiesBody } from '../../bot/features/duties/model'
import { choicesOf, formOf, linesOf, notLinesOf, summaryOf } from '../../bot/features/duties/rules'
import { type DutiesView, dutiesCard } from '../../cards/duties'
import { type ChangeForm, changeFormCard } from '../../cards/duties-change'
import { changeAnswerCard } from '../../cards/duties-change-answer'
import { changesCard } from '../../cards/duties-changes'
import { chooseForDutiesCard } from '../../cards/duties-choose'
import { dutyCouncilsCard } from '../../cards/duties-councils'
import { type DutiesFormView, dutiesFormCard } from '../../cards/duties-form'
import { dutiesListCard } from '../../cards/duties-list'
import { dutiesNotDueCard, dutyHistoryCard } from '../../cards/duties-more'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const law = content.procurement
const { advice } = law
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { council, id: 'contract:waste', revision: 2 }
const label = 'Rules 2026-11-26, checked on 26 November 2026.'
const today = '2026-11-24'

export function dutiesSamples(typed: Typed): Sample[] {
  const { amina, tom } = actorsOf(typed)
  const name = typed('Household waste collection (WM-2026-017)')
  const long = typed(longName)
  const why = typed(longNote.slice(0, 300))
  const facts: DutyFacts = {
    ...{ kind: 'services', lightTouch: false, value: 6_000_000, noKpis: '' },
    ...{ procured: '2026-04-05', signed: '2026-10-01', ends: '2034-09-30' },
  }
  const fresh: Pick<DutiesBody, 'done' | 'planned' | 'plannedFor'> = { done: {}, planned: [] }
  const viewOf = (
    of: Partial<DutyFacts>,
    kept = fresh,
    on = today,
    changes: readonly ChangeFacts[] = [],
  ): DutiesView => {
    const { due, not, reason } = dutiesOf({ ...facts, ...of }, law, on, changes)
    const lines = linesOf(due, kept, on)
    return {
      ...{ ...at, councilName, name, reason, label, advice, page: 0, pages: Math.max(1, Math.ceil(lines.length / 6)) },
      ...{ summary: summaryOf(lines), lines: lines.slice(0, 6), choices: choicesOf(lines.slice(0, 6), due) },
      remarks: ['To check: The threshold is from PPN 023, as reported by lupc.ac.uk.'],
      ...{
        hasDone: Object.keys(kept.done).length > 0,
        hasNotDue: not.length > 0,
        changes: 2,
        hasDates: due.length > 0,
      },
      checks: [],
      ...{ kept: `Last changed by ${tom.name}, 20 November 2026.`, isAway: false, mayChange: true },
    }
  }
  const mark = { by: tom, at: '2026-11-20T09:00:00Z' }
  const marked = { done: { kpis: mark, details: mark, 'assess:2027-09-30': mark }, planned: ['copy', 'end'] }
  const ratings = law.ratings.map((one) => `${one.title} (${one.meaning})`).join('; ')
  const late = viewOf({}, fresh, '2033-12-01')
  const form: DutiesFormView = {
    ...{ council, contract: 'waste', name, advice },
    values: { ...formOf(facts), kind: '', lightTouch: '', value: '', procured: '', signed: '' },
    hint: 'The register says £2,400,000 a year. Here the value is that of the whole term, with all extensions and VAT.',
  }
  const clash = `${amina.name} changed this since you opened it. It is now: services, £7,000,000 with VAT. What you filled in is below and is not kept yet. Show the duties puts it in the place of theirs.`
  const around = { daysOff: content.calendar, today }
  const change: ChangeFacts = {
    ...{ day: '2027-01-11', oldValue: 6_000_000, newValue: 7_000_000, earlierValue: 0 },
    ...{ awardTerm: 96, oldTerm: 96, newTerm: 120, earlierTerm: 0, novation: false },
  }
  const changeForm: ChangeForm = {
    ...{ day: '2027-01-11', oldValue: '6000000', newValue: '7000000', linked: [], earlierValue: '-100000' },
    ...{ awardTerm: '96', oldTerm: '96', newTerm: '120', earlierTerm: '0', novation: 'no' },
  }
  const answerOf = (more: Partial<ChangeFacts>, of: Partial<DutyFacts> = {}) => {
    const asked = { ...change, ...more }
    const { due, not, needed, regime, reason } = changeDuties({ ...facts, ...of }, asked, law, around)
    return {
      ...{
        ...at,
        name,
        isNeeded: needed,
        isOld: regime === 'old',
        change: 'c1',
        words: changeWords(asked),
        reason,
        fits: true,
        label,
        advice,
      },
      ...{ lines: linesOf(due, fresh, today), not: notLinesOf(not), mayChange: true, end: '', doubtsFacts: false },
      kept: `Last changed by ${tom.name}, 20 November 2026.`,
    }
  }
  const newChange = { change: 'c1', isThere: false, others: [] }
  const others = [
    { id: 'c1', title: '1 December 2026: £6,000,000 to £6,300,000' },
    { id: 'c3', title: '1 June 2027: 96 to 120 months' },
  ]
  const misfit =
    'The change of 11 January 2027 does not fit the facts of now, so its dates are not here. A contract cannot be changed after its end.'
  const gap = 'The change of 1 March 2027 begins at £6,000,000, but the one of 11 January 2027 ended at £7,000,000.'
  const movedWords = 'The end moved from 30 September 2034 to 30 September 2036 by the change of 11 January 2027.'
  const unclear =
    'Check the end date: by the facts the contract ends on 30 September 2034, 96 months from signing, but by the change of 11 January 2027 its term is 120 months. The dates follow the facts. Change the facts if the end is another, or correct the change: terms count from signing.'
  const { reason: small } = answerOf({ newValue: 6_300_000, newTerm: 96 })
  const linked = { ...change, day: '2027-03-01', oldValue: 6_300_000, newValue: 6_700_000, newTerm: 96 }
  const changes = {
    ...{ council, id: at.id, name, all: 2, page: 0, pages: 1, label, advice, mayChange: true },
    lines: [
      { id: 'c1', day: '11 January 2027', words: changeWithoutDay({ ...change, newValue: 6_300_000, newTerm: 96 }) },
      { id: 'c2', day: '1 March 2027', words: changeWithoutDay(linked) },
    ].map((one, place) => ({
      ...one,
      together: place === 1 ? 'Counted together with the change of 11 January 2027.' : '',
      answer: place === 1 ? answerOf({ ...linked, earlierValue: 300_000 }).reason : small,
    })),
    inAll: 'In all: value £6,000,000 to £6,700,000 (rises by 11.667%), term 96 months to 96 months (stays as it is).',
    gaps: [],
  }
  const heavy = changeDuties(facts, { ...change, novation: true }, law, around)
  const planned = { ...fresh, planned: ['copy'], plannedFor: { copy: '2026-12-01' } }
  const changeLines = linesOf(heavy.due, fresh, today).map((one) => ({
    ...one,
    why: `For the change of 11 January 2027: ${one.why}`,
  }))
  const view = viewOf({}, planned)
  const withChange: DutiesView = {
    ...view,
    lines: [...changeLines, ...view.lines.filter(({ key }) => key === 'copy')],
    choices: choicesOf(changeLines, heavy.due),
    remarks: [...view.remarks, movedWords],
  }
  const line = {
    id: at.id,
    name,
    summary: late.summary,
    next: 'First: Publish the contract details notice (UK7), by 30 October 2026',
  }
  const list = {
    council,
    councilName,
    lines: [line],
    all: 1,
    page: 0,
    pages: 1,
    isAway: false,
    mayChange: true,
    label: `${advice} ${label}`,
  }
  const events = [
    {
      at: '20 November 2026 at 09:00',
      by: tom.name,
      what: `Facts: services, £6,000,000 with VAT, KPIs would not suit: ${why}. Rules 2026-11-26.`,
    },
    {
      at: '19 November 2026 at 09:00',
      by: amina.name,
      what: 'Marked as done: Publish the contract details notice (UK7)',
    },
  ]
  const notes = notLinesOf(dutiesOf({ ...facts, kind: 'concession', noKpis: why }, law, today).not)
  return [
    ...sampled(chooseForDutiesCard, {
      'an empty register': [{ council, contracts: [], more: 0, advice }],
      'a long register': [
        {
          council,
          contracts: Array.from({ length: 50 }, (_one, place) => ({ id: `c${place}`, title: long.slice(0, 60) })),
          more: 12,
          advice,
        },
      ],
    }),
    ...sampled(dutiesFormCard, {
      'a contract of the register': [form],
      'one that is only named': [{ ...form, contract: '', name: long, hint: '' }],
      'one that is there, changed meanwhile': [
        {
          ...form,
          contract: '',
          existing: at,
          note: clash,
          values: formOf({ ...facts, kind: 'works-framework', noKpis: why, ended: '2027-01-31', breach: '2027-01-20' }),
        },
      ],
    }),
    ...sampled(dutiesCard, {
      'just kept': [{ ...viewOf({}), notice: 'The facts are saved for your council.' }],
      'some marked, some in the plan': [viewOf({}, marked)],
      'many dates have passed, with ratings': [
        { ...late, name: long, page: 1, pages: 3, remarks: [...late.remarks, `Ratings: ${ratings}.`] },
      ],
      'the dates of a change among them, one put into the plan for another day': [
        {
          ...withChange,
          notice: '1 action in the plan, with you as the owner of those that are new. Say plan to see them.',
        },
      ],
      'figures that do not fit together': [
        {
          ...viewOf({}),
          name: long,
          checks: [unclear, misfit, misfit, misfit, '16 more of the changes do not fit: open Changes.'],
        },
      ],
      'under the Act since a change': [viewOf({ value: 180_000 }, fresh, today, [{ ...change, newValue: 400_000 }])],
      'light touch': [viewOf({ lightTouch: true })],
      'the old rules': [{ ...viewOf({ procured: '2025-02-23' }), remarks: [] }],
      'below the threshold': [viewOf({ value: 100_000 })],
      'put away': [{ ...viewOf({}), isAway: true }],
      'a connector sees it': [
        {
          ...viewOf({}),
          mayChange: false,
          remarks: ['The facts were kept with rules 2026-10. What is shown follows rules 2026-11-26.'],
        },
      ],
    }),
    ...sampled(dutiesNotDueCard, {
      'a concession without KPIs': [{ council, id: at.id, name: long, lines: notes, hasChanges: true, advice }],
    }),
    ...sampled(changeFormCard, {
      'filled in from the facts': [{ ...at, ...newChange, name, values: changeForm, advice }],
      'one that is there, changed meanwhile': [
        {
          ...{ ...at, name: long, change: 'c2', isThere: true, others, advice, note: clash },
          values: { ...changeForm, novation: 'yes', linked: ['c1'] },
        },
      ],
    }),
    ...sampled(changesCard, {
      'none yet': [{ ...changes, lines: [], all: 0, inAll: '', gaps: [] }],
      'two, the second counted with the first': [changes],
      'a page between, with gaps, a connector sees it': [
        {
          ...{ ...changes, name: long, lines: Array(5).fill(changes.lines[1]), all: 20, page: 1, pages: 4 },
          gaps: Array(4).fill(gap),
          mayChange: false,
        },
      ],
    }),
    ...sampled(changeAnswerCard, {
      'a notice is needed': [answerOf({})],
      'no notice is needed': [answerOf({ newValue: 6_600_000, newTerm: 96 })],
      'light touch': [answerOf({}, { lightTouch: true })],
      'all grounds of figures are closed': [answerOf({ newValue: 9_500_000 })],
      'it does not fit the facts': [
        { ...answerOf({}), lines: [], not: [], fits: false, isNeeded: false, reason: misfit, doubtsFacts: true },
      ],
      'it moves the end': [{ ...answerOf({}), end: movedWords }],
      'the end date of the facts does not fit its term': [
        { ...answerOf({}), name: long, end: unclear, doubtsFacts: true },
      ],
      'to be checked, since the value fell below the threshold': [
        answerOf({ oldValue: 150_000, newValue: 190_000, oldTerm: 96, newTerm: 96 }),
      ],
      'the old rules, a connector sees it': [
        { ...answerOf({}, { procured: '2025-02-23' }), name: long, mayChange: false },
      ],
    }),
    ...sampled(dutyHistoryCard, {
      'one page': [{ council, id: at.id, name, events, page: 0, pages: 1 }],
      'a page between': [{ council, id: at.id, name: long, events: Array(8).fill(events[0]), page: 1, pages: 3 }],
    }),
    ...sampled(dutiesListCard, {
      'nothing yet': [{ ...list, lines: [], all: 0 }],
      'one contract': [list],
      'a page between, long names': [
        {
          ...list,
          councilName: longCouncil.name,
          lines: Array(5).fill({ ...line, name: long }),
          all: 14,
          page: 1,
          pages: 3,
        },
      ],
      'those put away': [{ ...list, isAway: true }],
      'a connector sees it': [{ ...list, mayChange: false }],
      'asked for as a spreadsheet': [{ ...list, notice: askedForSheet }],
    }),
    ...sampled(dutyCouncilsCard, {
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        {
          lines: Array(6).fill({
            council,
            name: longCouncil.name,
            summary: 'Contracts: 12, of which 3 with a date that has passed.',
          }),
          ...{ all: 18, page: 1, pages: 3 },
        },
      ],
    }),
  ]
}
