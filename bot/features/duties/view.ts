import type { Card } from '../../../cards/card'
import { dutiesCard } from '../../../cards/duties'
import { toCheck } from '../../../cards/duties-lines'
import { dutiesNotDueCard } from '../../../cards/duties-more'
import { awardGap } from '../../domain/duties-changes'
import { thresholdsOn } from '../../domain/duties-law'
import { dayWords } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { type AnsweredChange, answerOf, openDates, type SheetAnswer } from './answer'
import { type DutiesSheet, dutiesTool } from './model'
import { choicesOf, linesOf, notLinesOf, summaryOf } from './rules'

export interface At {
  readonly council: string
  readonly id: string
}

/** So many duties on a page; those of one page can be chosen at once. */
export const perPage = 6

export const labelOf = ({ content }: Services): string =>
  `Rules ${content.procurement.version}, checked on ${day(content.procurement.checked)}.`

export const keptWords = ({ trail }: DutiesSheet): string => {
  const last = trail.at(-1)!
  return `Last changed by ${last.name}, ${day(last.at)}.`
}

export async function open(person: Person, at: At & { readonly page: number }, services: Services): Promise<Card> {
  return show(person, await services.worksheets.get(person, dutiesTool, at), services, { page: at.page })
}

/** `notice` says what became of a press. */
export async function show(
  person: Person,
  sheet: DutiesSheet,
  services: Services,
  ask: { readonly page?: number; readonly notice?: string } = {},
): Promise<Card> {
  const { council, id, revision, title, body, retired } = sheet
  const answer = answerOf(sheet, services)
  const { due, not, reason } = answer
  const lines = linesOf(due, body, todayOf(services))
  const { shown, ...place } = paged(lines, ask.page ?? 0, perPage)
  return dutiesCard({
    ...{ council, id, revision, ...place },
    councilName: services.content.register.nameOf(council),
    name: title,
    summary: summaryOf(lines),
    reason,
    remarks: remarksOf(
      sheet,
      answer,
      shown.some((line) => line.key.startsWith('assess')),
      services,
    ),
    checks: checksOf(sheet, answer),
    lines: shown,
    choices: choicesOf(shown, due),
    hasDone: lines.some((line) => line.state === 'done'),
    hasNotDue: not.length > 0,
    hasDates: openDates(due, body).length > 0,
    changes: body.changes.length,
    kept: keptWords(sheet),
    shared: await sharedWordsOf(sheet, services),
    label: labelOf(services),
    advice: services.content.procurement.advice,
    isAway: retired !== undefined,
    mayChange: mayWriteSheets(person, council),
    notice: ask.notice,
  })
}

function remarksOf(
  { rules, body }: DutiesSheet,
  { end }: SheetAnswer,
  hasRatings: boolean,
  { content }: Services,
): string[] {
  const { version, startsOn, ratings } = content.procurement
  const threshold = thresholdsOn(content.procurement, body.facts.procured)
  const isNew = body.facts.procured >= startsOn
  return [
    isNew && threshold.mark !== 'seen' ? toCheck(`The threshold is from ${threshold.source}.`) : '',
    hasRatings ? `Ratings: ${ratings.map((one) => `${one.title} (${one.meaning})`).join('; ')}.` : '',
    end.moved,
    rules === version ? '' : `The facts were kept with rules ${rules}. What is shown follows rules ${version}.`,
  ].filter(Boolean)
}

const mostMisfits = 3

/** What does not fit together, and how it is mended. */
function checksOf({ body }: DutiesSheet, { end, changes }: SheetAnswer): string[] {
  const misfits = changes.map(misfitWords).filter(Boolean)
  const more = misfits.length - mostMisfits
  return [
    end.unclear,
    awardGap(body.facts.value, body.changes),
    ...misfits.slice(0, mostMisfits),
    more > 0 ? `${more} more of the changes do not fit: open Changes.` : '',
  ].filter(Boolean)
}

export const misfitWords = ({ change, misfit }: AnsweredChange): string =>
  misfit
    ? `The change of ${dayWords(change.day)} does not fit the facts of now, so its dates are not here. ${misfit}`
    : ''

export async function openNotDue(person: Person, at: At, services: Services): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  const { council, id } = at
  const { not } = answerOf(sheet, services)
  return dutiesNotDueCard({
    ...{ council, id, name: sheet.title, lines: notLinesOf(not), hasChanges: sheet.body.changes.length > 0 },
    advice: services.content.procurement.advice,
  })
}
