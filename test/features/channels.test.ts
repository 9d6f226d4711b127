import { cardsTo, responseOn, startContract } from '../support/assessments'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'

/** What concerns one council is said in the personal chat of who asks, never where others read along. */

let chat: Conversation
let amina: Talker

beforeAll(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  await amina.opens()
})
afterAll(() => chat.stop())

const moved = 'I have answered in our personal chat, because self-assessments are private to your council.'
const notYet =
  'Self-assessments are private to your council, so I only talk about them in a personal chat. Open a chat with Pioneer and type help.'

/** What the bot wrote where others read along. */
const inPublic = () => chat.teams.sent.filter((sent) => sent.conversation.startsWith('19:'))

describe.each([['channel'], ['group']] as const)('in a %s', (place) => {
  test.each([
    ['assess', 'Choose what you want to look at.'],
    ['contracts', 'The register has no contracts yet.'],
    ['my results', 'There are no results yet.'],
    ['my council', 'Alderbrook Borough Council (sample)'],
    ['help', 'What you can do here'],
    ['what about a cup of tea', 'I did not understand that'],
    ['review', 'Only connectors of the programme can do this.'],
  ])('"%s" is answered in the personal chat, once', async (words, answer) => {
    const before = (await cardsTo(chat, amina)).length
    expect(wordsOn(await amina.says(words, { in: place }))).toContain(moved)
    const fresh = (await cardsTo(chat, amina)).slice(before)
    expect(fresh).toHaveLength(1)
    expect(wordsOn(fresh[0])).toContain(answer)
  })

  test('somebody whom the bot cannot write to is told to open a chat', async () => {
    const nobody = chat.person(place === 'channel' ? 'Chandra Lal' : 'Greta Holm', 'alderbrook.example')
    expect(wordsOn(await nobody.says('assess', { in: place }))).toContain(notYet)
    expect(await cardsTo(chat, nobody)).toEqual([])
  })

  test('words that do not mention the bot are left alone', async () => {
    const before = [inPublic().length, (await cardsTo(chat, amina)).length]
    await amina.says('assess', { in: place, unmentioned: true })
    expect([inPublic().length, (await cardsTo(chat, amina)).length]).toEqual(before)
  })

  test('a card that found its way there answers in the personal chat', async () => {
    const helen = chat.person(`Helen ${place}`, 'brackenshire.example')
    await helen.opens()
    const first = await startContract(helen, `Secret ${place}`)
    const { verb, fixed } = first.card!.actions![0]!.data as { verb: string; fixed: unknown }
    const inputs = { point: 'fully', note: 'Ours alone' }
    expect(wordsOn(await helen.sends(verb, fixed, inputs, { asSubmit: true, in: place }))).toContain(moved)
    expect(wordsOn((await cardsTo(chat, helen)).at(-1))).toContain('Question 2 of 11, 1 answered')
    await helen.sends('assess-resume', { response: responseOn(first) }, {}, { in: place })
    await chat.bot.services.notify.idle()
    expect(JSON.stringify(inPublic())).not.toMatch(/Secret|Ours alone|Question/)
  })

  test('a delivery that Teams repeats is answered in the personal chat once', async () => {
    const before = (await cardsTo(chat, amina)).length
    for (let times = 1; times <= 3; times++) await amina.says('help', { in: place, id: `one-${place}` })
    expect(await cardsTo(chat, amina)).toHaveLength(before + 1)
  })
})
