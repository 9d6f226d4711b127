import type { Card } from '../../../cards/card'
import { learningEndedCard, takeDownLearningCard, withdrawLearningCard } from '../../../cards/learning-ending'
import type { Kept } from '../../../storage/port'
import { type Learning, mostChanges, reworded, takenDown, withdrawn } from '../../domain/learning'
import { actorOf, type Person } from '../../domain/person'
import { listed } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { faultIn, hiddenOf } from './faults'
import { bodyOf, form, type Typed, typedValues, wordsOf } from './form'
import { valuesOf } from './rules'
import { named } from './saying'
import { notThere, runs, seen as seenBy } from './seen'
import { settle } from './settle'
import { page } from './view'

/** How what was shared changes and ends: by its author, or by those who look after a group that has it. */

interface At {
  readonly learning: string
  readonly revision: number
}

async function ownKept(person: Person, id: string, { learning }: Services): Promise<Kept<Learning>> {
  const kept = await learning.kept(id)
  if (kept?.value.author.id !== person.id) throw new NotAllowed('Only whoever shared this can change or withdraw it.')
  return kept
}

const own = async (person: Person, id: string, services: Services): Promise<Learning> =>
  (await ownKept(person, id, services)).value

export async function edit(person: Person, id: string, services: Services): Promise<Card> {
  const one = await own(person, id, services)
  if (one.withdrawn) throw new AskAgain(notThere)
  return formOf(one, services)
}

const formOf = (one: Learning, services: Services, more: Parameters<typeof form>[3] = {}, typed?: Typed): Card =>
  form({ learning: one.id, revision: one.revision }, typed ? typedValues(typed) : valuesOf(one.body), services, more)

export async function change(person: Person, at: At, typed: Typed, services: Services): Promise<Card> {
  const seen = await ownKept(person, at.learning, services)
  const one = seen.value
  if (one.withdrawn) throw new AskAgain(notThere)
  const body = bodyOf(typed, services)
  const isSame = reworded(one, body, '') === one
  if (isSame) return page(person, one, services, { notice: 'Saved.' })
  if (one.before.length >= mostChanges)
    throw new AskAgain('This was changed so often that it is another learning by now. Share that anew: type share.')
  const fault = faultIn(wordsOf(body), body.shown ? [] : hiddenOf(person, one, services))
  if (fault) return formOf(one, services, { fault }, typed)
  const now = services.clock().toISOString()
  const step = (kept: Learning) => (kept.revision === at.revision && !kept.withdrawn ? reworded(kept, body, now) : kept)
  const after = await services.learning.change(one.id, step, seen)
  if (!after || after.withdrawn) throw new AskAgain(notThere)
  if (reworded(after, body, now) !== after) return formOf(after, services, { note: changedMeanwhile })
  services.afterwards.start(() => settle(after, services))
  return page(person, after, services, { notice: 'Saved. Its cards show the change.' })
}

const changedMeanwhile = 'It changed after your card was drawn. This is how it is now; nothing of yours was saved.'

export async function askToWithdraw(person: Person, id: string, services: Services): Promise<Card> {
  const one = await own(person, id, services)
  if (one.withdrawn) return learningEndedCard({ how: 'withdrawn', title: one.body.title })
  return withdrawLearningCard({ ...named(one), revision: one.revision })
}

export async function withdraw(person: Person, at: At, services: Services): Promise<Card> {
  const seen = await ownKept(person, at.learning, services)
  const one = seen.value
  const now = services.clock().toISOString()
  const step = (kept: Learning) => (kept.revision === at.revision ? withdrawn(kept, now) : kept)
  const after = await services.learning.change(one.id, step, seen)
  if (!after?.withdrawn)
    return withdrawLearningCard({ ...named(after ?? one), revision: after?.revision ?? 0, changed: true })
  if (after.settled < after.revision) services.afterwards.start(() => settle(after, services))
  return learningEndedCard({ how: 'withdrawn', title: after.body.title })
}

const notTheirs = 'Only those who look after a group can take down what is shared in it.'

export async function askToTakeDown(person: Person, id: string, where: Where, services: Services): Promise<Card> {
  const one = await seenBy(person, id, where, services)
  const groups = await runs(person, one, services)
  if (groups.length === 0) throw new NotAllowed(notTheirs)
  return takeDownLearningCard({ ...named(one), revision: one.revision, groups: listed(groups.map(({ name }) => name)) })
}

export async function takeDown(person: Person, at: At, reason: string, services: Services): Promise<Card> {
  const { learning, clock } = services
  const seen = await learning.kept(at.learning)
  const one = seen?.value
  if (!seen || !one || one.withdrawn) throw new AskAgain(notThere)
  const groups = await runs(person, one, services)
  const byMe = one.places.some(({ down }) => down?.by.id === person.id)
  if (groups.length === 0 && byMe) return learningEndedCard({ how: 'down', title: one.body.title })
  if (groups.length === 0) throw new NotAllowed(notTheirs)
  const draw = (changed: boolean, now: Learning, fault?: string) =>
    takeDownLearningCard({
      ...{
        ...named(now),
        revision: now.revision,
        groups: listed(groups.map(({ name }) => name)),
        changed,
        typed: reason,
      },
      ...(fault ? { fault } : {}),
    })
  const fault = faultIn([reason])
  if (fault) return draw(false, one, fault)
  const down = { by: actorOf(person), at: clock().toISOString(), reason }
  const ids = groups.map(({ id }) => id)
  const step = (kept: Learning) => (kept.revision === at.revision ? takenDown(kept, ids, down) : kept)
  const after = await learning.change(one.id, step, seen)
  if (!after || takenDown(after, ids, down) !== after) return draw(true, after ?? one)
  services.afterwards.start(() => settle(after, services))
  return learningEndedCard({ how: 'down', title: after.body.title })
}
