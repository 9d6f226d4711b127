import type { Card } from '../../../cards/card'
import { changeAnswerCard } from '../../../cards/duties-change-answer'
import { changesCard } from '../../../cards/duties-changes'
import { gapsIn, inAllWords } from '../../domain/duties-changes'
import { endWords, movesTerm } from '../../domain/duties-moved-end'
import { dayWords } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { answerOf } from './answer'
import { changeWithoutDay, changeWords, togetherWords } from './change-words'
import { type DutiesSheet, dutiesTool } from './model'
import { linesOf, notLinesOf } from './rules'
import { type At, keptWords, labelOf, misfitWords } from './view'

/** The changes of a contract, and what one of them asks for. */

const perPage = 5

export async function listChanges(
  person: Person,
  at: At & { readonly page: number },
  services: Services,
): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  const { council, id, title, body } = sheet
  const { shown, ...place } = paged(answerOf(sheet, services).changes, at.page, perPage)
  return changesCard({
    ...{ council, id, name: title, all: body.changes.length, ...place },
    lines: shown.map((one) => ({
      id: one.change.id,
      day: dayWords(one.change.day),
      words: changeWithoutDay(one.change),
      together: togetherWords(one.change, body.changes),
      answer: one.asked?.reason ?? misfitWords(one),
    })),
    inAll: inAllWords(body.changes),
    gaps: gapsIn(body.changes),
    label: labelOf(services),
    advice: services.content.procurement.advice,
    mayChange: mayWriteSheets(person, council) && !sheet.retired,
  })
}

/** Cards of when there was one change alone name none: where there is one, it is meant. */
export async function showChange(
  person: Person,
  at: At & { readonly change: string },
  services: Services,
): Promise<Card> {
  const sheet = await services.worksheets.get(person, dutiesTool, at)
  const { changes } = sheet.body
  if (changes.length === 0) throw new AskAgain('There is no change of this contract here.')
  const id = at.change || changes[0]!.id
  if (!changes.some((one) => one.id === id) || (!at.change && changes.length > 1))
    return listChanges(person, { ...at, page: 0 }, services)
  return shown(person, sheet, id, services)
}

export function shown(person: Person, sheet: DutiesSheet, change: string, services: Services): Card {
  const { council, id, revision, title, body } = sheet
  const answer = answerOf(sheet, services)
  const one = answer.changes.find((each) => each.change.id === change)!
  const end = !one.misfit && movesTerm(one.change) ? endWords(answer.end) : ''
  const { due = [], not = [], needed = false, reason = misfitWords(one), regime } = one.asked ?? {}
  return changeAnswerCard({
    ...{
      council,
      id,
      revision,
      change,
      name: title,
      isNeeded: needed,
      reason,
      fits: !one.misfit,
      isOld: regime === 'old',
    },
    words: [changeWords(one.change), togetherWords(one.change, body.changes)].filter(Boolean).join(' '),
    end,
    doubtsFacts: one.misfit !== undefined || (end !== '' && answer.end.unclear !== ''),
    lines: linesOf(due, body, todayOf(services)),
    not: notLinesOf(not),
    kept: keptWords(sheet),
    label: labelOf(services),
    advice: services.content.procurement.advice,
    mayChange: mayWriteSheets(person, council) && !sheet.retired,
  })
}
