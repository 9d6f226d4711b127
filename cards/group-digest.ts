import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { openEvent } from './event-actions'
import * as actions from './group-digest-actions'
import { openGroup } from './groups-actions'
import { commandButton } from './help'
import { openLearning } from './learning-actions'
import { group, heading, named, quiet, said, text, title } from './parts'
import { openQuestion } from './questions-actions'

/** The week in peer groups, as it comes to one person, and to a channel. */

export interface DigestView {
  readonly learning: readonly { readonly id: string; readonly title: string; readonly about: string }[]
  readonly moreLearning: number
  readonly questions: readonly {
    readonly id: string
    readonly group: string
    readonly words: string
    /** The group, where there are several, and since when nobody has answered; never who asked. */
    readonly where: string
  }[]
  readonly moreQuestions: number
  readonly events: readonly {
    readonly event: string
    readonly title: string
    readonly time: string
    /** What the reader has answered; empty in channels. */
    readonly answer: string
  }[]
  readonly moreEvents: number
  /** Themes on which somebody looks for help, and who: only those who asked with their name are named. */
  readonly help: readonly { readonly theme: string; readonly who: string }[]
}

/** `2 things that councils learnt, one question without an answer and one event that is coming` */
export function pointOf(view: DigestView): string {
  const count = (all: number, one: string, many: string) =>
    all === 0 ? [] : [all === 1 ? `one ${one}` : `${all} ${many}`]
  const said = [
    ...count(view.learning.length + view.moreLearning, 'thing that a council learnt', 'things that councils learnt'),
    ...count(view.questions.length + view.moreQuestions, 'question without an answer', 'questions without an answer'),
    ...count(view.events.length + view.moreEvents, 'event that is coming', 'events that are coming'),
  ]
  const last = said.at(-1) ?? 'people who look for help'
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last
}

export const groupDigestCard = (view: DigestView & { readonly groups: string }): Card =>
  card(
    `Your groups this week: ${pointOf(view)}.`,
    [title('Your groups this week'), said(view.groups, { quiet: true }), ...parts(view)],
    {
      actions: [
        commandButton('My groups', 'groups'),
        commandButton('Find learning', 'learning'),
        button('Another day or hour', actions.openGroupDigest, {}),
        button('Switch the digest off', actions.groupDigestOff, {}),
      ],
    },
  )

export const channelDigestCard = (
  view: DigestView & { readonly id: string; readonly name: string; readonly channel: string },
): Card =>
  card(
    `The week in ${view.name}: ${pointOf(view)}.`,
    [
      title('The week in this group'),
      said(view.name, { bold: true }),
      ...parts(view),
      quiet('Facilitators of the group choose the day and hour, or switch this off.'),
    ],
    {
      actions: [
        button('Open the group', openGroup, { group: view.id }),
        button('Switch this off', actions.channelDigestOff, { group: view.id, channel: view.channel }),
      ],
    },
  )

const parts = (view: DigestView): (Part | false)[] => [
  section('New learning', view.moreLearning, 'under learning', view.learning.map(learningPart)),
  section('Questions without an answer', view.moreQuestions, 'in the groups', view.questions.map(questionPart)),
  section('Events', view.moreEvents, 'under events', view.events.map(eventPart)),
  view.help.length > 0 &&
    group([heading('Who looks for help'), ...view.help.map(({ theme, who }) => named(theme, who))], {
      separator: true,
    }),
]

const section = (head: string, more: number, where: string, lines: readonly Part[]): Part | false =>
  lines.length > 0 &&
  group([heading(head), ...lines, more > 0 && quiet(`And ${more} more: see them ${where}.`)], { separator: true })

const learningPart = ({ id, title: of, about }: DigestView['learning'][number]): Part =>
  group([
    said(of, { bold: true }),
    about ? said(about) : undefined,
    buttons([button('Open', openLearning, { learning: id }, { tooltip: `Open ${of}` })]),
  ])

const questionPart = ({ id, group: of, words, where }: DigestView['questions'][number]): Part =>
  group([
    said(words, { bold: true }),
    said(where, { quiet: true }),
    buttons([
      button('Open', openQuestion, { group: of, question: id, page: 0 }, { tooltip: `Open the question: ${words}` }),
    ]),
  ])

const eventPart = ({ event, title: of, time, answer }: DigestView['events'][number]): Part =>
  group([
    said(of, { bold: true }),
    said(answer ? `${time}. ${answer}.` : time),
    buttons([button('Open', openEvent, { event }, { tooltip: `Open ${of}` })]),
  ])

/** In the place of one that was posted in a channel. */
export function digestEndedCard(): Card {
  const point = 'A week of a peer group was told here. The channel is no longer linked to that group.'
  return card(point, [title('Not here any more'), text(point)])
}
