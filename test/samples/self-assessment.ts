import { levels, stepsOf } from '../../bot/domain/questionnaire'
import { day } from '../../bot/domain/words'
import { howToChoose, questionsIn } from '../../bot/features/self-assessment/rules'
import { type DraftLine, levelsCard, serviceCard } from '../../cards/self-assessment'
import { type Beginning, beginCard } from '../../cards/self-assessment-begin'
import { savedCard } from '../../cards/wizard-check'
import { actorsOf, longName, type Typed } from './people'
import { content, subjectsOf } from './responses'
import { type Sample, sampled } from './sample'

export function selfAssessmentSamples(typed: Typed): Sample[] {
  const { questionnaires } = content
  const subjects = subjectsOf(typed)
  const { grace, tom } = actorsOf(typed)
  const lines = levels.map((level) => ({ ...questionnaires[level], questions: questionsIn(questionnaires[level]) }))
  const draft: DraftLine = {
    response: 'service:highways:2',
    title: questionnaires.service.title,
    subject: subjects.service.title,
    since: 'started 3 November 2026',
    state: 'Draft',
  }
  const longDraft = { ...draft, subject: typed(`${longName} (${'WM-2026-017/B '.repeat(4)})`), state: 'Needs evidence' }
  const beginning = (level: Beginning['level'], more: Partial<Beginning> = {}): Beginning => {
    const questionnaire = questionnaires[level]
    return {
      level,
      subject: subjects[level].id,
      subjectTitle: subjects[level].title,
      title: questionnaire.title,
      questions: `${stepsOf(questionnaire, subjects[level].tier).length} questions`,
      minutes: questionnaire.minutes,
      advice: howToChoose(questionnaire),
      round: 1,
      connectors: [grace.name],
      credit: questionnaire.credit,
      checked: day(questionnaire.checked),
      ...more,
    }
  }
  const service = { id: subjects.service.id, title: subjects.service.title }
  return [
    ...sampled(levelsCard, {
      'nothing started yet': [lines, []],
      'one draft': [lines, [draft]],
      'five drafts, names as long as they may be': [lines, [draft, ...Array<DraftLine>(4).fill(longDraft)]],
    }),
    ...sampled(serviceCard, {
      'the first service': [[]],
      'two services before': [[service, { ...service, title: typed('Adult social care') }]],
      'eight services before': [Array(8).fill({ ...service, title: typed(longName.slice(0, 80)) })],
    }),
    ...sampled(beginCard, {
      'the whole council': [beginning('organisation')],
      'a service, two connectors, the third round': [
        beginning('service', { connectors: [grace.name, tom.name], round: 3 }),
      ],
      'a contract, no connector yet': [beginning('contract', { connectors: [] })],
    }),
    ...sampled(savedCard, {
      'after three questions': [{ response: draft.response, subject: draft.subject, done: 3, all: 29 }],
      'a long name': [{ response: draft.response, subject: longDraft.subject, done: 29, all: 29 }],
    }),
  ]
}
