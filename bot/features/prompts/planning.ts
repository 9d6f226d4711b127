import { laneOf, type Occurrence, occurrences, roundIdOf, stepLease, type Unreachable } from '../../domain/occurrence'
import * as changes from '../../domain/occurrence-changes'
import { prompts } from '../../domain/prompt'
import { nextSendable } from '../../domain/sending-hours'
import type { Services } from '../../services'
import { callOff } from './ending'
import { showWatchers } from './progress'
import { peopleIn } from './recipients'
import { changeOccurrence } from './records'
import { tellTrouble } from './trouble'
import { eachCouncil } from './unreadable'

/** Who is asked, a council at a time: first its round, then its messages, and whoever has answered in between. */
export async function plan(one: Occurrence, services: Services): Promise<void> {
  const now = () => services.clock().getTime()
  const at = () => services.clock().toISOString()
  const prompt = await services.store.get(prompts, one.author.id, one.prompt)
  // It was cancelled while this was being made.
  if (prompt?.value.state === 'cancelled')
    return void (await changeOccurrence(one, services, changes.cancelledBy(one.author, at())))
  const unreachable: Unreachable[] = []
  const from = nextSendable(Date.parse(one.opens), services.calendar)
  let renewed = now()
  let isOurs = true
  await eachCouncil(one, services, async (id) => {
    if (isOurs && now() - renewed > stepLease / 2) {
      renewed = now()
      const claimed = await changeOccurrence(one, services, changes.stillClaimed(renewed + stepLease))
      isOurs = claimed?.state === 'planning'
    }
    const council = services.content.register.get(id)
    if (!isOurs || !council) return
    const found = await peopleIn(council, one.who, services)
    unreachable.push(...found.unreachable)
    if (found.people.length > 0) await askIn(id, found.people, one, from, services)
  })
  const planned = (await services.notify.laneOf(laneOf(one.id))).length
  if (planned === 0 && (await isPlanned(one, services)))
    await tellTrouble(one, `nobody:${one.id}`, 'Nobody got it: nobody in its councils could be reached.', services)
  const after = await changeOccurrence(one, services, changes.plannedAs(planned, unreachable, at()))
  // Cancelled meanwhile, it was called off before all of these were kept.
  if (after?.state === 'cancelled') return callOff(after, services)
  if (after) await showWatchers(after, services)
}

/** Whether it is still to be sent: nobody need be told that nobody gets what was cancelled. */
const isPlanned = async ({ author, id }: Occurrence, { store }: Services): Promise<boolean> =>
  (await store.get(occurrences, author.id, id))?.value.state === 'planning'

async function askIn(
  council: string,
  people: readonly { readonly id: string; readonly name: string }[],
  one: Occurrence,
  at: number,
  services: Services,
): Promise<void> {
  const { title, opens, closes, author } = one
  const round = { id: roundIdOf(one), title, opens, closes }
  const asked = Object.fromEntries(people.map(({ id, name }) => [id, name]))
  await services.checkIns.ask({ council, round, occurrence: { author: author.id, id: one.id }, asked })
  const about = { author: author.id, occurrence: one.id, council, round: round.id }
  await services.notify.mail(
    people.map(({ id, name }) => ({
      ...{ key: `${one.id}/${id}`, to: id, lane: laneOf(one.id), kind: 'prompt', about, name, council, at },
    })),
  )
  await services.checkIns.countAnswers(council, round.id)
}
