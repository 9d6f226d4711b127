import { createHash } from 'node:crypto'
import { dayOf, daysAfter, instantOf } from './local-time'
import type { Actor } from './person'
import type { Prompt, PromptContent } from './prompt'
import { nextOccurrence } from './schedule'

/** How a prompt comes about and changes. Local times are of the prompt's zone. */

/** `nonce` is made when the first card is drawn; nobody can make an id that another author's prompt has. */
export const promptId = (author: string, nonce: string): string =>
  createHash('sha256').update(`${author}\n${nonce}`).digest('base64url').slice(0, 22)

export function newPrompt(
  id: string,
  by: Actor,
  when: { readonly at: string; readonly today: string; readonly zone: string },
  more: Partial<PromptContent>,
): Prompt {
  return {
    id,
    author: by,
    title: 'Check-in',
    message:
      'Please say how your actions are going: what has moved, what is stuck and what would help. It takes under five minutes.',
    audience: { councils: { kind: 'caseload' }, who: 'owners' },
    schedule: { kind: 'now' },
    closes: { day: daysAfter(when.today, 14) },
    reminders: [3, 1],
    ...more,
    zone: when.zone,
    state: 'draft',
    trail: [{ at: when.at, by, did: 'began' }],
    revision: 1,
  }
}

/** What is on its cards: what holds, or what the author is changing of it. */
export const contentOf = (prompt: Prompt): PromptContent => {
  const { title, message, audience, schedule, closes, reminders } = prompt.changes ?? prompt
  return { title, message, audience, schedule, closes, reminders }
}

/** A prompt that goes on may be changed for the time to come; one that is over may not. */
export const isOpenToChange = ({ state }: Prompt): boolean => state === 'draft' || state === 'active'

/** With something filled in; the same prompt when nothing is new. */
export function filledIn(prompt: Prompt, more: Partial<PromptContent>): Prompt {
  const before = contentOf(prompt)
  const after = { ...before, ...more }
  if (JSON.stringify(before) === JSON.stringify(after)) return prompt
  const kept = prompt.state === 'draft' ? after : { changes: after }
  return { ...prompt, ...kept, revision: prompt.revision + 1 }
}

/** Confirmed: what is filled in holds, and its time is settled. `now` is the local time. Nothing when that has passed. */
export function confirmed(
  prompt: Prompt,
  by: Actor,
  when: { readonly at: string; readonly now: string },
  watch?: Prompt['watch'],
): Prompt | undefined {
  const content = contentOf(prompt)
  const next = content.schedule.kind === 'now' ? when.now : nextOccurrence(content.schedule, when.now)
  if (!next) return undefined
  const { changes: _held, watch: _before, ...rest } = prompt
  return {
    ...rest,
    ...content,
    state: 'active',
    next,
    nextAt: instantOf(next, prompt.zone),
    ...(watch ? { watch } : {}),
    trail: [...prompt.trail, { at: when.at, by, did: prompt.state === 'draft' ? 'confirmed' : 'changed' }],
    revision: prompt.revision + 1,
  }
}

/** Whether a recurring prompt's own last day has passed before it could be sent: it is then passed over. */
export const isLate = (prompt: Prompt, today: string): boolean =>
  'day' in prompt.closes
    ? prompt.closes.day < today
    : prompt.next !== undefined && daysAfter(dayOf(prompt.next), prompt.closes.days) < today

/** After an occurrence: what follows after `now` (local), without those that were missed in between; or its end. */
export function movedOn(prompt: Prompt, now: string, at: string, did: string): Prompt {
  const { next: before, nextAt: _at, watch: _shown, ...rest } = prompt
  const trail = [...prompt.trail, { at, by: prompt.author, did }]
  const from = before && before > now ? before : now
  const next = nextOccurrence(prompt.schedule, from)
  if (prompt.schedule.kind !== 'recurring' || !next) {
    const { changes: _never, ...over } = rest
    return { ...over, state: 'ended', trail, revision: prompt.revision + 1 }
  }
  return { ...rest, next, nextAt: instantOf(next, prompt.zone), trail, revision: prompt.revision + 1 }
}

/** Over, whatever was still to come. */
export function stopped(prompt: Prompt, state: 'ended' | 'cancelled', by: Actor, at: string, reason?: string): Prompt {
  if (prompt.state === 'cancelled') return prompt
  const { next: _next, nextAt: _at, changes: _held, watch: _shown, ...rest } = prompt
  const why = reason ? { reason } : {}
  return {
    ...rest,
    ...why,
    ...(state === 'cancelled' ? { passOn: true } : {}),
    state,
    trail: [...prompt.trail, { at, by, did: state }],
    revision: prompt.revision + 1,
  }
}

/** Its occurrences know that it is cancelled. */
export function passedOn(prompt: Prompt): Prompt {
  if (!prompt.passOn) return prompt
  const { passOn: _done, ...rest } = prompt
  return rest
}
