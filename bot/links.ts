import { linkFault } from './domain/safe-words'
import { AskAgain } from './feature'

/** Asks for other words where a link in them is not https: what everybody reads has no other links. */
export function mustLinkSafely(...words: readonly string[]): void {
  const fault = linkFault(words.join('\n'))
  if (fault) throw new AskAgain(`${fault}.`)
}
