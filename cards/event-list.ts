import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { listCpd, listEvents, openEvent } from './event-actions'
import { listHosted, manageEvent, newEvent } from './event-host-actions'
import { group, quiet, said, text, title } from './parts'

/** Lists of events. */

export interface EventLine {
  readonly event: string
  readonly title: string
  /** Webinar, Part 2 of 6 */
  readonly kind: string
  readonly time: string
  /** You are going; what there is to say besides. */
  readonly more: string
}

type Shown = 'coming' | 'mine' | 'past'

const heads: Readonly<Record<Shown, { readonly title: string; readonly none: string }>> = {
  coming: {
    title: 'Events',
    none: 'No events are coming that you are invited to. You get a message when there is one.',
  },
  mine: {
    title: 'What you are going to',
    none: 'You are going to no events yet. See what is coming, and press Going.',
  },
  past: { title: 'Events that are over', none: 'No events that you could go to are over yet.' },
}

export function eventsCard(list: {
  readonly shown: Shown
  readonly lines: readonly EventLine[]
  readonly page: number
  readonly pages: number
  readonly mayHost: boolean
}): Card {
  const { shown, lines, page, pages } = list
  const head = heads[shown]
  const to = (words: string, of: Shown, at = 0) => button(words, listEvents, { page: at, shown: of })
  return card(
    lines.length === 0 ? head.none : `${head.title}: ${lines.map((line) => line.title).join(', ')}`,
    [
      title(head.title),
      lines.length === 0 ? text(head.none) : undefined,
      ...lines.map((line) => linePart(line, button('Open', openEvent, { event: line.event }, { tooltip: line.title }))),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      pages > 1
        ? buttons([
            page > 0 && to('Previous page', shown, page - 1),
            page + 1 < pages && to('Next page', shown, page + 1),
          ])
        : undefined,
    ],
    {
      actions: [
        shown === 'coming' ? to('What I am going to', 'mine') : to('What is coming', 'coming'),
        shown === 'past' ? undefined : to('Past events', 'past'),
        button('My CPD', listCpd, { page: 0 }),
        list.mayHost ? button('Events that I host', listHosted, { page: 0 }) : undefined,
        list.mayHost ? button('New event', newEvent, {}) : undefined,
      ],
    },
  )
}

const linePart = (line: EventLine, open: ReturnType<typeof button>) =>
  group(
    [
      said(line.title, { bold: true }),
      text(line.kind),
      text(line.time),
      line.more ? quiet(line.more) : undefined,
      buttons([open]),
    ],
    { separator: true },
  )

/** The events that a connector holds, drafts first. */
export function hostedEventsCard(list: {
  readonly lines: readonly EventLine[]
  readonly page: number
  readonly pages: number
}): Card {
  const { lines, page, pages } = list
  const to = (words: string, at: number) => button(words, listHosted, { page: at })
  return card(
    lines.length === 0
      ? 'You host no events yet.'
      : `Events that you host: ${lines.map((one) => one.title).join(', ')}`,
    [
      title('Events that you host'),
      lines.length === 0 ? text('You host no events yet.') : undefined,
      ...lines.map((line) =>
        linePart(line, button('Manage', manageEvent, { event: line.event }, { tooltip: line.title })),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    {
      actions: [
        button('New event', newEvent, {}, { style: 'positive' }),
        page > 0 ? to('Previous page', page - 1) : undefined,
        page + 1 < pages ? to('Next page', page + 1) : undefined,
        button('All events', listEvents, { page: 0, shown: 'coming' }),
      ],
    },
  )
}

/** What somebody has done as continuing professional development at events. */
export function cpdCard(list: {
  readonly total: string
  readonly lines: readonly { readonly title: string; readonly words: string }[]
  readonly page: number
  readonly pages: number
}): Card {
  const { lines, page, pages } = list
  const to = (words: string, at: number) => button(words, listCpd, { page: at })
  return card(
    `Your CPD from events: ${list.total}`,
    [
      title('Your CPD from events'),
      text(list.total),
      ...lines.map((line) => group([said(line.title, { bold: true }), said(line.words)], { separator: true })),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      quiet('CPD is continuing professional development. An event counts once its host has said that you were there.'),
    ],
    {
      actions: [
        page > 0 ? to('Previous page', page - 1) : undefined,
        page + 1 < pages ? to('Next page', page + 1) : undefined,
        button('All events', listEvents, { page: 0, shown: 'coming' }),
      ],
    },
  )
}
