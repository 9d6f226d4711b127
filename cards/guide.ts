import { type Card, card, type Part } from './card'
import { capital, commandButton } from './help'
import { group, heading, named, title } from './parts'

/** How plans, check-ins and prompts go, in as few steps as will do. */

interface Chapter {
  readonly title: string
  readonly steps: readonly string[]
}

const officer: readonly Chapter[] = [
  {
    title: 'The plan',
    steps: [
      'Say plan. Add actions from the gaps of a result, from a ready-made plan, or by hand.',
      'Give each an owner and a day. You can name somebody by email before they have opened Pioneer.',
      'When your connector has agreed the plan, you both see what has moved since.',
    ],
  },
  {
    title: 'The check-in',
    steps: [
      'Fill in a prompt when one comes, or say check in at any time.',
      'Rate each of your actions, then say how it is going overall and how confident you are.',
      'Save and come back, or send. You can change it until the round closes.',
    ],
  },
  {
    title: 'What follows',
    steps: [
      'The plan shows what you sent at once.',
      'Your connector is told when something turns red, your confidence is 2 or less, or you want a call.',
      'On leave? Say pause prompts.',
    ],
  },
]

const connector: readonly Chapter[] = [
  {
    title: 'Plans',
    steps: [
      'Say plan and open one. Comment on an action: its owner is told.',
      'Agree the plan when it is right. It is kept as it is that day, and shows what has moved since.',
    ],
  },
  {
    title: 'Prompts',
    steps: [
      'Say prompt. Choose who it is for, what it says, and when it is sent, closes and reminds.',
      'Look at the preview and at how many people get it, then confirm.',
      'Say prompts to see who has answered, who was not reached and why, and to send again to those.',
    ],
  },
  {
    title: 'What comes to you',
    steps: [
      'At once: red, a confidence of 2 or less, a call this week, two rounds missed.',
      'On Monday morning: the week in your councils. Its button switches it off.',
      'Say caseload to see who needs you most, and to log a contact.',
    ],
  },
]

const together: readonly Chapter[] = [
  {
    title: 'Other councils',
    steps: [
      'Say groups. Join those that suit you; mute or leave one at any time.',
      'Say learning and what you look for; theme: suppliers or type: district after it narrows it.',
      'Say ask and your question. It stands in the channels of the group, and its answers with it.',
      'Nobody answers in three days? It goes to people who said can help, then to a connector.',
    ],
  },
]

export function guideCard(sides: { readonly officer: boolean; readonly connector: boolean }): Card {
  const chapters = [...(sides.officer ? officer : []), ...(sides.connector ? connector : []), ...together]
  const first = sides.officer ? ['plan', 'check in'] : ['caseload', 'prompt']
  return card('How plans, check-ins and prompts work', [title('How it works'), ...chapters.map(part)], {
    actions: [...first.map((name) => commandButton(capital(name), name)), commandButton('What can I do?', 'help')],
  })
}

const part = (chapter: Chapter): Part =>
  group([heading(chapter.title), ...chapter.steps.map((step, place) => named(String(place + 1), step))], {
    separator: true,
  })
