import { putOnce } from '../storage/writes'
import type { SampleGroup } from './content/sample-more-schemas'
import type { Sample } from './content/schemas'
import { peerGroups, peers } from './domain/peer-group'
import { questions } from './domain/question'
import { orderAt, questionAnswers } from './domain/question-answer'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

/** Puts the sample programme's peer groups where they are not yet, with what was asked in them, and tells nobody. */
export async function placeSampleGroups(services: Services, days: SampleDays): Promise<void> {
  const { sample } = services.content
  for (const one of sample?.groups ?? []) {
    const { facilitator, members, day, questions: asked, ...group } = one
    const by = actorIn(sample!, facilitator)
    const at = days.instant(day)
    const made = { by, at }
    const rest = { open: true, facilitators: [by], channels: [], made, revision: 0 }
    await putOnce(services.store, peerGroups, { ...group, ...rest })
    for (const id of [facilitator, ...members]) {
      const { name } = actorIn(sample!, id)
      // A job puts them into lists, as it does for whoever joins.
      const peer = { group: group.id, person: id, name, since: at, muted: false, unsettled: 0 }
      await putOnce(services.store, peers, { ...peer, ...councilIn(sample!, id) })
    }
    for (const question of asked) await placeQuestion(question, group.id, services, days)
  }
}

/** Nothing is due for it, so nobody is written to. */
async function placeQuestion(
  { answers, by, day, ...question }: SampleGroup['questions'][number],
  group: string,
  { store, content }: Services,
  days: SampleDays,
): Promise<void> {
  const sample = content.sample!
  const kept = answers.map((answer, place) => ({
    ...{
      question: question.id,
      id: `${orderAt(Date.parse(days.instant(answer.day)))}-${question.id}-${place}`,
      by: actorIn(sample, answer.by),
    },
    ...{ words: answer.words, at: days.instant(answer.day) },
  }))
  for (const answer of kept) await putOnce(store, questionAnswers, answer)
  const [first] = kept
  await putOnce(store, questions, {
    ...{ ...question, group, by: actorIn(sample, by), ...councilIn(sample, by), named: true, at: days.instant(day) },
    ...{ stage: 'posted', state: first ? 'answered' : 'open', ...(first ? { answer: first.id } : {}) },
  })
}

const personIn = ({ people }: Sample, id: string) => people.find((one) => one.id === id)

const actorIn = (sample: Sample, id: string) => ({ id, name: personIn(sample, id)?.name ?? 'Sample officer' })

function councilIn(sample: Sample, id: string): { readonly council?: string } {
  const council = personIn(sample, id)?.council
  return council ? { council } : {}
}
