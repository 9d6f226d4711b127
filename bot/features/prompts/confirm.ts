import type { Card } from '../../../cards/card'
import { localOf } from '../../domain/local-time'
import { actorOf, type Person } from '../../domain/person'
import { type Prompt, prompts } from '../../domain/prompt'
import { confirmed, contentOf, isOpenToChange } from '../../domain/prompt-changes'
import { AskAgain, type Reply } from '../../feature'
import type { Services } from '../../services'
import { open } from './list'
import { makeOne } from './make'
import { outlook, preview } from './preview'
import { read } from './progress'
import { changePrompt, occurrencesOf, type Place, promptAt } from './records'

/**
 * The confirmation names the number. When the prompt or those whom it reaches have changed since the card was drawn, it is
 * shown again and nothing is sent.
 */
export async function confirm(
  person: Person,
  data: Place & { readonly revision: number; readonly mark: string },
  message: string | undefined,
  services: Services,
): Promise<Reply> {
  const { value: before } = await promptAt(person, data, services)
  if (!needsConfirming(before)) return afterwards(person, before, services)
  const view = await outlook(before, services)
  if (view.trouble || view.mark !== data.mark || before.revision !== data.revision)
    return preview(person, before, services, true)
  const at = services.clock().toISOString()
  const now = localOf(services.clock().getTime(), before.zone)
  const isNow = contentOf(before).schedule.kind === 'now'
  const watch = message && isNow ? { person: person.id, message } : undefined
  const prompt = await changePrompt(person, data, services, (kept) => {
    if (kept.revision !== data.revision) return kept
    const after = confirmed(kept, actorOf(person), { at, now }, watch)
    if (!after) throw new AskAgain('The time that you chose has passed. Change it first.')
    return after
  })
  if (needsConfirming(prompt)) return preview(person, prompt, services, true)
  if (isNow) {
    // Made at once so that its progress can be shown; the job would make it too, and makes it when this stops here.
    const kept = await services.store.get(prompts, data.author, data.prompt)
    if (kept?.value.state === 'active') await makeOne(kept, services)
  }
  return { card: await afterwards(person, prompt, services), lasts: true }
}

const needsConfirming = (prompt: Prompt): boolean =>
  isOpenToChange(prompt) && (prompt.state === 'draft' || prompt.changes !== undefined)

/** The progress of what was sent now, or the prompt as it stands. */
async function afterwards(person: Person, { author, id, schedule, state }: Prompt, services: Services): Promise<Card> {
  const at = { author: author.id, prompt: id }
  const [sent] = schedule.kind === 'now' ? await occurrencesOf(at, services) : []
  if (sent) return read(person, { author: author.id, occurrence: sent.id }, services)
  return open(person, at, services, state === 'active' ? { note: 'It is scheduled.' } : {})
}
