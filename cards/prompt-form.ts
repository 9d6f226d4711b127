import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { commandButton } from './help'
import { choiceInput, textInput } from './inputs'
import { type Outcome, outcomeOf } from './membership-parts'
import { quiet, text, title } from './parts'
import { beginPrompt, openStep, setAudience, setMessage, setWhich, type steps } from './prompt-actions'

/** The first cards on which a prompt is written: who it is for, and what it says. Each saves the draft. */

export interface Drawn {
  readonly author: string
  readonly prompt: string
  readonly revision: number
}

export interface Choice {
  readonly title: string
  readonly value: string
}

/** What was filled in here is not saved, because the prompt has changed since. */
export const changedNote = (outcome: Outcome): (Part | undefined)[] =>
  outcome === 'changed'
    ? [outcomeOf(outcome), text('What you filled in is below and is not saved yet. Next saves it.')]
    : []

export const backTo = (step: (typeof steps)[number], { author, prompt }: Drawn): Part =>
  button('Back', openStep, { author, prompt, step }, { withoutInputs: true })

export function promptWhoCard(form: {
  /** A new one has none yet. */
  readonly drawn?: Drawn | undefined
  readonly nonce: string
  readonly kinds: readonly Choice[]
  readonly kind: string
  readonly who: string
  readonly outcome?: Outcome
}): Card {
  const { drawn } = form
  return card(
    'A prompt: who is it for?',
    [
      title('Who is it for?'),
      quiet('Step 1 of 3. A prompt asks people for a check-in.'),
      ...changedNote(form.outcome),
      choiceInput(setAudience, 'reach', 'Councils', form.kinds, {
        value: form.kind,
        open: true,
        required: 'Choose which councils.',
      }),
      choiceInput(
        setAudience,
        'who',
        'People in them',
        [
          { title: 'Owners of open actions', value: 'owners' },
          { title: 'Leads', value: 'leads' },
          { title: 'All officers', value: 'officers' },
        ],
        { value: form.who, open: true, required: 'Choose who gets it.' },
      ),
      quiet('The councils are looked up when it is sent: one that you no longer look after by then is passed over.'),
    ],
    {
      actions: [
        drawn
          ? button('Next', setAudience, own(drawn), { style: 'positive' })
          : button('Next', beginPrompt, { nonce: form.nonce }, { style: 'positive' }),
        commandButton('My prompts', 'prompts'),
      ],
    },
  )
}

export const own = ({ author, prompt, revision }: Drawn) => ({ author, prompt, revision })

/** The councils, a page at a time, or a region or a type: what the first card left open. */
export function promptWhichCard(form: {
  readonly drawn: Drawn
  readonly kind: 'named' | 'region' | 'type'
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly outcome?: Outcome
}): Card {
  const { drawn, kind, page, pages } = form
  const move = (to: 'next' | 'more' | 'back') => ({ ...own(drawn), page, move: to })
  const titles = { named: 'Which councils?', region: 'Which region?', type: 'Which type of council?' }
  const input = { named: 'councils', region: 'region', type: 'type' } as const
  return card(
    titles[kind],
    [
      title(titles[kind]),
      quiet('Step 1 of 3'),
      ...changedNote(form.outcome),
      kind === 'named' ? text(`Chosen so far: ${form.all}`) : undefined,
      choiceInput(setWhich, input[kind], labels[kind], form.choices, {
        value: form.chosen.join(','),
        open: true,
        ...(kind === 'named' ? { several: true } : { required: 'Choose one.' }),
      }),
      pages > 1
        ? quiet(`Page ${page + 1} of ${pages}. What you choose on a page is saved when you leave it.`)
        : undefined,
    ],
    {
      actions: [
        button('Next', setWhich, move('next'), { style: 'positive' }),
        page + 1 < pages ? button('More councils', setWhich, move('more')) : undefined,
        page > 0 ? button('Earlier councils', setWhich, move('back')) : undefined,
        backTo('who', drawn),
      ],
    },
  )
}

const labels = { named: 'Councils that you look after', region: 'Region', type: 'Type of council' } as const

export function promptMessageCard(form: {
  readonly drawn: Drawn
  readonly title: string
  readonly message: string
  readonly outcome?: Outcome
}): Card {
  return card(
    'A prompt: what does it say?',
    [
      title('What does it say?'),
      quiet('Step 2 of 3. Your words stand above the check-in that people fill in.'),
      ...changedNote(form.outcome),
      textInput(setMessage, 'title', 'Title', { value: form.title, max: 80, required: 'The title is missing.' }),
      textInput(setMessage, 'message', 'Message', {
        value: form.message,
        max: 1000,
        lines: true,
        required: 'The message is missing.',
      }),
    ],
    {
      actions: [button('Next', setMessage, own(form.drawn), { style: 'positive' }), backTo('who', form.drawn)],
    },
  )
}
