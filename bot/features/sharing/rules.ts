import type { SharedResult, SharedSheet } from '../../../cards/shared-sheet'
import { unsafeLink } from '../../domain/safe-words'
import { day, short } from '../../domain/words'
import type { SharedIn } from '../../domain/worksheet'

/** What is said of what is shared. */

export const titleOf = ({ channel, group }: { channel: { name: string }; group: { name: string } }): string =>
  `${short(group.name, 30)}: ${short(channel.name, 26)}`

type By = Pick<SharedIn, 'by' | 'at' | 'words'>

/** As others see it: whoever shared it is the one person named. */
export const sharedView = (result: SharedResult, { by, at, words }: By, council: string): SharedSheet => ({
  ...result,
  words,
  by: `${by.name} of ${council}, ${day(at)}`,
})

export const standingOf = ({ channel, title, by, at }: SharedIn) => ({ channel, title, by: `${by.name}, ${day(at)}` })

/** What is wrong with what was chosen and typed, in a sentence; nothing where it can be shared. */
export function faultIn(asked: {
  readonly chosen: readonly string[]
  readonly open: readonly string[]
  readonly words: string
}): string | undefined {
  const link = unsafeLink(asked.words)
  if (asked.chosen.length === 0) return 'Choose where to share it.'
  if (link) return `Links must begin with https://, and there is one that begins with ${link}`
  if (asked.chosen.some((one) => !asked.open.includes(one)))
    return 'A channel that you chose is not open to you, or not linked to a peer group any more. Choose again.'
  return undefined
}
