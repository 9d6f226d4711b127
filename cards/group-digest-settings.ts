import type { Action } from './action'
import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import * as actions from './group-digest-actions'
import { openGroup } from './groups-actions'
import { commandButton } from './help'
import { choiceInput } from './inputs'
import { entry, group, named, quiet, said, text, title } from './parts'

/** When the weekly digest of peer groups comes, and how it is switched off. */

interface Choice {
  readonly title: string
  readonly value: string
}

interface TimeForm {
  readonly weekday: string
  readonly time: string
  readonly weekdays: readonly Choice[]
  readonly times: readonly Choice[]
  /** `Tuesday at 09:00 (UK time)`, as it is now. */
  readonly words: string
  readonly on: boolean
  readonly revision: number
  readonly notice?: string | undefined
}

type TimeAction = typeof actions.saveGroupDigest | typeof actions.saveChannelDigest

const timeInputs = (action: TimeAction, form: TimeForm): Part[] => [
  choiceInput(action as Action as typeof actions.saveGroupDigest, 'weekday', 'Day', form.weekdays, {
    ...{ value: form.weekday, required: 'Choose the day.' },
  }),
  choiceInput(action as Action as typeof actions.saveGroupDigest, 'time', 'Hour, UK time', form.times, {
    ...{ value: form.time, required: 'Choose the hour.' },
  }),
]

const saveWords = (on: boolean): string => (on ? 'Save' : 'Switch it on')

/** Somebody's own digest. */
export function groupDigestSettingsCard(view: TimeForm): Card {
  const point = view.on ? `Your digest comes on ${view.words}.` : 'Your digest is switched off.'
  return card(
    `${view.notice ?? 'The weekly digest of your groups.'} ${point}`,
    [
      title('The weekly digest of your groups'),
      view.notice ? entry(view.notice) : undefined,
      text(point),
      quiet(
        'It has what councils shared, questions without an answer, events that are coming and who looks for help, from groups that you are in and have not muted. In a week without news nothing comes, nor while you have paused prompts.',
      ),
      ...timeInputs(actions.saveGroupDigest, view),
    ],
    {
      actions: [
        button(saveWords(view.on), actions.saveGroupDigest, { revision: view.revision }, { style: 'positive' }),
        view.on && button('Switch it off', actions.groupDigestOff, {}, { withoutInputs: true }),
        commandButton('My groups', 'groups'),
      ],
    },
  )
}

export interface ChannelLine {
  readonly channel: string
  readonly name: string
  /** `Every Tuesday at 09:00 (UK time)`, or that it is off. */
  readonly words: string
  readonly on: boolean
}

/** The channels of a group, for its facilitators. */
export function channelDigestsCard(view: {
  readonly id: string
  readonly name: string
  readonly lines: readonly ChannelLine[]
  readonly notice?: string | undefined
}): Card {
  const { id, lines } = view
  return card(
    `${view.notice ?? 'The weekly digest in channels:'} ${view.name}`,
    [
      title('The weekly digest in channels'),
      view.notice ? entry(view.notice) : undefined,
      said(view.name, { bold: true }),
      lines.length === 0
        ? text('No channel is linked to this group. Mention Pioneer in one, and write: link this channel.')
        : undefined,
      ...lines.map(({ channel, name, words, on }) =>
        group(
          [
            said(name, { bold: true }),
            text(words),
            buttons([
              button(
                on ? 'Change' : 'Switch it on',
                actions.openChannelDigest,
                { group: id, channel },
                { tooltip: `Choose day and hour for ${name}` },
              ),
              on &&
                button(
                  'Switch it off',
                  actions.channelDigestOff,
                  { group: id, channel },
                  { tooltip: `Switch it off for ${name}` },
                ),
            ]),
          ],
          { separator: true },
        ),
      ),
      quiet('It is posted once a week, as a new message for everybody in the channel, and only when there is news.'),
    ],
    { actions: [button('Open the group', openGroup, { group: id })] },
  )
}

/** Day and hour for one channel. */
export function channelDigestFormCard(
  view: TimeForm & {
    readonly group: string
    readonly channel: string
    readonly name: string
    /** Who changed it since the card was drawn, whose choice stands. */
    readonly changed?: string | undefined
  },
): Card {
  const { group: id, channel, revision, changed } = view
  return card(
    `The weekly digest in a channel: ${view.name}`,
    [
      title('The weekly digest in a channel'),
      changed ? entry('It was changed meanwhile, so nothing was saved. This is how it is now.') : undefined,
      changed ? named('Changed by', changed) : undefined,
      said(view.name, { bold: true }),
      text(view.on ? `It is posted on ${view.words}.` : 'It is switched off.'),
      ...timeInputs(actions.saveChannelDigest, view),
    ],
    {
      actions: [
        button(saveWords(view.on), actions.saveChannelDigest, { group: id, channel, revision }, { style: 'positive' }),
        button('Back', actions.listChannelDigests, { group: id }, { withoutInputs: true }),
      ],
    },
  )
}
