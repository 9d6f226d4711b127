import { askedAreas, type Level, type Step, stepsOf } from '../../bot/domain/questionnaire'
import { type QuestionView, questionCard } from '../../cards/wizard'
import { type CheckView, checkCard } from '../../cards/wizard-check'
import { actorsOf, longName, longNote, mri, type Typed } from './people'
import { content, subjectsOf } from './responses'
import { type Sample, sampled } from './sample'

export const wizardSamples = (typed: Typed): Sample[] => [...questions(typed), ...checks(typed)]

const stepsAt = (level: Level): Step[] => stepsOf(content.questionnaires[level], undefined)
const weight = ({ question }: Step) => JSON.stringify(question).length
const heaviest = (level: Level) =>
  stepsAt(level).reduce((most, step) => (weight(step) > weight(most) ? step : most)).number - 1

function questions(typed: Typed): Sample[] {
  const subjects = subjectsOf(typed)
  const { tom, long } = actorsOf(typed)
  const view = (level: Level, place: number, more: Partial<QuestionView> = {}): [QuestionView] => {
    const { scale, title, doesNotApply } = content.questionnaires[level]
    const step = stepsAt(level).at(place)!
    return [
      {
        response: `${level}:${subjects[level].id}:1`,
        subject: `${title}: ${subjects[level].title}`,
        area: step.area.title,
        question: step.question.id,
        text: step.question.text,
        guidance: step.question.guidance,
        number: step.number,
        count: step.count,
        done: step.number - 1,
        points: scale.points.map(({ id, title }) => ({ id, title, statement: step.question.statements[id]! })),
        doesNotApply,
        target: scale.target,
        given: { point: '', target: '', note: '' },
        seen: 0,
        mri,
        ...more,
      },
    ]
  }
  const given = { point: 'developing', target: 'leader', note: typed('Minutes of the board of 12 October.') }
  const theirs = { by: tom.name, at: '23 November 2026 at 09:02', point: 'Mature; target Leader' }
  const asked = typed('Please show when the board last looked at the register, and what it decided.')
  return sampled(questionCard, {
    'the first of a whole council': view('organisation', 0),
    'answered before, with a note': view('organisation', 5, { given, seen: 2 }),
    'answered by somebody else': view('organisation', 6, {
      given,
      seen: 1,
      by: `Answered by ${tom.name}, 23 November 2026 at 09:02`,
    }),
    'the last of a whole council': view('organisation', -1, { given, seen: 1, done: 25 }),
    'a service': view('service', 3, { done: 0 }),
    'a contract, which may say that it does not apply': view('contract', 20, {
      given: { point: 'does-not-apply', target: '', note: '' },
      seen: 1,
    }),
    'the connector asks for evidence, one question is open': view('organisation', 0, {
      ...{ given, seen: 1, number: 1, count: 1, done: 1, asked },
    }),
    'somebody answered in the meantime': view('organisation', 8, {
      ...{ given, seen: 1, newer: { ...theirs, note: typed('The register was signed off in September.') } },
    }),
    'somebody answered in the meantime, without a note': view('service', 8, { newer: { ...theirs, note: '' } }),
    'the longest question, with all that can be there': view('organisation', heaviest('organisation'), {
      subject: `Organisation self-assessment: ${typed(longName)}`,
      given: { ...given, note: typed(longNote) },
      seen: 4,
      asked: typed(longNote),
      by: `Answered by ${long.name}, 23 November 2026 at 09:02`,
      newer: { ...theirs, by: long.name, note: typed(longNote) },
    }),
    'the longest question of a service': view('service', heaviest('service')),
    'the longest question of a contract': view('contract', heaviest('contract')),
  })
}

function checks(typed: Typed): Sample[] {
  const subjects = subjectsOf(typed)
  const view = (level: Level, missing: number, more: Partial<CheckView> = {}): [CheckView] => {
    const questionnaire = content.questionnaires[level]
    const steps = stepsAt(level)
    const left = steps.slice(steps.length - missing)
    return [
      {
        response: `${level}:${subjects[level].id}:1`,
        subject: subjects[level].title,
        title: questionnaire.title,
        revision: 1,
        areas: askedAreas(questionnaire, undefined).map((area) => ({
          title: area.title,
          done: area.questions.filter((question) => left.every((step) => step.question.id !== question.id)).length,
          asked: area.questions.length,
          first: area.questions[0]!.id,
        })),
        missing: left.map(({ question }) => ({ question: question.id, text: question.text })),
        mri,
        ...more,
      },
    ]
  }
  const reopened = view('service', 0)[0].areas.slice(0, 2)
  return sampled(checkCard, {
    'nothing is answered': view('contract', 44),
    'nine are missing': view('organisation', 9),
    'one is missing': view('service', 1),
    'everything is answered': view('organisation', 0),
    'two areas were opened again': view('service', 0, { areas: reopened, subject: typed(longName.slice(0, 80)) }),
    'a problem is shown': view('service', 2, { problem: 'The answers changed while you looked. Check them again.' }),
  })
}
