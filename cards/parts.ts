import type { Part } from './card'
import { progressPicture } from './progress'

/** The vocabulary of our cards. Fixed words go through `text` (its markdown is ours); people's words through `said`. */

export const title = (words: string): Part => ({
  type: 'TextBlock',
  text: plain(words),
  size: 'large',
  weight: 'bolder',
  wrap: true,
  style: 'heading',
})

export const heading = (words: string): Part => ({
  type: 'TextBlock',
  text: plain(words),
  weight: 'bolder',
  wrap: true,
  spacing: 'medium',
  style: 'heading',
})

export const text = (words: string): Part => ({ type: 'TextBlock', text: plain(words), wrap: true })

export const quiet = (words: string): Part => ({
  type: 'TextBlock',
  text: plain(words),
  wrap: true,
  isSubtle: true,
  size: 'small',
  spacing: 'small',
})

/** One of a list of fixed words, close to the one before it. */
export const entry = (words: string): Part => ({ ...text(words), spacing: 'small' })

/** Somebody's own words: a run carries no markdown, so nothing in it becomes a link, a mention or an emphasis. */
export const said = (words: string, style: { quiet?: boolean; bold?: boolean } = {}): Part => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    {
      type: 'TextRun',
      text: withoutMentions(words),
      ...(style.quiet ? { isSubtle: true, size: 'small' } : {}),
      ...(style.bold ? { weight: 'bolder' } : {}),
    },
  ],
})

/** A name in bold, then words of ours or of others, and perhaps more of them in grey, in one paragraph. */
export const named = (name: string, words: string, more?: string): Part => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    { type: 'TextRun', text: `${withoutMentions(name)}  `, weight: 'bolder' },
    { type: 'TextRun', text: withoutMentions(words) },
    ...(more ? [{ type: 'TextRun', text: ` ${withoutMentions(more)}`, isSubtle: true }] : []),
  ],
})

/** Takes the mention tags out of somebody's words, and those that taking them out makes; the name in them stays. */
export function withoutMentions(words: string): string {
  const fewer = words.replace(/<\/?at\b[^>]*>/gi, '')
  return fewer === words ? words : withoutMentions(fewer)
}

/** Our own words, from code or content; what people wrote goes through `said`, in titles too. */
const plain = withoutMentions

export const group = (
  parts: readonly (Part | undefined | false)[],
  look: { style?: 'emphasis' | 'good' | 'warning' | 'attention' | 'accent'; separator?: boolean; bleed?: boolean } = {},
): Part => ({
  type: 'Container',
  items: parts.filter((part) => part !== undefined && part !== false),
  ...(look.style ? { style: look.style } : {}),
  ...(look.separator ? { separator: true, spacing: 'medium' } : {}),
})

/** Parts that a button made by `showButton` shows and hides; inputs in it are sent either way. */
export const hideable = (id: string, isShown: boolean, parts: readonly Part[]): Part => ({
  ...group(parts),
  id,
  ...(isShown ? {} : { isVisible: false }),
})

/** What becomes of a file that somebody asked for. */
export const filePart = (words: string): Part => group([heading('The file'), text(words)], { style: 'accent' })

/** A picture of progress, across the card. */
export const progress = (done: number, all: number): Part => ({
  type: 'Image',
  url: progressPicture(done, all),
  altText: `${done} of ${all} answered`,
  size: 'stretch',
  spacing: 'small',
})

/** `alt` says in words what the picture shows. */
export const picture = (shown: { url: string; alt: string }): Part => ({
  type: 'Image',
  url: shown.url,
  altText: withoutMentions(shown.alt),
  size: 'auto',
})
