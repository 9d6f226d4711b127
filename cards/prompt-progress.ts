import { button } from './buttons'
import { type Card, card, type Part, refreshing } from './card'
import { group, heading, named, progress, quiet, said, text, title } from './parts'
import { openProgress, openPrompt, openSilent, readProgress, sendAgain } from './prompt-actions'

/** What has become of one sending, in counts and words. */

export interface ProgressView {
  readonly author: string
  readonly occurrence: string
  readonly prompt: string
  readonly title: string
  readonly when: string
  readonly state: string
  /** Nothing to count yet while it is being got ready. */
  readonly counts?:
    | {
        readonly planned: number
        readonly sent: number
        readonly answered: number
        /** Named counts with what each means; those that are nothing are left out. */
        readonly lines: readonly { readonly name: string; readonly words: string }[]
      }
    | undefined
  /** By name, at most ten: who was not reached, and why. */
  readonly missed: readonly { readonly name: string; readonly why: string }[]
  readonly more: number
  readonly unreachable: readonly { readonly name: string; readonly why: string }[]
  readonly moreUnreachable: number
  readonly next: string
  readonly again: number
  readonly mendable: number
  /** `as of 10:32` */
  readonly asOf: string
  readonly note?: string | undefined
  readonly mri?: string | undefined
}

export function promptProgressCard(view: ProgressView): Card {
  const { author, occurrence, counts } = view
  return card(
    counts
      ? `${view.title}: ${counts.sent} of ${counts.planned} sent, ${counts.answered} answered`
      : `${view.title}: ${view.state}`,
    [
      title('Progress of a prompt'),
      said(view.title, { bold: true }),
      view.note ? group([heading('Done'), text(view.note)], { style: 'good' }) : undefined,
      text(view.when),
      text(view.state),
      ...(counts ? [progress(counts.answered, counts.planned)] : []),
      ...(counts?.lines ?? []).map(({ name, words }) => named(name, words)),
      ...namesUnder('Not reached', view.missed, view.more),
      ...namesUnder('Could not be asked', view.unreachable, view.moreUnreachable),
      text(view.next),
      quiet(view.asOf),
    ],
    {
      actions: [
        view.mendable > 0
          ? button('Send again to those not reached', sendAgain, { author, occurrence, again: view.again })
          : undefined,
        counts ? button('Who has not answered', openSilent, { author, occurrence, page: 0 }) : undefined,
        button('Refresh', readProgress, { author, occurrence }),
        button('The prompt', openPrompt, { author, prompt: view.prompt }),
      ],
      refresh: refreshing(readProgress, { author, occurrence }, view.mri),
    },
  )
}

const namesUnder = (words: string, names: ProgressView['missed'], more: number): Part[] =>
  names.length === 0
    ? []
    : [
        heading(words),
        ...names.map(({ name, why }) => named(name, why)),
        ...(more > 0 ? [quiet(`And ${more} more.`)] : []),
      ]

/** Who has been asked and has not answered, by council. */
export function promptSilentCard(list: {
  readonly author: string
  readonly occurrence: string
  readonly title: string
  readonly councils: readonly { readonly name: string; readonly count: string; readonly people: string }[]
  readonly page: number
  readonly pages: number
}): Card {
  const { author, occurrence, page, pages } = list
  const to = (words: string, page: number) => button(words, openSilent, { author, occurrence, page })
  return card(
    `${list.title}: who has not answered`,
    [
      title('Who has not answered'),
      said(list.title, { bold: true }),
      list.councils.length === 0 ? text('Nobody of your councils has been asked.') : undefined,
      ...list.councils.map(({ name, count, people }) =>
        group([said(name, { bold: true }), quiet(count), people ? said(people) : undefined], { separator: true }),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    {
      actions: [
        button('Back to the progress', openProgress, { author, occurrence }),
        page > 0 ? to('Previous page', page - 1) : undefined,
        page + 1 < pages ? to('Next page', page + 1) : undefined,
      ],
    },
  )
}
