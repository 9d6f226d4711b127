import { type Card, card } from './card'
import { commandButton } from './help'
import { named, quiet, text, title } from './parts'

const main = { style: 'positive' } as const

/** The first thing that somebody sees. */
export function welcomeCard(who: {
  readonly place: string
  readonly role: 'officer' | 'connector' | 'outside'
  readonly waiting?: number
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
        text('Here you review the self-assessments of the councils in your caseload and answer their officers.'),
        text(words),
        quiet('I write to you when a council submits or replies.'),
      ],
      { actions: [commandButton('Review', 'review', main), commandButton('What can I do?', 'help')] },
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
  return card(
    'Welcome to Pioneer. Type assess to start a self-assessment.',
    [
      title('Welcome to Pioneer'),
      named('Your council', who.place),
      text(
        'Pioneer helps your council to see how well it manages contracts, and to get better. Start with a self-assessment: you can stop at any time, and go on later on any device.',
      ),
      quiet('When you have submitted it, your connector reviews it and writes to you here.'),
    ],
    { actions: [commandButton('Start a self-assessment', 'assess', main), commandButton('What can I do?', 'help')] },
  )
}

/** Said in a channel or a group, where nothing private is said. */
export function movedCard(reachable: boolean): Card {
  const words = reachable
    ? 'I have answered in our personal chat, because self-assessments are private to your council.'
    : 'Self-assessments are private to your council, so I only talk about them in a personal chat. Open a chat with Pioneer and type help.'
  return card(words, [title(reachable ? 'See our personal chat' : 'Please ask me in a personal chat'), text(words)])
}

/** A sentence for somebody who asked in a channel or a group. */
export const elsewhereCard = (words: string): Card => card(words, [title('You asked me elsewhere'), text(words)])
