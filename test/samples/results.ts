import { paged } from '../../bot/domain/pages'
import type { Response } from '../../bot/domain/response'
import { aboutResponse, eventsPerPage, stateTitles, trailIn, whatHappensNext } from '../../bot/domain/response-words'
import { answersIn, decisionIn, scoresIn } from '../../bot/domain/result-view'
import { pictureOf } from '../../bot/score-picture'
import { refreshing } from '../../cards/card'
import { answersCard, resultsCard, trailCard } from '../../cards/result-pages'
import { decisionNoticeCard, type ResultView, resultCard } from '../../cards/results'
import { showCurrent } from '../../cards/wizard-actions'
import { longName, mri, type Typed } from './people'
import { askedOf, content } from './responses'
import { roundsIn } from './rounds'
import { type Sample, sampled } from './sample'

const refresh = refreshing(showCurrent, { response: 'organisation:whole-council:1' }, mri)

const pictures = new Map<string, ReturnType<typeof pictureOf>>()

/** Scores with the real picture, drawn once for those that are the same. */
export async function scoresOf(response: Response, before?: Response) {
  const { questionnaire } = askedOf(response)
  const { scores, earlier, ...words } = scoresIn(questionnaire, response, before, content.tools)
  const { title } = response.subject
  const key = JSON.stringify([title, words.lines, earlier])
  if (!pictures.has(key)) pictures.set(key, pictureOf(questionnaire, title, scores, earlier))
  return { ...words, picture: await pictures.get(key) }
}

async function resultView(response: Response, before?: Response): Promise<ResultView> {
  const { questionnaire } = askedOf(response)
  const { state } = response
  return {
    response: response.id,
    revision: response.revision,
    title: questionnaire.title,
    subject: response.subject.title,
    level: response.level,
    subjectId: response.subject.id,
    about: aboutResponse(response, questionnaire.version),
    next: whatHappensNext[state],
    scores: await scoresOf(response, before),
    decision: decisionIn(questionnaire, response),
    canAnswer: state === 'needs-evidence',
    canReply: !!response.decision && !response.reply && state !== 'submitted',
    canStartAgain: state !== 'draft' && state !== 'needs-evidence',
  }
}

export async function resultSamples(typed: Typed): Promise<Sample[]> {
  const rounds = roundsIn(typed)
  const about = (response: Response) => ({
    response: response.id,
    title: askedOf(response).questionnaire.title,
    subject: response.subject.title,
  })
  return [
    ...sampled(resultCard, {
      'a draft': [await resultView(rounds.draft), refresh],
      'submitted, the first round': [await resultView(rounds.submitted), refresh],
      'submitted, the second round': [await resultView(rounds.second, rounds.submitted), refresh],
      agreed: [await resultView(rounds.agreed), refresh],
      'needs evidence, two questions': [await resultView(rounds.needsEvidence), refresh],
      'wants to talk, with a reply': [await resultView(rounds.replied), refresh],
      'a contract, all 44 questions open again, long words': [await resultView(rounds.allReopened), refresh],
      'long words and a long reply': [await resultView(rounds.longReply, rounds.allReopened), refresh],
      'the heaviest of all': [await resultView(rounds.heaviest, rounds.submitted), refresh],
      'nothing applies, so there is no picture': [await resultView(rounds.nothingApplies)],
      'no gaps': [await resultView(rounds.perfect)],
    }),
    ...sampled(
      decisionNoticeCard,
      Object.fromEntries(
        (['agreed', 'needsEvidence', 'letsTalk', 'allReopened'] as const).map((name) => [
          name === 'allReopened' ? 'all 44 questions open again, long words' : stateTitles[rounds[name].state],
          [
            {
              ...about(rounds[name]),
              revision: rounds[name].revision,
              decision: decisionIn(askedOf(rounds[name]).questionnaire, rounds[name])!,
              canAnswer: rounds[name].state === 'needs-evidence',
            },
            refresh,
          ],
        ]),
      ),
    ),
    ...sampled(answersCard, {
      'the first area': [{ ...about(rounds.submitted), area: areaOf(rounds.submitted, 0) }],
      'an area between, with the round before': [
        { ...about(rounds.second), area: areaOf(rounds.second, 4, rounds.submitted) },
      ],
      'the last area': [{ ...about(rounds.submitted), area: areaOf(rounds.submitted, 99) }],
      'long notes': [{ ...about(rounds.longReply), area: areaOf(rounds.longReply, 0, rounds.allReopened) }],
      'a draft with nothing in it': [{ ...about(rounds.draft), area: areaOf(rounds.draft, 9) }],
    }),
    ...sampled(trailCard, {
      'just started': [{ ...about(rounds.draft), trail: paged(trailIn(rounds.draft), 0, eventsPerPage) }],
      'decided and replied': [{ ...about(rounds.replied), trail: paged(trailIn(rounds.replied), 0, eventsPerPage) }],
      'three times back and forth, long words': [
        { ...about(rounds.longTrail), trail: paged(trailIn(rounds.longTrail), 0, eventsPerPage) },
      ],
      'a page between': [{ ...about(rounds.longTrail), trail: { ...paged(trailIn(rounds.longTrail), 0, 3), page: 1 } }],
    }),
    ...lists(typed),
  ]
}

export const areaOf = (response: Response, at: number, before?: Response) =>
  answersIn(askedOf(response).questionnaire, response, before, at)

function lists(typed: Typed): Sample[] {
  const lines = Object.values(roundsIn(typed))
    .slice(0, 6)
    .map((round) => ({
      response: round.id,
      title: askedOf(round).questionnaire.title,
      subject: round.subject.title,
      state: `Round ${round.round}: ${stateTitles[round.state].toLowerCase()}, submitted 3 November 2026`,
      draft: round.state === 'draft',
    }))
  const long = { ...lines[1]!, subject: typed(`${longName} (WM-2026-017/B)`) }
  const mine = { whole: false, page: 0, pages: 1 }
  return sampled(resultsCard, {
    'none yet': [{ ...mine, results: [] }],
    'none yet, for a lead': [{ ...mine, whole: true, results: [] }],
    'my own, one draft': [{ ...mine, results: lines.slice(0, 2) }],
    "a lead's first page of three": [{ whole: true, page: 0, pages: 3, results: lines }],
    'a page between': [{ whole: true, page: 1, pages: 3, results: lines }],
    'the last page, long names': [{ whole: true, page: 2, pages: 3, results: Array(6).fill(long) }],
  })
}
