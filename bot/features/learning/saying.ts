import type { Card } from '../../../cards/card'
import { triedFormCard } from '../../../cards/learning-saying'
import { type Learning, laneOf } from '../../domain/learning'
import type { Mark } from '../../domain/learning-words'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { faultInReply } from './faults'
import { seen } from './seen'
import { card, cardOf } from './view'

/**
 * What people say to a learning by a press. Each has a record of their own, so that many who press at once are not in each
 * other's way; whoever pressed is answered alone, and the cards in the channels are brought up to date for everybody.
 */

interface At {
  readonly learning: string
}

/** Whoever shared it does not count among those who find it useful, and a line of theirs would say whose it is. */
async function others(person: Person, id: string, where: Where, services: Services): Promise<Learning> {
  const one = await seen(person, id, where, services)
  if (one.author.id === person.id) throw new AskAgain('This is yours: it is for others to say so.')
  return one
}

export async function useful(
  person: Person,
  at: At & { readonly useful: boolean },
  where: Where,
  services: Services,
): Promise<Card> {
  const one = await others(person, at.learning, where, services)
  const step = (before: Mark): Mark => (before.useful === at.useful ? before : { ...before, useful: at.useful })
  const words = await mark(person, one, step, services)
  const notice = at.useful ? { notice: 'Thank you: it is counted that this was useful to you.' } : {}
  return cardOf(person, one, words, services, notice)
}

export async function openTried(person: Person, at: At, where: Where, services: Services): Promise<Card> {
  const one = await others(person, at.learning, where, services)
  const words = await services.learning.wordsOf(one.id)
  const mine = words.find((word) => word.kind === 'mark' && word.person === person.id)
  const tried = mine?.kind === 'mark' ? mine.tried : undefined
  return triedFormCard({ learning: named(one), line: tried?.line ?? '', already: !!tried })
}

export async function tried(person: Person, at: At, line: string, where: Where, services: Services): Promise<Card> {
  const one = await others(person, at.learning, where, services)
  const fault = faultInReply(line, one, services.content.register.councils)
  if (fault) return triedFormCard({ learning: named(one), line, already: false, fault })
  const now = services.clock().toISOString()
  const step = (before: Mark): Mark => (before.tried?.line === line ? before : { ...before, tried: { line, at: now } })
  const words = await mark(person, one, step, services)
  return cardOf(person, one, words, services, { notice: 'Thank you: others see that you tried it too.' })
}

export async function notTried(person: Person, at: At, where: Where, services: Services): Promise<Card> {
  const one = await others(person, at.learning, where, services)
  return cardOf(person, one, await mark(person, one, notTriedBy, services), services)
}

const notTriedBy = (mark: Mark): Mark => {
  const { tried, ...rest } = mark
  return tried ? rest : mark
}

/** Answers with all that is said to it then. */
async function mark(person: Person, one: Learning, step: (mark: Mark) => Mark, services: Services) {
  const at = services.clock().toISOString()
  const council = person.participates && person.council ? { council: person.council.id } : {}
  const fresh: Mark = {
    ...{ kind: 'mark', learning: one.id, person: person.id, name: person.name, ...council },
    ...{ useful: false, at, told: false },
  }
  const words = await services.learning.mark(fresh, (before) => {
    const after = step(before)
    return after === before ? before : { ...after, at, told: false }
  })
  services.afterwards.start(() => services.notify.refresh(laneOf(one.id)))
  return words
}

export async function save(
  person: Person,
  at: At & { readonly keep: boolean },
  where: Where,
  services: Services,
): Promise<Card> {
  const one = await seen(person, at.learning, where, services)
  if (at.keep) await services.learning.save(person.id, one.id, services.clock().toISOString())
  else await services.learning.unsave(person.id, one.id)
  const notice = at.keep ? 'Saved for you. Type saved learning to find it again.' : 'It is not saved for you any more.'
  return card(person, one, services, { notice, saved: at.keep })
}

export const named = ({ id, body }: Learning) => ({ id, title: body.title })
