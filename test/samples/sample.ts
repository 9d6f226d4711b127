import type { Card } from '../../cards/card'

/** A card in one state. `of` is the function of cards/ that drew it, which is what makes the gallery complete. */
export interface Sample {
  readonly name: string
  readonly of: string
  readonly card: Card
}

/** Draws one card in several states; each state is what the card's function is called with. */
export const sampled = <A extends readonly unknown[]>(
  draw: (...view: A) => Card,
  states: Readonly<Record<string, A>>,
): Sample[] =>
  Object.entries(states).map(([state, view]) => ({
    name: `${draw.name}: ${state}`,
    of: draw.name,
    card: draw(...view),
  }))
