import { button } from './buttons'
import { type Card, card, type Part, refreshing } from './card'
import { group, heading, named, quiet, said } from './parts'
import { openPause, openPrompted } from './prompt-actions'

/** A check-in as a prompt brings it: the connector's words above the form, and the way to have no more of them. */

export interface PromptWords {
  readonly author: string
  readonly message: string
  readonly reminder: boolean
}

/** `place` is left out where nobody can press: in the author's preview. */
export function promptedCard(
  checkIn: Card,
  words: PromptWords,
  place: { readonly author: string; readonly occurrence: string; readonly mri: string },
): Card {
  const { author, occurrence, mri } = place
  const lead = words.reminder ? 'A reminder' : 'A message'
  return card(`${lead} from ${words.author}. ${checkIn.fallbackText}`, withWords(checkIn, words), {
    actions: [...(checkIn.actions ?? []), button('Pause prompts', openPause, {}, { withoutInputs: true })],
    refresh: refreshing(openPrompted, { author, occurrence }, mri),
  })
}

const [why, pause] = [
  'You get this because your council takes part in the programme.',
  'You can pause prompts with the button at the end.',
]

/** Below the title and what it is called, above all else. */
function withWords({ body }: Card, { author, message, reminder }: PromptWords): Part[] {
  const words = group(
    [
      heading(reminder ? 'A reminder from your connector' : 'A message from your connector'),
      named(author, ''),
      said(message),
      quiet(`${why} ${pause}`),
    ],
    { style: 'accent' },
  )
  return [...body.slice(0, 2), words, ...body.slice(2)]
}

/** The same card as its author sees it before it is sent: to look at, with its buttons in words. */
export function previewParts(checkIn: Card, words: PromptWords): Part[] {
  const lines = withWords(checkIn, words).map((part) => (part.size === 'large' ? heading(String(part.text)) : part))
  const titles = [...(checkIn.actions ?? []).map((action) => String(action.title)), 'Pause prompts']
  return [
    heading('What people will get'),
    quiet('An example with two actions: each person sees their own. Nothing that you fill in here is kept.'),
    group([...lines, quiet(`Buttons: ${titles.join(', ')}`)], { style: 'emphasis' }),
  ]
}
