import type { Card } from '../../cards/card'

/** Marks what people typed, with markup and a mention in it, to see where it comes out. */
export const marked = (words: string): string => `${words} ¤<at>x</at> **b**`

/** Where a card carries marked words: `TextRun.text`, `Input.Text.value`, `AdaptiveCard.speak` and so on. */
export const markedPlaces = (card: Card): string[] => [
  ...new Set(strings(card).flatMap(({ place, words }) => (words.includes('¤') ? [place] : []))),
]

/** Where a card carries a mention's tag. */
export const mentionPlaces = (card: Card): string[] => [
  ...new Set(strings(card).flatMap(({ place, words }) => (/<\/?at\b/i.test(words) ? [place] : []))),
]

/** Every string of a card, with the type of the part it stands in and the name it goes by. What a button carries is left out. */
export function strings(value: unknown, place = ''): { readonly place: string; readonly words: string }[] {
  if (typeof value === 'string') return [{ place, words: value }]
  if (Array.isArray(value)) return value.flatMap((one) => strings(one, place))
  if (typeof value !== 'object' || value === null) return []
  const type = 'type' in value ? String(value.type) : place
  return Object.entries(value)
    .filter(([name]) => name !== 'data' && name !== 'fallback')
    .flatMap(([name, inside]) => strings(inside, `${type}.${name}`))
}
