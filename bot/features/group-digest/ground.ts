import { startOf } from '../../domain/event-times'
import { farthest } from '../../domain/group-digest'
import { placesNow } from '../../domain/learning'
import { none } from '../../domain/learning-library'
import type { PeerGroup } from '../../domain/peer-group'
import { isByAnother, type Question } from '../../domain/question'
import { answersTo, questionsOf } from '../../questions'
import { recently } from '../../recent'
import type { Services } from '../../services'
import type { Coming, Ground } from './rules'

/** What digests are made of, remembered for a moment: thousands that go out at once do not each read it anew. */

export const recentGroups = recently((_all, { groups }) => groups.all())

/** Of a group, the newest: more than a digest shows. */
const most = 20

export const recentGround = recently<Ground | undefined>(async (id, services) => {
  const group = (await recentGroups('', services)).find((one) => one.id === id && !one.closed)
  if (!group) return undefined
  const [learning, questions] = await Promise.all([learningIn(group, services), questionsIn(group, services)])
  return { group, learning, questions }
})

const oldest = ({ clock }: Services): string => new Date(clock().getTime() - farthest).toISOString()

/** The library may be a minute old: each is read again. */
async function learningIn({ id }: PeerGroup, services: Services): Promise<Ground['learning']> {
  const { found } = await services.learning.look('', new Set([id]), none)
  const some = found.filter(({ at }) => at > oldest(services)).slice(0, most)
  const all = await Promise.all(some.map((one) => services.learning.get(one.id)))
  return all.flatMap((one) => (one && placesNow(one).some(({ group }) => group === id) ? [one] : []))
}

async function questionsIn({ id }: PeerGroup, services: Services): Promise<Ground['questions']> {
  const all = await questionsOf(id, services)
  const open = all
    .filter(({ state, at }) => state === 'open' && at > oldest(services))
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, most)
  return Promise.all(
    open.map(async (question) => ({
      ...{ question, answers: await othersOf(question, services) },
    })),
  )
}

async function othersOf(question: Question, services: Services): Promise<number> {
  const { shown } = question
  if (shown?.others !== undefined) return shown.others
  const all = shown?.all === 0 ? [] : await answersTo(question.id, services)
  return all.filter((answer) => isByAnother(answer, question)).length
}

/** Events of the next four weeks of which people have heard, in the order of their starts. */
export const recentComing = recently<readonly Coming[]>(async (_all, services) => {
  const now = services.clock().getTime()
  const all = (await services.events.recent()).filter(
    (event) =>
      event.state === 'published' && event.announced && startOf(event) > now && startOf(event) <= now + farthest,
  )
  return Promise.all(
    all.slice(0, mostEvents).map(async (event) => ({ event, places: await services.events.placesOf(event.id) })),
  )
})

const mostEvents = 40
