import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { openComparison } from './delivery-models-actions'
import { entry, group, heading, named, quiet, said, text, title } from './parts'

/** One way to provide a service: the reasons, what must be true, and what to check next and with whom. */
export function deliveryModelCard(view: {
  readonly council: string
  readonly id: string
  /** The service. */
  readonly name: string
  readonly title: string
  readonly verdict: string
  readonly for: readonly string[]
  readonly against: readonly string[]
  /** Why it is not for now. */
  readonly stops: readonly string[]
  /** Absent where the content has no such model any more. */
  readonly about:
    | {
        readonly what: string
        /** Ownership, control and trading. */
        readonly facts: readonly { readonly name: string; readonly words: string }[]
        readonly law: string
        readonly must: readonly string[]
        readonly next: readonly { readonly what: string; readonly who: string }[]
      }
    | undefined
  readonly label: string
  readonly advice: string
}): Card {
  const { council, id, about } = view
  const lines = (words: string, all: readonly string[]): Part | undefined =>
    all.length > 0 ? group([heading(words), ...all.map(entry)], { separator: true }) : undefined
  return card(
    `${view.title} for ${view.name}`,
    [
      title(view.title),
      said(view.name, { bold: true }),
      text(view.verdict),
      about ? text(about.what) : undefined,
      lines('Why it is not for now', view.stops),
      lines('What speaks for it', view.for),
      lines('What speaks against it', view.against),
      about ? lines('What must be true', about.must) : undefined,
      about
        ? group([heading('What to check next, and with whom'), ...about.next.map((one) => named(one.who, one.what))], {
            separator: true,
          })
        : undefined,
      about
        ? group([heading('How it works'), ...about.facts.map((one) => named(one.name, one.words)), quiet(about.law)], {
            separator: true,
          })
        : undefined,
      group([heading('Check it'), text(view.advice), quiet(view.label)], { separator: true }),
    ],
    { actions: [button('Back to all of them', openComparison, { council, id })] },
  )
}
