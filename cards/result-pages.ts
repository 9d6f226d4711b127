import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { group, quiet, said, text, title } from './parts'
import type { AnswerLine } from './response-body'
import { answersBody } from './response-body'
import type { TrailPage } from './response-trail'
import { trailBody } from './response-trail'
import { listResults, openResult, openResultAnswers, openResultTrail } from './result-actions'
import { resumeDraft } from './self-assessment-actions'

/** The pages around a result: its answers, its trail, and the list of rounds. */

export function answersCard(view: {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly area: {
    readonly title: string
    readonly number: number
    readonly count: number
    readonly answers: readonly AnswerLine[]
  }
}): Card {
  const { response, area } = view
  const to = (number: number) => openResultAnswersAt(response, number)
  return card(`Answers: ${area.title}`, [title(view.title), said(view.subject, { bold: true }), ...answersBody(area)], {
    actions: [
      area.number < area.count ? button('Next area', openResultAnswers, to(area.number)) : undefined,
      area.number > 1 ? button('Previous area', openResultAnswers, to(area.number - 2)) : undefined,
      button('Back to the result', openResult, { response }),
    ],
  })
}

const openResultAnswersAt = (response: string, area: number) => ({ response, area })

export function trailCard(view: {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly trail: TrailPage
}): Card {
  return card(
    'Who did what',
    [title('Who did what'), said(`${view.title}: ${view.subject}`, { bold: true }), ...trailBody(view.trail)],
    {
      actions: [
        view.trail.page + 1 < view.trail.pages
          ? button('Next page', openResultTrail, { response: view.response, page: view.trail.page + 1 })
          : undefined,
        view.trail.page > 0
          ? button('Previous page', openResultTrail, { response: view.response, page: view.trail.page - 1 })
          : undefined,
        button('Back to the result', openResult, { response: view.response }),
      ],
    },
  )
}

export interface ResultLine {
  readonly response: string
  readonly title: string
  readonly subject: string
  readonly state: string
  readonly draft: boolean
}

/** Rounds, newest first: a person's own, or for a lead the whole council's. */
export function resultsCard(list: {
  readonly results: readonly ResultLine[]
  readonly whole: boolean
  readonly page: number
  readonly pages: number
}): Card {
  const empty = list.results.length === 0
  return card(
    empty ? 'There are no results yet.' : 'Results',
    [
      title(list.whole ? 'Results of your council' : 'My results'),
      empty ? text('There are no results yet. Start with a self-assessment.') : undefined,
      ...list.results.map((result) =>
        group(
          [
            said(result.subject, { bold: true }),
            quiet(`${result.title}. ${result.state}`),
            buttons([
              result.draft
                ? button(
                    'Continue',
                    resumeDraft,
                    { response: result.response },
                    { tooltip: `Continue with ${result.subject}` },
                  )
                : button(
                    'Open',
                    openResult,
                    { response: result.response },
                    { tooltip: `Open ${result.subject}, ${result.state}` },
                  ),
            ]),
          ],
          { separator: true },
        ),
      ),
      list.pages > 1 ? quiet(`Page ${list.page + 1} of ${list.pages}`) : undefined,
    ],
    {
      actions: [
        list.page > 0 ? button('Newer', listResults, { page: list.page - 1 }) : undefined,
        list.page + 1 < list.pages ? button('Older', listResults, { page: list.page + 1 }) : undefined,
        empty ? commandButton('Start a self-assessment', 'assess') : undefined,
      ],
    },
  )
}
