import { button } from './buttons'
import { type Card, card } from './card'
import { commandButton } from './help'
import { group, heading, named, quiet, text, title } from './parts'
import { pagePlan } from './plan-actions'

const main = { style: 'positive' } as const

/** The first thing that somebody sees. */
export function welcomeCard(who: {
  readonly place: string
  readonly role: 'officer' | 'connector' | 'outside'
  readonly waiting?: number
  /** An officer's council, and how many actions of its plan are theirs already. */
  readonly council?: string
  readonly owned?: number
}): Card {
  if (who.role === 'connector') {
    const waits = who.waiting ?? 0
    const words =
      waits === 0
        ? 'Nothing is waiting for your review.'
        : waits === 1
          ? 'One response is waiting for your review.'
          : `${waits} responses are waiting for your review.`
    return card(
      `Welcome to Pioneer. ${words}`,
      [
        title('Welcome to Pioneer'),
        text(
          'Here you review the self-assessments of the councils in your caseload, agree their plans, and ask them for check-ins.',
        ),
        text(words),
        quiet('I write to you when a council submits or replies, and when a check-in needs you.'),
      ],
      {
        actions: [
          commandButton('Review', 'review', main),
          commandButton('My councils', 'caseload'),
          commandButton('What can I do?', 'help'),
        ],
      },
    )
  }
  if (who.role === 'outside') {
    return card(
      'Welcome to Pioneer. Your council is not set up here yet.',
      [
        title('Welcome to Pioneer'),
        text(
          'Pioneer helps councils in the Contract Management Pioneer Programme to see how well they manage contracts, and to get better.',
        ),
        text('Your council is not set up here yet. You can put it on the waiting list.'),
      ],
      { actions: [commandButton('My council', 'my council', main), commandButton('What can I do?', 'help')] },
    )
  }
  const owned = who.owned ?? 0
  const mine = owned === 1 ? 'One action is yours' : `${owned} actions are yours`
  return card(
    owned > 0
      ? `Welcome to Pioneer. ${mine} in your council's plan.`
      : 'Welcome to Pioneer. Type assess to start a self-assessment.',
    [
      title('Welcome to Pioneer'),
      named('Your council', who.place),
      owned > 0 ? group([heading(`${mine} in the plan`), text(whose)], { style: 'accent' }) : undefined,
      text(
        'Pioneer helps your council to see how well it manages contracts, and to get better. Start with a self-assessment: you can stop at any time, and go on later on any device.',
      ),
      quiet('When you have submitted it, your connector reviews it and writes to you here.'),
    ],
    {
      actions: [
        owned > 0
          ? button('See my actions', pagePlan, { council: who.council ?? '', page: 0, ...mineOnly }, main)
          : undefined,
        commandButton('Start a self-assessment', 'assess', owned > 0 ? {} : main),
        commandButton('What can I do?', 'help'),
      ],
    },
  )
}

const whose = 'Somebody of your council named you as the owner. Say check in to tell how it is going.'
const mineOnly = { state: 'mine', theme: '', owner: '' }

/** Said in a channel or a group, where nothing private is said. */
export function movedCard(reachable: boolean): Card {
  const words = reachable
    ? 'I have answered in our personal chat, because self-assessments are private to your council.'
    : 'Self-assessments are private to your council, so I only talk about them in a personal chat. Open a chat with Pioneer and type help.'
  return card(words, [title(reachable ? 'See our personal chat' : 'Please ask me in a personal chat'), text(words)])
}

/** A sentence for somebody who asked in a channel or a group. */
export const elsewhereCard = (words: string): Card => card(words, [title('You asked me elsewhere'), text(words)])
