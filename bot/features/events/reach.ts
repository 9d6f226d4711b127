import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveWho } from '../../../cards/event-host-actions'
import type { Event, EventContent } from '../../domain/event'
import { type Reach, reachChanged, reachProposed } from '../../domain/event-reach'
import { laterOf } from '../../domain/event-series'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import { hostedAt } from './access'
import { shownStep } from './form'
import { manage } from './manage'
import { chosenOf, showCouncils } from './named'
import { comesToNone } from './outlook'
import { keptWith, reachOf, reachOfLater, type Wish } from './reach-chosen'
import { isOver } from './view'

/**
 * Changes who a published event is for. People added get the invitation; where it is taken away its card says so; who has a
 * place keeps it. Councils by name are chosen on further cards, and nothing is changed before the last of them is saved.
 */

type Drawn = { readonly event: string; readonly revision: number }
type Who = Pick<EventContent, 'audience'> & Pick<InputsOf<typeof saveWho>, 'channels' | 'tell' | 'which' | 'reach'>

export async function changeWho(
  person: Person,
  drawn: Drawn,
  { audience, channels, tell, which, reach }: Who,
  services: Services,
): Promise<Card> {
  const event = await open(person, drawn.event, services)
  const there = await channelsFor(person, services)
  const keeps = reach === 'kept'
  const wish = {
    audience,
    channels: keptWith(event.channels, channels, there),
    tell: tell === 'yes',
    keeps,
    follows: which === 'following',
  }
  if (keeps || audience?.councils.kind !== 'named') return apply(person, drawn, wish, services)
  // They begin with those that are invited, whatever named them before.
  const before = event.audience?.councils.kind === 'named' ? event.audience.councils.ids : event.councils
  const named = { ...audience, councils: { kind: 'named' as const, ids: [...before].toSorted() } }
  const { keeps: _not, ...rest } = wish
  return propose(person, drawn, { ...rest, audience: named }, 0, services)
}

/** One page of councils by name, of a change that waits for them; the last one applies it. */
export async function changeCouncils(
  person: Person,
  data: Drawn & { readonly page: number; readonly move: 'next' | 'more' | 'back' },
  chosen: readonly string[],
  services: Services,
): Promise<Card> {
  const event = await open(person, data.event, services)
  const { proposed } = event
  if (proposed?.audience?.councils.kind !== 'named') return manage(person, event, services)
  const ids = await chosenOf(person, proposed.audience.councils.ids, data.page, chosen, services)
  const wish = { ...proposed, audience: { ...proposed.audience, councils: { kind: 'named' as const, ids } } }
  if (data.move === 'next') return apply(person, data, wish, services)
  return propose(person, data, wish, Math.max(0, data.page + (data.move === 'more' ? 1 : -1)), services)
}

async function open(person: Person, id: string, services: Services): Promise<Event> {
  const event = await hostedAt(person, id, services)
  if (event.state === 'cancelled') throw new AskAgain('It is cancelled, so nothing was changed.')
  if (isOver(event, services)) throw new AskAgain('It is over, so who it is for cannot be changed.')
  return event
}

async function propose(person: Person, drawn: Drawn, wish: Wish, page: number, services: Services): Promise<Card> {
  const { isStale, event } = await change(drawn, services, (kept) => reachProposed(kept, wish))
  if (isStale) return shownStep(person, event, 'who', services, { outcome: 'changed' })
  return showCouncils(person, drawn.event, page, services)
}

async function apply(person: Person, drawn: Drawn, wish: Wish, services: Services): Promise<Card> {
  const before = await hostedAt(person, drawn.event, services)
  const reach = await reachOf(before, wish, person, services)
  if (before.state === 'published' && reach.councils.length + reach.posts.length === 0)
    throw new AskAgain('Nobody would see it any more. Choose who it is for, or cancel the event.')
  if (before.state === 'published' && wish.audience && reach.councils.length === 0) throw new AskAgain(comesToNone)
  const at = services.clock().toISOString()
  const changed = (kept: Event, next: Reach) => reachChanged(kept, next, wish.tell, person, at)
  const step = (kept: Event) => changed(kept, reach)
  const later = wish.follows && (before.revision === drawn.revision || step(before) === before) ? laterOf(before) : []
  // First those that follow, so that a press that comes again after a stop changes them all.
  for (const id of later) {
    const seen = await services.events.find(id)
    const next = seen && (await reachOfLater(seen, wish, person, services))
    if (next) await services.events.change(id, (kept) => (isOver(kept, services) ? kept : changed(kept, next)))
  }
  const { isStale, event } = await change(drawn, services, step)
  if (event.state === 'cancelled')
    return manage(person, event, services, { trouble: 'It is cancelled, so nothing was changed.' })
  if (isStale) return shownStep(person, event, 'who', services, { outcome: 'changed', filled: wish })
  return manage(person, event, services, { notice: saved[later.length > 0 ? 'following' : 'this'] })
}

const saved = {
  this: 'Saved. People who are new to it get the invitation, once.',
  following: 'Saved, for those of the series after it too. People who are new to them get the invitations, once.',
}

/** Pressed twice, there is nothing new the second time. */
async function change(drawn: Drawn, services: Services, step: (kept: Event) => Event) {
  let isStale = false
  const event = await services.events.change(drawn.event, (kept) => {
    const next = step(kept)
    isStale = next !== kept && kept.revision !== drawn.revision
    return isStale ? kept : next
  })
  if (!event) throw new AskAgain('This event is not there any more.')
  return { isStale, event }
}
