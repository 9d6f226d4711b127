import type { DutyDue, DutyFacts } from '../../domain/duties'
import { inAllWords } from '../../domain/duties-changes'
import type { LawDuty, ProcurementLaw } from '../../domain/duties-law'
import { endWords } from '../../domain/duties-moved-end'
import { dayOf, localOf } from '../../domain/local-time'
import type { Cell, Sheet } from '../../domain/spreadsheet-text'
import type { SheetAnswer } from './answer'
import { changesSheet } from './changes-sheet'
import { type Column, isoDay, sheetOf } from './columns'
import type { DutiesSheet } from './model'
import { kindTitle, markOf, sectionOf, stateOf, titleOf } from './rules'

/** The duties of a council's contracts as sheets of a spreadsheet: the duties, the facts, what is not due, and what it is. */

export type AnsweredSheet = SheetAnswer & { readonly sheet: DutiesSheet }

interface On {
  readonly today: string
  readonly zone: string
}

export function dutySheets(
  of: { readonly council: string; readonly all: readonly AnsweredSheet[] },
  law: ProcurementLaw,
  on: On,
): Sheet[] {
  const all = of.all.toSorted((one, other) => one.sheet.title.localeCompare(other.sheet.title, 'en-GB'))
  const due = all.flatMap(({ sheet, due }) => due.map((one) => ({ sheet, due: one, duty: one.duty, why: one.why })))
  const not = all.flatMap(({ sheet, not, notOfChanges }) =>
    [...not, ...notOfChanges].map(({ duty, why }) => ({ sheet, duty, why })),
  )
  const byDay = due.toSorted((one, other) => (one.due.by ?? '9').localeCompare(other.due.by ?? '9'))
  return [
    sheetOf('Duties', [...dueColumns(on), ...lawColumns, ...markColumns(on)], byDay),
    sheetOf('Contracts', contractColumns(on), all),
    changesSheet(all),
    sheetOf('Not due', [contractColumn, dutyColumn, ['Why not', 60, ({ why }) => why], ...lawColumns], not),
    about(of.council, law, on.today),
  ]
}

interface Told {
  readonly sheet: DutiesSheet
  readonly duty: LawDuty
  readonly why: string
}
type Due = Told & { readonly due: DutyDue }

const contractColumn: Column<Told> = ['Contract', 40, ({ sheet }) => sheet.title]
const dutyColumn: Column<Told> = ['Duty', 45, ({ duty }) => titleOf(duty)]

const states = {
  overdue: 'The date has passed',
  due: 'Due',
  standing: 'All the time, or when it happens',
  done: 'Done',
}

const dueColumns = ({ today }: On): Column<Due>[] => [
  contractColumn,
  dutyColumn,
  ['By', 14, ({ due }) => due.by && { day: due.by }],
  ['When', 24, ({ due }) => due.when],
  ['State', 20, ({ sheet, due }) => states[stateOf(due, sheet.body, today)]],
  ['Why', 60, ({ why }) => why],
  ['What to do', 60, ({ duty }) => duty.what],
]

const certainties: Readonly<Record<LawDuty['mark'], string>> = {
  seen: 'Read where it is written',
  'second-hand': 'Not certain: only reported by others',
  'general-knowledge': 'Not certain: no source was found',
}

const lawColumns: readonly Column<Told>[] = [
  ['Section', 34, ({ duty }) => sectionOf(duty)],
  ['Certainty', 24, ({ duty }) => certainties[duty.mark]],
  ['To be checked', 45, ({ duty }) => duty.check],
  ['Source', 45, ({ duty }) => duty.source],
  [
    'Compared with the law',
    45,
    ({ duty }) => duty.compared ?? 'No: its text could not be read on the day of the check',
  ],
]

const markColumns = ({ zone }: On): Column<Due>[] => {
  const mark = ({ sheet, due }: Due) => markOf(due, sheet.body)
  return [
    ['Marked as done by', 22, (row) => mark(row)?.by.name],
    ['Marked on', 14, (row) => dayIn(mark(row)?.at, zone)],
    ['In the plan', 10, ({ sheet, due }) => (sheet.body.planned.includes(due.key) ? 'Yes' : 'No')],
  ]
}

const dayIn = (instant: string | undefined, zone: string): Cell =>
  instant && { day: dayOf(localOf(Date.parse(instant), zone)) }

function contractColumns({ zone }: On): Column<AnsweredSheet>[] {
  const fact = (of: (facts: DutyFacts) => Cell) => (row: AnsweredSheet) => of(row.sheet.body.facts)
  const day = (of: (facts: DutyFacts) => string | undefined) => fact((facts) => isoDay(of(facts)))
  return [
    ['Contract', 40, ({ sheet }) => sheet.title],
    ['Kind', 24, fact(({ kind }) => kindTitle(kind))],
    ['Light touch', 12, fact(({ lightTouch }) => (lightTouch ? 'Yes' : 'No'))],
    ['Value on award in pounds, with VAT', 16, fact(({ value }) => value)],
    ['Procurement began', 16, day(({ procured }) => procured)],
    ['Signed', 14, day(({ signed }) => signed)],
    ['Ends, with all extensions', 16, day(({ ends }) => ends)],
    ['Ends after the changes', 16, ({ end }) => isoDay(end.ends)],
    ['What moved the end', 60, ({ end }) => endWords(end)],
    ['Ended early', 14, day(({ ended }) => ended)],
    ['Breach or poor performance', 16, day(({ breach }) => breach)],
    ['Why KPIs would not suit', 40, fact(({ noKpis }) => noKpis)],
    ['Under the Act or not, and why', 60, ({ reason }) => reason],
    ['Changes', 10, ({ changes }) => changes.length],
    ['What the changes do in all', 60, ({ sheet }) => inAllWords(sheet.body.changes)],
    ['Last changed by', 22, ({ sheet }) => sheet.trail.at(-1)!.name],
    ['Last changed on', 14, ({ sheet }) => dayIn(sheet.trail.at(-1)!.at, zone)],
    ['Rules of that day', 14, ({ sheet }) => sheet.rules],
  ]
}

const about = (council: string, law: ProcurementLaw, today: string): Sheet => ({
  name: 'About',
  columns: [
    { title: 'What', width: 24 },
    { title: 'Words', width: 90 },
  ],
  rows: [
    ['Duties', `${law.title}, of ${council}`],
    ['Exported on', { day: today }],
    ['Rules', law.version],
    ['Checked on', { day: law.checked }],
    ['Advice', law.advice],
    ['Source', law.source],
    ['Not in here', 'Contracts that were put away, or were never checked'],
  ],
})
