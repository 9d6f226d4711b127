import type { Card } from '../../../cards/card'
import { promptedCard } from '../../../cards/prompted'
import { insteadOf } from '../../check-in-open'
import { formShown } from '../../check-in-shown'
import { recentGroundOf, standingIn } from '../../check-in-standing'
import type { Held } from '../../delivery/deliveries'
import { type Occurrence, roundIdOf } from '../../domain/occurrence'
import { isOver } from '../../domain/occurrence-changes'
import { looksAfter, type Person } from '../../domain/person'
import type { Mail } from '../../mail'
import { heldNow } from '../../sending-time'
import type { Services } from '../../services'
import { occurrenceOf, recentAuthor } from './records'

/**
 * What a prompt brings to somebody, drawn from their actions at the moment of sending; or why it does not come. The
 * occurrence is read for each: nobody gets a message after a cancellation whose message was not in hand.
 */
const prepare: Mail['prepare'] = async (delivery, to, services) => {
  const { author = '', occurrence = '', council = '', round = '' } = delivery.about ?? {}
  const one = await occurrenceOf(author, occurrence, services)
  const now = services.clock().getTime()
  const over = one ? whyOver(one, now) : 'the prompt is not there any more'
  if (!one || over) return unneeded(over ?? '')
  if (to.council !== council) return unneeded('is no longer of that council')
  const by = await recentAuthor(author, services)
  if (!by || !looksAfter(by, council)) return unneeded('its author does not look after that council any more')
  const here = await standingIn(
    { id: to.id, email: to.email, council: services.content.register.get(council) },
    round,
    services,
    recentGroundOf,
  )
  if (!here) return unneeded('is not asked any more')
  if (here.checkIn?.sent) return unneeded('has answered already')
  const form = await formShown({ id: to.id, mri: to.mri }, here, services)
  return promptedCard(form, wordsOf(one, delivery.kind === 'reminder'), { author, occurrence, mri: to.mri })
}

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

function whyOver(one: Occurrence, now: number): string | undefined {
  if (one.state === 'cancelled') return 'the prompt was cancelled'
  if (isOver(one) || now >= Date.parse(one.closes)) return 'the prompt closed before it could be sent'
  return undefined
}

const wordsOf = ({ author, message }: Occurrence, reminder: boolean) => ({ author: author.name, message, reminder })

export const promptMail: readonly Mail[] = [
  { kind: 'prompt', holds: heldNow, prepare },
  { kind: 'reminder', holds: heldNow, prepare },
]

/** The card that somebody was sent, as it is now. The author's words are for those alone who were asked. */
export async function prompted(
  person: Person,
  at: { readonly author: string; readonly occurrence: string },
  services: Services,
): Promise<Card> {
  const one = await occurrenceOf(at.author, at.occurrence, services)
  const here = one && (await standingIn(person, roundIdOf(one), services))
  if (!one || !here?.open) return insteadOf(person, here, services)
  const form = await formShown(person, here, services)
  return promptedCard(form, wordsOf(one, false), { ...at, mri: person.mri })
}
