import * as cards from '../../../cards/prompt-actions'
import { type Feature, onPress } from '../../feature'
import { advanceAll } from './advance'
import { cancel, cancelling, deleteDraft } from './cancel'
import { confirm } from './confirm'
import { fresh } from './form'
import { listing } from './list'
import { prompted, promptMail } from './mail'
import { makeDue } from './make'
import { pause } from './pause'
import { again, open, read } from './progress'
import { silent } from './silent'
import { writing } from './writing'

/** Prompts: connectors ask people of their councils for check-ins, and see what has become of it. */
export const promptsFeature: Feature = {
  name: 'prompts',
  commands: [
    {
      name: 'prompt',
      does: 'Ask people of your councils for a check-in, now or at times that you set',
      for: 'connector',
      examples: ['new prompt', 'send a prompt', 'ask', 'remind'],
      run: ({ person }, services) => fresh(person, services),
    },
    {
      name: 'prompts',
      does: 'See your prompts: what was sent, who has answered, what comes next',
      for: 'connector',
      examples: ['my prompts', 'sent', 'scheduled'],
      unlisted: true,
      run: ({ person }, services) => listing.list(person, person.id, 0, services),
    },
    {
      name: 'pause prompts',
      does: 'Have no prompts and reminders until a day that you choose',
      for: 'programme',
      examples: ['pause', 'stop prompts', 'unsubscribe', 'snooze', 'take prompts again'],
      unlisted: true,
      run: ({ person }, services) => pause.show(person, services),
    },
  ],
  presses: [
    ...writing,
    onPress(cards.newPrompt, 'connector', ({ person }, services) => fresh(person, services)),
    onPress(cards.confirmPrompt, 'connector', ({ person, data, message }, services) =>
      confirm(person, data, message, services),
    ),
    onPress(cards.openPrompts, 'connector', ({ person, data }, services) =>
      listing.list(person, person.id, data.page, services),
    ),
    onPress(cards.listPrompts, 'connector', ({ person, data }, services) =>
      listing.list(person, data.author, data.page, services),
    ),
    onPress(cards.choosePrompts, 'connector', ({ person, inputs }, services) =>
      listing.whose(person, inputs.connector, services),
    ),
    onPress(cards.openPrompt, 'connector', ({ person, data, message }, services) =>
      listing.open(person, data, services, { message }),
    ),
    onPress(cards.duplicatePrompt, 'connector', ({ person, data }, services) =>
      listing.duplicate(person, data, services),
    ),
    onPress(cards.askToCancel, 'connector', ({ person, data }, services) => cancelling(person, data, services)),
    onPress(cards.cancelPrompt, 'connector', ({ person, data }, services) => cancel(person, data, services)),
    onPress(cards.deleteDraft, 'connector', ({ person, data }, services) => deleteDraft(person, data, services)),
    onPress(cards.openProgress, 'connector', ({ person, data, message }, services) =>
      open(person, data, message, services),
    ),
    onPress(cards.readProgress, 'connector', ({ person, data }, services) => read(person, data, services)),
    onPress(cards.openSilent, 'connector', ({ person, data, message }, services) =>
      silent(person, data, message, services),
    ),
    onPress(cards.sendAgain, 'connector', ({ person, data }, services) => again(person, data, services)),
    onPress(cards.openPrompted, 'officer', ({ person, data }, services) => prompted(person, data, services)),
    onPress(cards.openPause, 'programme', ({ person }, services) => pause.show(person, services)),
    onPress(cards.pauseUntil, 'programme', ({ person, inputs }, services) =>
      pause.until(person, inputs.until, services),
    ),
    onPress(cards.endPause, 'programme', ({ person }, services) => pause.end(person, services)),
  ],
  jobs: [
    {
      name: 'prompts',
      every: 5,
      run: async (services) => {
        try {
          await makeDue(services)
        } finally {
          await advanceAll(services)
        }
      },
    },
  ],
  mail: promptMail,
}
