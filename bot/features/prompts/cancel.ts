import type { Card } from '../../../cards/card'
import { promptCancelCard } from '../../../cards/prompt'
import { persist } from '../../../storage/writes'
import { isOver } from '../../domain/occurrence-changes'
import { actorOf, type Person } from '../../domain/person'
import { prompts } from '../../domain/prompt'
import { stopped } from '../../domain/prompt-changes'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { passOn } from './ending'
import { drawnOf } from './form'
import { list, open } from './list'
import { tallyNow } from './progress'
import { changePrompt, mustOwn, occurrencesOf, type Place, promptAt } from './records'
import { stateWords } from './rules'

/** The end of a prompt, when its author wants it. */

export async function cancelling(person: Person, at: Place, services: Services, stale = false): Promise<Card> {
  const { value: prompt } = await promptAt(person, at, services)
  const sent = (await occurrencesOf(at, services)).filter((one) => !isOver(one))
  const tallies = await Promise.all(sent.map((one) => tallyNow(one, services)))
  return promptCancelCard({
    drawn: drawnOf(prompt),
    title: prompt.title,
    state: stateWords(prompt),
    waiting: tallies.reduce((sum, tally) => sum + (tally?.waiting ?? 0), 0),
    ...(stale ? { outcome: 'changed' as const } : {}),
  })
}

/** First the prompt, so that nothing new is made; then its occurrences, whose messages a job calls off. */
export async function cancel(person: Person, data: Place & { revision: number }, services: Services): Promise<Card> {
  const at = services.clock().toISOString()
  const prompt = await changePrompt(person, data, services, (now) =>
    now.revision === data.revision ? stopped(now, 'cancelled', actorOf(person), at) : now,
  )
  if (prompt.state !== 'cancelled') return cancelling(person, data, services, true)
  if (prompt.passOn) await passOn(prompt, services)
  return open(person, data, services, { note: 'It is cancelled. What was not sent yet is not sent.' })
}

/** Of a draft nobody has had anything, so nothing of it stays. One that was confirmed or changed meanwhile stays. */
export async function deleteDraft(
  person: Person,
  data: Place & { revision: number },
  services: Services,
): Promise<Card> {
  mustOwn(person, data.author)
  const { store } = services
  const isGone = await persist(async () => {
    const kept = await store.get(prompts, data.author, data.prompt)
    if (!kept) return true
    if (kept.value.state !== 'draft' || kept.value.revision !== data.revision) return false
    await store.remove(prompts, data.author, data.prompt, kept.version)
    return true
  })
  if (isGone) return list(person, data.author, 0, services, 'The draft is deleted.')
  throw new AskAgain('This draft has changed since you looked, so it was not deleted. Open it again.')
}
