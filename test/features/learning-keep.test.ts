import { learningDrafts } from '../../bot/domain/learning-words'
import type { Card } from '../../cards/card'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { actsOn, type Dialog, opensForm, submits } from '../support/dialogs'
import { addGroup, north, standing, standingWords, story } from '../support/learning'
import { hours, pass } from '../support/submissions'

/** From outside the chat: sharing from the compose box, and keeping what somebody wrote, when they agree. */

let chat: Conversation
let amina: Talker
let helena: Talker

beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  helena = chat.person('Helena Ost', 'brackenshire.example')
  for (const talker of [amina, helena]) await talker.opens()
  await addGroup(chat, 'north', {}, north)
})
afterEach(() => chat.stop())

const newest = async (talker: Talker) => {
  await chat.bot.services.notify.idle()
  return talker.received().at(-1)?.activity.attachments?.[0]?.content as Card | undefined
}
const said = 'We called the supplier each month. It worked.'
const wish = (more = {}) => actsOn(chat, helena, { by: amina, content: `<p>${said}</p>`, ...more }, north)
const asks = async (dialog: Promise<Dialog>) => submits(chat, helena, await dialog, 'Ask them', {}, north)
const seenThere = 'People in the channel in which this began have seen that it was you.'
const shownWords = ({ card, words }: Dialog) => (card ? wordsOn(card) : words)

describe('the form from a compose box', () => {
  test('has that channel chosen, shares there, and has buttons that a dialog knows', async () => {
    const form = await opensForm(chat, amina, 'share-learning', north)
    expect(JSON.stringify(form.card)).not.toContain('Action.Execute')
    expect(shownWords(form)).not.toContain(seenThere)
    const { places: _chosen, ...filled } = { ...story, places: `${amina.member.tenantId}:${north}` }
    const done = await submits(chat, amina, form, 'Share it', { ...filled, places: _chosen }, north)
    expect(shownWords(done)).toContain('Shared. Thank you.')
    expect(await standingWords(chat, north)).toContain(story.title)
  })

  test('sent three times, as Teams does when nobody answers, it shares once', async () => {
    const form = await opensForm(chat, amina, 'share-learning', north)
    const filled = { ...story, places: `${amina.member.tenantId}:${north}` }
    const all = await Promise.all([1, 2, 3].map(() => submits(chat, amina, form, 'Share it', filled, north)))
    for (const one of all) expect(shownWords(one)).toContain(story.title)
    await chat.bot.services.notify.idle()
    expect(chat.teams.sent.filter((one) => one.conversation === north && !one.edits)).toHaveLength(1)
  })

  test('is for people whom Pioneer has met, and who are in the programme', async () => {
    const nobody = chat.person('Nemo Nobody', 'nowhere.example')
    expect((await opensForm(chat, nobody, 'share-learning', north)).words).toContain('Pioneer does not know you yet.')
    await nobody.opens()
    expect(shownWords(await opensForm(chat, nobody, 'share-learning', north))).toContain('Not in the programme yet')
  })
})

describe('keeping what somebody wrote', () => {
  test('asks its author first, in their own chat; nothing is shown before they agree', async () => {
    const dialog = await wish()
    expect(shownWords(dialog)).toContain(said)
    expect(amina.received()).toHaveLength(1)
    expect(shownWords(await submits(chat, helena, dialog, 'Ask them', {}, north))).toContain('Amina Yusuf is asked')
    const asked = await newest(amina)
    expect(wordsOn(asked)).toContain('Helena Ost would like to keep what you wrote')
    expect(wordsOn(asked)).toContain(said)
    expect(await standing(chat, north)).toBeUndefined()
    expect(wordsOn(await helena.says('learning called the supplier'))).not.toContain('It worked')
  })

  test('agreed as it is, it goes to the channel in which it was said, and whoever asked is told', async () => {
    await asks(wish())
    const done = await amina.presses(await newest(amina), 'Keep it as it is', { shown: 'yes' })
    expect(wordsOn(done)).toContain('Shared. Thank you.')
    expect(await standingWords(chat, north)).toContain(said)
    expect(wordsOn(await newest(helena))).toContain('Its author agreed')
  })

  test('whoever is asked is told that people in the channel know whose it is', async () => {
    await asks(wish())
    const asked = await newest(amina)
    expect(wordsOn(asked)).toContain('People in this channel have seen that it was you.')
    expect(wordsOn(await amina.presses(asked, 'Say it in my words'))).toContain(seenThere)
  })

  test('changed, it is in the words of its author', async () => {
    await asks(wish())
    const form = await amina.presses(await newest(amina), 'Say it in my words')
    expect(JSON.stringify(form.card)).toContain(said)
    await amina.presses(form, 'Share it', story)
    expect(await standingWords(chat, north)).toContain(story.did)
    expect(wordsOn(await newest(helena))).toContain(story.title)
  })

  test('refused, it is kept nowhere, whoever asked is told, and it is not asked for again', async () => {
    await asks(wish())
    const asked = await newest(amina)
    await amina.presses(asked, 'No, do not keep it')
    expect(wordsOn(await newest(helena))).toContain('would rather not have it kept')
    const count = amina.received().length
    expect(shownWords(await asks(wish()))).toContain('would rather not have it kept')
    await chat.bot.services.notify.idle()
    expect(amina.received()).toHaveLength(count)
    expect(wordsOn(await amina.presses(asked, 'Keep it as it is', { shown: 'yes' }))).toContain('It is not kept')
    expect(await standing(chat, north)).toBeUndefined()
  })

  const draftOn = (asked: Card | undefined) => String(JSON.stringify(asked).match(/"draft":"([\w-]+)"/)?.[1])
  const draftNow = async (id: string) => (await chat.bot.services.store.get(learningDrafts, id, 'draft'))?.value

  test('once it is decided, the words of the message are not kept with the wish', async () => {
    await asks(wish())
    const first = await newest(amina)
    expect(await draftNow(draftOn(first))).toMatchObject({ words: said, state: 'asked' })
    for (const _time of [1, 2])
      expect(wordsOn(await amina.presses(first, 'No, do not keep it'))).toContain('It is not kept')
    expect(JSON.stringify(await draftNow(draftOn(first)))).not.toContain('We called')
    await asks(wish({ id: '2' }))
    const second = await newest(amina)
    expect(draftOn(second)).not.toBe(draftOn(first))
    for (const _time of [1, 2])
      expect(wordsOn(await amina.presses(second, 'Keep it as it is', { shown: 'yes' }))).toContain('Shared. Thank you.')
    expect(await draftNow(draftOn(second))).toMatchObject({ state: 'kept' })
    expect(JSON.stringify(await draftNow(draftOn(second)))).not.toContain('We called')
    expect((await amina.presses(second, 'No, do not keep it')).words).toContain('You shared this already.')
    expect(shownWords(await asks(wish({ id: '2' })))).toContain('Amina Yusuf has agreed already.')
    const page = await amina.presses(second, 'Say it in my words')
    await amina.presses(await amina.presses(page, 'Withdraw it'), 'Withdraw it')
    expect((await amina.presses(second, 'Keep it as it is', { shown: 'yes' })).words).toContain('and withdrew it')
  })

  test('a wish of which the author was never asked is gone after a day', async () => {
    const dialog = await wish()
    const id = draftOn(dialog.card)
    expect(await draftNow(id)).toMatchObject({ words: said, state: 'open' })
    pass(chat, hours(25))
    expect(await draftNow(id)).toBeUndefined()
    expect(shownWords(await asks(Promise.resolve(dialog)))).toContain('This wish is not there any more.')
    await asks(wish())
    pass(chat, hours(25))
    expect(await draftNow(id)).toMatchObject({ words: said, state: 'asked' })
  })

  test('asked twice, and agreed twice, it is asked and kept once', async () => {
    const dialog = await wish()
    await Promise.all([1, 2].map(() => submits(chat, helena, dialog, 'Ask them', {}, north)))
    await asks(wish())
    await chat.bot.services.notify.idle()
    expect(amina.received()).toHaveLength(2)
    const asked = await newest(amina)
    await Promise.all([1, 2].map(() => amina.presses(asked, 'Keep it as it is', { shown: 'no' })))
    await amina.presses(asked, 'Keep it as it is', { shown: 'no' })
    await chat.bot.services.notify.idle()
    expect(chat.teams.sent.filter((one) => one.conversation === north && !one.edits)).toHaveLength(1)
    expect(helena.received().filter((one) => JSON.stringify(one).includes('Its author agreed'))).toHaveLength(1)
  })

  test.each<[string, () => Promise<Dialog>, string]>([
    [
      'an author whom Pioneer has not met',
      () => wish({ by: chat.person('Nora New', 'alderbrook.example') }),
      'Pioneer does not know Nora New yet',
    ],
    ['a message of a bot', () => wish({ by: undefined }), 'was not written by a person'],
    ['a message without words', () => wish({ content: '<p> </p>' }), 'There are no words in this message'],
    ['a message that was deleted', () => wish({ more: { deleted: true } }), 'There are no words in this message'],
  ])('of %s it says so, and keeps nothing', async (_what, ask, words) => {
    expect(shownWords(await ask())).toContain(words)
    await chat.bot.services.notify.idle()
    expect(amina.received()).toHaveLength(1)
  })

  test('of an author who is not in the programme it says so', async () => {
    const olga = chat.person('Olga Outer', 'elsewhere.example')
    await olga.opens()
    expect(shownWords(await wish({ by: olga }))).toContain('Olga Outer is not in the programme')
  })

  test('of a message of one’s own it opens the form', async () => {
    const form = await actsOn(chat, amina, { by: amina, content: said }, north)
    expect(shownWords(form)).toContain('Share what you learnt')
    expect(JSON.stringify(form.card)).toContain(said)
  })

  test('nobody presses on the wish of another', async () => {
    await asks(wish())
    const asked = await newest(amina)
    const draft = String(JSON.stringify(asked).match(/"draft":"([\w-]+)"/)?.[1])
    for (const verb of ['learning-keep-ask', 'learning-keep-as-it-is', 'learning-keep-refuse']) {
      const ruth = chat.person('Ruth Pemberton', 'dunmarsh.example')
      await ruth.opens()
      expect((await ruth.sends(verb, { draft }, { shown: 'yes' })).words).toContain('This wish is not there any more.')
    }
    expect(wordsOn(await helena.sends('learning-new', { key: draft }))).not.toContain(said)
    expect(await standing(chat, north)).toBeUndefined()
  })

  test('where its channel is linked to no group, only the form can say where it goes', async () => {
    await asks(actsOn(chat, helena, { by: amina, content: said }, '19:elsewhere@thread.tacv2'))
    const asked = await newest(amina)
    expect(JSON.stringify(asked)).not.toContain('Keep it as it is')
    const form = await amina.presses(asked, 'Say it in my words')
    expect(wordsOn(form)).toContain('is not linked to a group')
  })
})
