import type { Part } from '../../cards/card'

/** Every part of a card, at any depth; what a button carries and falls back to is no part of it. */
export function partsOf(card: unknown): Part[] {
  if (Array.isArray(card)) return card.flatMap(partsOf)
  if (typeof card !== 'object' || card === null) return []
  const inside = Object.entries(card)
    .filter(([name]) => name !== 'data' && name !== 'fallback')
    .flatMap(([, value]) => partsOf(value))
  return 'type' in card ? [card as Part, ...inside] : inside
}
