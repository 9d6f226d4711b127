import { buttons, linkButton } from './buttons'
import type { Part } from './card'
import { group, heading, quiet, said, text } from './parts'

/** What cards of an event have in common. */

/** An event in words; what people typed stands in fields that are shown letter by letter. */
export interface EventFacts {
  readonly title: string
  /** Webinar */
  readonly kind: string
  /** Monday 7 December 2026, 10:00 to 11:30 (UK time) */
  readonly time: string
  /** Part 2 of 6; empty for one alone. */
  readonly series: string
  readonly host: string
  /** Empty for none. */
  readonly place: string
  /** 1.5 hours; empty for none. */
  readonly cpd: string
}

export const factParts = (facts: EventFacts): (Part | undefined)[] => [
  said(facts.title, { bold: true }),
  text([facts.kind, facts.series].filter(Boolean).join(', ')),
  text(facts.time),
  facts.place ? said(`Where: ${facts.place}`) : undefined,
  said(`Host: ${facts.host}`),
  facts.cpd ? quiet(`Counts as ${facts.cpd} of CPD for those who were there.`) : undefined,
]

/** Addresses that the host gave, each checked to be https when it was typed. */
export function addressButtons(addresses: readonly { readonly words: string; readonly url: string }[]): Part[] {
  if (addresses.length === 0) return []
  return [buttons(addresses.map(({ words, url }) => linkButton(words, url, `${words}: ${url}`)))]
}

/** What became of the press that a card answers. */
export const noticePart = (words: string | undefined): Part | undefined =>
  words ? group([heading('Done'), text(words)], { style: 'good' }) : undefined

export const warningPart = (title: string, words: string): Part =>
  group([heading(title), text(words)], { style: 'warning' })
