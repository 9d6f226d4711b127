import type { Council } from '../../domain/council'
import type { Learning } from '../../domain/learning'
import type { Person } from '../../domain/person'
import { linkFault, tellsCouncil } from '../../domain/safe-words'
import type { Services } from '../../services'

/** What may not be said in a learning, or to it. */

/**
 * What in somebody's words may not go to others; nothing where all may. `hidden` are the councils that are not to be told:
 * that of the day on which it was shared, and that of today.
 */
export function faultIn(words: readonly string[], hidden: readonly Council[] = []): string | undefined {
  const whole = words.join('\n')
  const telling = tellsCouncil(whole, hidden)
  return (
    linkFault(whole) ??
    (telling
      ? `You keep your council to yourself, but your words tell it: ${telling}. Leave it out, or show your council.`
      : undefined)
  )
}

/** The councils that words of a hidden author may not tell: their own, and that with which they shared it. */
export const hiddenOf = (
  person: Person,
  one: Pick<Learning, 'council'> | undefined,
  { content }: Pick<Services, 'content'>,
): readonly Council[] =>
  [person.council, one?.council ? content.register.get(one.council) : undefined].filter((it) => it !== undefined)

/** The same of what its author answers. Where their council is hidden they name none: a reader could not tell which is theirs. */
export function faultInAnswer(words: string, person: Person, one: Learning, services: Services): string | undefined {
  if (one.body.shown) return linkFault(words)
  const telling = tellsCouncil(words, services.content.register.councils)
  const leaveOut =
    telling && `You keep your council to yourself, so your answer names none. Leave this out: ${telling}.`
  return faultIn([words], hiddenOf(person, one, services)) ?? leaveOut
}

/**
 * The same of what others say to a learning. Where its council is hidden they name no council at all: to be refused one
 * name alone would tell which it is.
 */
export function faultInReply(words: string, one: Learning, all: readonly Council[]): string | undefined {
  const telling = !one.body.shown && tellsCouncil(words, all)
  const leaveOut = 'Leave the names of councils out: whoever shared this keeps theirs to themselves.'
  return linkFault(words) ?? (telling ? leaveOut : undefined)
}
