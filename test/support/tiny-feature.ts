import pino from 'pino'
import { z } from 'zod/v4'
import { createDispatch } from '../../bot/dispatch'
import type { Person, Role } from '../../bot/domain/person'
import { AskAgain, type Feature, type For, NotAllowed, onPress } from '../../bot/feature'
import type { Services } from '../../bot/services'
import { defineAction } from '../../cards/action'
import { card } from '../../cards/card'
import { line } from '../../cards/fields'
import { text } from '../../cards/parts'
import { wordsOn } from './conversation'

/** A feature made for tests: a row for each role, one that fails in each way, and a few commands. */

/** What the log was told, a line each. */
export const lines: string[] = []
const log = pino({ base: null }, { write: (one: string) => void lines.push(one) })

export const person = (...roles: Role[]): Person => ({
  ...{ id: 't:o', name: 'Amina', email: '', tenant: 't', mri: '29:a', council: undefined, participates: true },
  roles: new Set(roles),
  caseload: [],
})

/** What the store says of whoever asks, whatever was remembered of them. */
export const services = (now: Person) =>
  ({
    log,
    newId: () => 'abcdefgh-1234',
    people: { again: async () => now, choicesOf: async () => [] },
  }) as unknown as Services

export const said = (words: string) => card(words, [text(words)])
const failures: Readonly<Record<string, Error>> = {
  theirs: new AskAgain('Choose one.'),
  forbidden: new NotAllowed('Not yours.'),
  'forbidden with a card': new NotAllowed('Not yours.', said('The way in')),
  ours: new Error('secret words of somebody'),
}
const fail = defineAction('fail', { how: z.string() })
export const echo = defineAction(
  'echo',
  { id: z.string() },
  { first: line('The first', 5), second: line('The second', 5) },
)
const forRole = (who: For) => defineAction(`for-${who}`)
const roles: For[] = ['anyone', 'officer', 'lead', 'connector', 'admin']

export const feature: Feature = {
  name: 'a feature',
  commands: [
    { name: 'help', does: '', for: 'anyone', examples: [], run: async ({ words }) => said(`Help for ${words}`) },
    { name: 'my list', does: '', for: 'anyone', examples: ['list', 'all'], run: async () => said('The list') },
    { name: 'secret', does: '', for: 'admin', examples: [], run: async () => said('The secret') },
  ],
  presses: [
    onPress(fail, 'anyone', async ({ data }) => {
      throw failures[data.how]
    }),
    onPress(echo, 'anyone', async ({ data, inputs }) => ({
      card: said(`${data.id} ${inputs.first} ${inputs.second}`),
      lasts: true,
    })),
    ...roles.map((who) => onPress(forRole(who), who, async (ask) => said(`Done with ${[...ask.person.roles]}`))),
  ],
}

export const dispatch = (now: Person = person('officer')) => createDispatch([feature], services(now))
export const press = (verb: string, fixed: unknown, inputs: unknown = {}, who = person('officer'), now = who) =>
  dispatch(now).press(who, { verb, fixed, inputs })
export const answered = (answer: Awaited<ReturnType<typeof press>>) =>
  answer && 'card' in answer ? wordsOn(answer.card) : answer?.words
