import type { Council } from '../../domain/council'
import type { Learning } from '../../domain/learning'
import { linkFault, tellsCouncil } from '../../domain/safe-words'

/** What may not be said in a learning, or to it. */

/** What in somebody's words may not go to others; nothing where all may. `hidden` is their own council, where it is not to be told. */
export function faultIn(words: readonly string[], hidden?: Council): string | undefined {
  const whole = words.join('\n')
  const telling = hidden && tellsCouncil(whole, [hidden])
  return (
    linkFault(whole) ??
    (telling
      ? `You keep your council to yourself, but your words tell it: ${telling}. Leave it out, or show your council.`
      : undefined)
  )
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
