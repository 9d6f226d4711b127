import pino from 'pino'
import { contracts } from '../../bot/domain/contract'
import { reviews } from '../../bot/domain/review'
import { queue } from '../../bot/features/review/queue'
import { addContract } from '../../cards/contracts'
import { contractForm } from '../support/assessments'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { damage } from '../support/damage'
import { submits } from '../support/submissions'

/** A record that cannot be read takes nothing else off a list, and is logged once each time the list is read. */

let chat: Conversation
let amina: Talker
let rachel: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  await amina.opens()
  await rachel.opens()
})
afterAll(() => chat.stop())

const damages = (collection: { readonly name: string }, partition: string, id: string) =>
  damage(chat, collection, partition, id)

test('the review queue shows the rest, and says which it left out', async () => {
  await submits(chat, amina)
  await damages(reviews, 'reviews', 'broken')
  expect(wordsOn(await rachel.says('review'))).toContain('One response waits.')
  const lines: string[] = []
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) })
  const person = await chat.bot.services.people.whoIs({
    ...{ tenant: rachel.member.tenantId, object: rachel.member.aadObjectId, mri: rachel.member.id },
    fetch: () => Promise.reject(new Error('She is known.')),
  })
  await queue(person, { page: 0, level: '', council: '' }, { ...chat.bot.services, log })
  const msg = 'records that cannot be read are left out'
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ level: 40, collection: 'review', damaged: ['broken'], msg }])
})

test('a connector is greeted with how many wait', async () => {
  expect(wordsOn(await rachel.opens())).toMatch(/\b(1|One)\b.*wait/)
})

test('the register shows the rest, and takes more', async () => {
  await damages(contracts, 'sample-alderbrook', 'broken')
  await amina.sends(addContract.verb, {}, contractForm)
  expect(wordsOn(await amina.says('contracts'))).toContain(contractForm.title)
})
