import { questions } from '../../bot/domain/question'
import { questionAnswers } from '../../bot/domain/question-answer'
import { advanceAll } from '../../bot/features/questions/unanswered'
import { cardsTo } from '../support/assessments'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  inputsOf,
  partsOf,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { recordsIn } from '../support/crafted'
import { carriedOn, links, makesGroup, north, south, standingIn } from '../support/groups'
import { jobs } from '../support/settling'
import { signal } from '../support/stops'
import { days, hours, pass, submits } from '../support/submissions'
import { temporaryFolder } from '../support/temporary-folder'

/** Questions to a peer group: asked, answered on their card, settled by who asked, and not forgotten. */

const folder = temporaryFolder()
let count = 0
let file: string
let chat: Conversation
let rachel: Talker
let amina: Talker
let tom: Talker
let helen: Talker
let group: string

beforeEach(async () => {
  file = folder.file(`pioneer-${++count}.sqlite`)
  chat = await startConversation({ env: { SQLITE_FILE: file } })
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helen = chat.person('Helen Marsh', 'brackenshire.example')
  for (const talker of [rachel, amina, tom, helen]) await talker.opens()
  group = carriedOn(await makesGroup(rachel), 'group')
  await links(rachel, group)
})
afterEach(() => chat.stop())

const words = 'How do you check invoices for a contract with many sites?'
const form = { theme: 'value', name: 'shown' }
const asks = async (talker = tom, inputs: Record<string, string> = {}) =>
  talker.presses(await talker.says(`ask ${words}`), 'Ask', { group, ...form, ...inputs })
const idOn = (card: Answered) => carriedOn(card, 'question')
const kept = async (id: string) => (await chat.bot.services.store.get(questions, group, id))!.value
/** The card of the question in the channel. */
const posted = async () => (await standingIn(chat)).find((card) => /^Question\n/.test(wordsOn(card)))
const home = async () => wordsOn((await standingIn(chat)).find((card) => wordsOn(card).startsWith('Peer group')))
const answers = async (talker: Talker, question: string, answer: string) =>
  talker.presses(await talker.sends('question-answer', { group, question }), 'Send', { answer })
const told = async (talker: Talker, what: string) =>
  (await cardsTo(chat, talker)).filter((card) => wordsOn(card).startsWith(what))

describe('a question', () => {
  test('asked in the channel comes as a form to the own chat, with the words and the group', async () => {
    await tom.says(`ask ${words}`, { in: north })
    const card = (await cardsTo(chat, tom)).at(-1)!
    expect(inputsOf(card)).toMatchObject({ question: words, group, name: 'shown' })
    const seenThere = 'People in the channel in which you began have seen that it was you.'
    expect(wordsOn(card)).toContain(seenThere)
    for (const other of [await tom.says('ask'), await tom.sends('question-new', { group }, {}, { in: north })]) {
      expect(wordsOn(other)).toContain('Ask a peer group')
      expect(wordsOn(other)).not.toContain(seenThere)
    }
    expect(JSON.stringify(chat.teams.sent.filter(({ conversation }) => conversation === north.channel))).not.toContain(
      words,
    )
  })

  test('is posted in the channels of its group and stands among what is new, once', async () => {
    const asked = await tom.says(`ask ${words}`)
    const cards = await Promise.all([1, 2, 3].map(() => tom.presses(asked, 'Ask', { group, ...form })))
    for (const card of cards) expect(wordsOn(card)).toContain('It is asked, and posted')
    const shown = (await standingIn(chat)).filter((card) => wordsOn(card).startsWith('Question'))
    expect(shown).toHaveLength(1)
    expect(wordsOn(shown[0])).toContain(
      `${words}\nTom Garland, Alderbrook Borough Council (sample), 23 November 2026 at 09:00`,
    )
    expect(wordsOn(shown[0])).toContain('Money and benefits')
    expect(await home()).toContain(`What is new\nQuestion  \n${words}`)
  })

  test('that a process kept and did not post is posted by the next', async () => {
    const { notify } = chat.bot.services
    const { post } = notify
    Object.assign(notify, { post: () => Promise.reject(new Error('died')) })
    expect(wordsOn(await asks())).toContain('It is asked')
    Object.assign(notify, { post })
    expect(await posted()).toBeUndefined()
    await jobs(chat)
    expect(wordsOn(await posted())).toContain(words)
  })

  test('is not asked where one may not look, of a closed group, or about nothing that is offered', async () => {
    const secret = carriedOn(await makesGroup(rachel, { name: 'Secret', audience: 'members' }), 'group')
    expect((await asks(tom, { group: secret })).words).toMatch(/not open to you/)
    expect((await asks(tom, { theme: 'cheese' })).words).toBe('Choose what it is about from those offered.')
    expect((await asks(tom, { group: 'nothing' })).words).toMatch(/not open to you/)
    await rachel.sends('group-close', { group })
    expect((await tom.sends('question-send', { key: 'k' }, { group, ...form, question: words })).words).toMatch(
      /is closed/,
    )
    expect(recordsIn(file).filter((record) => record.includes(words))).toEqual([])
  })

  test('shows what was typed as it was typed, in the channel too', async () => {
    const typed = '**Bold** [link](https://evil.example) <at>Everybody</at> =1+1 🦔'
    await asks(tom, { question: typed })
    const card = (await posted())!
    const runs = partsOf(card.body).filter((part) => part.type === 'TextRun')
    expect(runs.map((part) => part.text)).toContain('**Bold** [link](https://evil.example) Everybody =1+1 🦔')
    const blocks = partsOf(card.body).filter((part) => part.type === 'TextBlock')
    expect(JSON.stringify(blocks)).not.toContain('Bold')
    expect(card.fallbackText).not.toMatch(/[*[\]<>]/)
  })
})

describe('answers', () => {
  test('stand on the card in the channel, and who asked is told of each once', async () => {
    const question = idOn(await asks())
    const sheet = await helen.presses(await posted(), 'Answer', {}, { in: north })
    const cards = await Promise.all(
      [1, 2, 3].map(() => helen.presses(sheet, 'Send', { answer: 'One in ten, by site.' }, { in: north })),
    )
    for (const card of cards) expect(wordsOn(card)).toContain('Your answer is there.')
    expect(wordsOn(await posted())).toContain('One answer\nOne in ten, by site.\nHelen Marsh, 23 November 2026')
    const notices = await told(tom, 'An answer to your question')
    expect(notices).toHaveLength(1)
    expect(wordsOn(notices[0])).toContain('One in ten, by site.')
    expect((await kept(question)).state).toBe('open')
  })

  test('of many at once are all counted, on one card', async () => {
    const question = idOn(await asks())
    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        helen.sends(
          'question-answer-send',
          { group, question, key: `k${at}` },
          { answer: `Answer ${at}` },
          { in: north },
        ),
      ),
    )
    expect(wordsOn(await posted())).toContain('40 answers')
    expect(wordsOn(await posted())).toContain('36 more answers: see them under Open.')
    let page = await tom.sends('question', { group, question, page: 0 })
    const seen = new Set(wordsOn(page).match(/Answer \d+/g))
    for (let count = 1; count < 8; count++) {
      page = await tom.presses(page, 'More answers')
      for (const one of wordsOn(page).match(/Answer \d+/g)!) seen.add(one)
    }
    expect(seen.size).toBe(40)
    expect(buttonsOf(page.card!).map(({ title }) => title)).not.toContain('More answers')
    expect(wordsOn(await tom.presses(page, 'First answers'))).toContain('40 answers')
  })

  test('settle a question when who asked says so, from the notice or the card, and nobody else', async () => {
    const question = idOn(await asks())
    await answers(helen, question, 'By sample.')
    await answers(amina, question, 'By trust.')
    const { items } = await chat.bot.services.store.list(questionAnswers, question)
    const first = items.find(({ value }) => value.words === 'By sample.')!.value.id
    expect((await helen.sends('question-settle', { group, question, answer: first })).words).toMatch(
      /^Only whoever asked/,
    )
    const [notice] = await told(tom, 'An answer to your question')
    for (const _time of [1, 2]) expect(wordsOn(await tom.presses(notice, 'This answered it'))).toContain('Answered')
    expect(await kept(question)).toMatchObject({ state: 'answered', answer: first })
    expect(wordsOn(await posted())).toMatch(/^Question\nAnswered\n[\s\S]*This answered it:\nBy sample\./)
    expect(await home()).not.toContain(words)
    expect((await tom.sends('question-settle', { group, question, answer: 'nothing' })).words).toMatch(
      /not there any more/,
    )
  })

  test('given in the thread settle it too', async () => {
    const card = await asks()
    for (const shown of [await tom.presses(card, 'It was answered elsewhere'), await posted()]) {
      expect(wordsOn(shown)).toContain('Answered')
      expect(wordsOn(shown)).not.toContain('No answer yet.')
    }
  })

  test.each(['down', 'back'])('that settled a question and are taken %s are said to who asked, once', async (how) => {
    const question = idOn(await asks())
    await answers(helen, question, 'Buy from me.')
    const answer = (await kept(question)).shown!.first[0]!.id
    await tom.sends('question-settle', { group, question, answer })
    for (const _time of [1, 2])
      await (how === 'down'
        ? rachel.sends('question-take-down', { group, question, answer }, { reason: 'It is an advertisement.' })
        : helen.sends('question-answer-remove', { group, question, answer }))
    expect(wordsOn(await posted())).not.toContain('No answer yet.')
    const notices = await told(tom, 'An answer is not there any more')
    expect(notices).toHaveLength(1)
    expect(JSON.stringify(notices)).not.toMatch(/Buy from me|advertisement/)
    expect(wordsOn(await tom.presses(notices[0], 'Open'))).toContain(words)
  })

  test('are taken back by their author alone', async () => {
    const question = idOn(await asks())
    await answers(helen, question, 'Wrong.')
    const { items } = await chat.bot.services.store.list(questionAnswers, question)
    const answer = items[0]!.value.id
    expect((await amina.sends('question-answer-remove', { group, question, answer })).words).toMatch(
      /^Only whoever wrote/,
    )
    const open = await helen.sends('question', { group, question, page: 0 })
    await helen.presses(open, 'Take it back')
    expect(wordsOn(await posted())).toContain('No answer yet.')
    expect((await tom.sends('question-settle', { group, question, answer })).words).toMatch(/not there any more/)
  })
})

describe('the end of a question', () => {
  test('is its withdrawal by who asked, after which it takes no answers and an older card changes nothing', async () => {
    const card = await asks()
    const question = idOn(card)
    expect((await helen.sends('question-withdraw', { group, question })).words).toMatch(/^Only whoever asked/)
    const sheet = await helen.sends('question-answer', { group, question })
    for (const _time of [1, 2]) expect(wordsOn(await tom.presses(card, 'Withdraw it'))).toContain('has withdrawn it')
    expect(wordsOn(await posted())).toBe(
      'Question\nWho asked this question has withdrawn it.\nGroup: West Midlands contract managers',
    )
    expect((await helen.presses(sheet, 'Send', { answer: 'Late' })).words).toMatch(/cannot be answered/)
    expect(wordsOn(await tom.presses(card, 'It was answered elsewhere'))).toContain('has withdrawn it')
    expect((await kept(question)).state).toBe('withdrawn')
    expect(await home()).not.toContain(words)
  })

  test('is taken down by a facilitator, with a reason that its author reads once', async () => {
    const question = idOn(await asks())
    await answers(helen, question, 'Buy my *product*.')
    expect((await amina.sends('question-take-down', { group, question, answer: '' }, { reason: 'x' })).words).toBe(
      'Only its facilitators can do this.',
    )
    const open = await rachel.sends('question', { group, question, page: 0 })
    const sheet = await rachel.presses(open, 'Take down')
    for (const reason of ['It is an advertisement.', 'Another'])
      expect(wordsOn(await rachel.presses(sheet, 'Take it down', { reason }))).toContain('its author is told why')
    expect((await told(helen, 'Your answer was taken down')).map(wordsOn)).toEqual([
      expect.stringContaining('By Rachel Osei, for this reason:\nIt is an advertisement.'),
    ])
    expect(wordsOn(await posted())).toContain('No answer yet.')
    const whole = await rachel.presses(open, 'Take the question down')
    await rachel.presses(whole, 'Take it down', { reason: 'It names a supplier.' })
    expect(wordsOn(await posted())).toContain('A facilitator has taken this question down.')
    expect(wordsOn((await told(tom, 'Your question was taken down'))[0])).toContain('It names a supplier.')
  })
})

describe('who may not see a group', () => {
  test('sees, answers and ends none of its questions, unless they are in its channel', async () => {
    const secret = carriedOn(await makesGroup(rachel, { name: 'Secret', audience: 'members' }), 'group')
    await links(rachel, secret, south)
    const question = idOn(
      await rachel.sends('question-send', { key: 'k' }, { group: secret, ...form, question: 'SECRET words' }),
    )
    const at = { group: secret, question }
    const presses: [string, Record<string, unknown>][] = [
      ['question', { ...at, page: 0 }],
      ['question-answer', at],
      ['question-answer-send', { ...at, key: 'k' }],
      ['question-settle', { ...at, answer: '' }],
      ['question-withdraw', at],
      ['question-answer-remove', { ...at, answer: 'x' }],
      ['questions', { group: secret, page: 0 }],
      ['question-take-down', { ...at, answer: '' }],
      ['question-take-down-ask', { ...at, answer: '' }],
      ['question-new', { group: secret }],
    ]
    await chat.bot.services.notify.idle()
    const before = recordsIn(file)
    for (const [verb, fixed] of presses)
      for (const spot of [undefined, north]) {
        const told = await helen.sends(verb, fixed, { answer: 'x', reason: 'x' }, spot ? { in: spot } : {})
        expect([told.card, told.words]).toEqual([
          undefined,
          expect.stringMatching(/not open to you|Only its facilitators|Only whoever wrote/),
        ])
      }
    expect(recordsIn(file)).toEqual(before)
    expect(wordsOn(await helen.sends('question', { ...at, page: 0 }, {}, { in: south }))).toContain('SECRET words')
    expect((await helen.sends('question', { group, question, page: 0 })).words).toMatch(/not open to you/)
  })
})

test.each(['http://evil.example', 'javascript:alert(1)'])(
  'a link that is not https, such as %s, stands in no question and no answer',
  async (link) => {
    const question = idOn(await asks(tom, { question: 'See https://www.gov.uk' }))
    const refused = /^Links must begin with https:\/\/, and there is one that begins with /
    expect((await asks(tom, { question: `Is ${link} right?` })).words).toMatch(refused)
    expect((await answers(helen, question, `See ${link}`)).words).toMatch(refused)
    expect(recordsIn(file).filter((record) => record.includes(link))).toEqual([])
  },
)

describe('a question without a name', () => {
  test('names neither who asked nor their council in anything that others receive', async () => {
    await helen.presses(await helen.says('can help'), 'Save', { themes: 'value' })
    const mark = chat.teams.sent.length
    const card = await asks(tom, { name: 'hidden' })
    const question = idOn(card)
    expect(wordsOn(card)).toContain('Tom Garland, Alderbrook Borough Council (sample) (others do not see this)')
    await jobs(chat)
    pass(chat, days(3))
    await jobs(chat)
    expect(await told(helen, 'Can you help with this?')).toHaveLength(1)
    await answers(helen, question, 'By sample.')
    const own = await tom.sends('question-answer', { group, question })
    expect(wordsOn(own)).toContain('In the place of your name it says: Who asked.')
    await tom.presses(own, 'Send', { answer: 'To add: it has 40 sites.' })
    expect(wordsOn(await posted())).toContain('To add: it has 40 sites.\nWho asked, ')
    await tom.sends('question-settle', { group, question, answer: '' })
    const shown = [
      await helen.sends('question', { group, question, page: 0 }),
      await rachel.sends('question', { group, question, page: 0 }),
      await helen.sends('questions', { group, page: 0 }),
      await helen.sends('group', { group }),
      await helen.sends('question-answer', { group, question }),
    ]
    const sent = chat.teams.sent.slice(mark).filter(({ conversation }) => conversation !== `a:${tom.member.email}`)
    expect(new Set(sent.map(({ conversation }) => conversation))).toContain(north.channel)
    expect(JSON.stringify([sent, shown])).toContain(words)
    expect(JSON.stringify([sent, shown])).not.toMatch(/Tom Garland|Alderbrook|alderbrook/)
    expect(JSON.stringify([sent, shown])).not.toContain(tom.member.aadObjectId)
  })
})

describe('a question that nobody answers', () => {
  const helps = (talker: Talker, themes = 'value') => talker.sends('helping-save', {}, { themes })
  const wanted = (talker: Talker) => told(talker, 'Can you help with this?')

  test('comes after three days to those who offered to help with its theme, once, and then to the connector', async () => {
    await helps(helen)
    await helps(amina, 'people')
    await helps(tom)
    await asks()
    await jobs(chat)
    pass(chat, days(3) - 1000)
    await jobs(chat)
    expect(await wanted(helen)).toEqual([])
    pass(chat, 1000)
    await jobs(chat)
    await jobs(chat)
    const [card, ...more] = await wanted(helen)
    expect(more).toEqual([])
    expect(wordsOn(card)).toContain(words)
    expect([...(await wanted(amina)), ...(await wanted(tom))]).toEqual([])
    expect(await home()).toContain(`Still without an answer  \n${words}`)
    pass(chat, days(3) + hours(48))
    await jobs(chat)
    await jobs(chat)
    const notices = await told(rachel, 'A question has no answer yet')
    expect(notices).toHaveLength(1)
    expect(wordsOn(notices[0])).toContain('Somebody of Alderbrook Borough Council (sample) asked it')
    expect(wordsOn(await rachel.presses(notices[0], 'Answer'))).toContain('Answer a question')
  })

  test('goes to the connector at once where nobody offered, also from a group that they may not see', async () => {
    const secret = carriedOn(await makesGroup(rachel, { name: 'Secret', audience: 'members' }), 'group')
    await links(rachel, secret, south)
    await tom.sends('group-join', { group: secret }, {}, { in: south })
    const corin = chat.person('Corin Bell', 'programme.example')
    await corin.opens()
    await tom.sends('question-send', { key: 'k' }, { group: secret, ...form, name: 'hidden', question: words })
    await jobs(chat)
    pass(chat, days(3))
    await jobs(chat)
    const [notice] = await told(corin, 'A question has no answer yet')
    expect(wordsOn(notice)).toContain('Tom Garland, Alderbrook Borough Council (sample) (others do not see this)')
    expect(wordsOn(await corin.presses(notice, 'Open'))).toContain(words)
    expect((await corin.sends('group', { group: secret })).words).toMatch(/not open to you/)
  })

  test('goes to nobody once it is answered, withdrawn, or they said stop, muted the group or may not see it', async () => {
    const secret = carriedOn(await makesGroup(rachel, { name: 'Secret', audience: 'members' }), 'group')
    const [answered, withdrawn, open] = [
      idOn(await asks(tom, { question: 'Answered' })),
      await asks(tom, { question: 'Withdrawn' }),
      await asks(tom, { question: 'Open' }),
    ]
    await rachel.sends('question-send', { key: 'k' }, { group: secret, ...form, question: 'Secret' })
    await jobs(chat)
    await helps(helen)
    await helps(amina)
    await amina.sends('group-join', { group })
    await amina.sends('group-mute', { group, muted: true })
    await answers(helen, answered, 'Yes.')
    await tom.presses(withdrawn, 'Withdraw it')
    // In the night, so that the message waits for the morning and meets what has changed by then.
    chat.clock.now = new Date('2026-11-27T02:00:00Z')
    await jobs(chat)
    await helen.sends('helping-stop', {})
    chat.clock.now = new Date('2026-11-27T09:30:00Z')
    await jobs(chat)
    expect([...(await wanted(helen)), ...(await wanted(amina))]).toEqual([])
    expect((await kept(idOn(open))).stage).toBe('helpers')
  })

  test('has its three days anew where its only answer is taken back or down', async () => {
    await helps(amina)
    const question = idOn(await asks())
    await answers(helen, question, 'Buy from me.')
    pass(chat, days(3) + 1000)
    await jobs(chat)
    expect((await kept(question)).next).toBeUndefined()
    await helen.presses(await helen.sends('question', { group, question, page: 0 }), 'Take it back')
    pass(chat, days(3) - 1000)
    await jobs(chat)
    expect((await kept(question)).stage).toBe('posted')
    pass(chat, 1000)
    await jobs(chat)
    expect((await kept(question)).stage).toBe('helpers')
    // It is Sunday by then.
    expect(await wanted(amina)).toEqual([])
    pass(chat, days(1))
    await jobs(chat)
    expect(await wanted(amina)).toHaveLength(1)
    await answers(helen, question, 'Buy from me.')
    pass(chat, days(3))
    await jobs(chat)
    expect(await kept(question)).not.toHaveProperty('next')
    const { items } = await chat.bot.services.store.list(questionAnswers, question)
    const answer = items.find(({ value }) => !value.removed)!.value.id
    await rachel.sends('question-take-down', { group, question, answer }, { reason: 'It is an advertisement.' })
    pass(chat, days(3))
    await jobs(chat)
    expect((await kept(question)).stage).toBe('connector')
  })

  test('is looked at again where its only answer is taken back while a job finds it answered', async () => {
    const question = idOn(await asks())
    await answers(helen, question, 'Buy from me.')
    pass(chat, days(3) + 1000)
    const { store } = chat.bot.services
    const { put } = store
    const back = await helen.sends('question', { group, question, page: 0 })
    const [reached, mayGo] = [signal(), signal()]
    Object.assign(store, {
      put: async (...args: Parameters<typeof put>) => {
        Object.assign(store, { put })
        reached.give()
        await mayGo.given
        return put(...args)
      },
    })
    const job = advanceAll(chat.bot.services)
    await reached.given
    await helen.presses(back, 'Take it back')
    mayGo.give()
    await job
    pass(chat, days(3))
    await jobs(chat)
    expect((await kept(question)).stage).toBe('connector')
  })

  test('is not answered by what who asked adds, for helpers and the connector and in the digest', async () => {
    await helps(helen)
    await amina.sends('group-join', { group })
    const question = idOn(await asks())
    await answers(tom, question, 'To add: it is a cleaning contract.')
    pass(chat, days(1))
    await jobs(chat)
    const digest = await told(amina, 'Your groups this week')
    expect(wordsOn(digest[0])).toContain(`Questions without an answer\n${words}`)
    pass(chat, days(2))
    await jobs(chat)
    expect(await wanted(helen)).toHaveLength(1)
    await answers(helen, question, 'By site.')
    pass(chat, days(5))
    await jobs(chat)
    expect(await told(rachel, 'A question has no answer yet')).toEqual([])
  })

  test('comes in working hours', async () => {
    await helps(helen)
    await asks()
    await jobs(chat)
    chat.clock.now = new Date('2026-11-28T12:00:00Z')
    await jobs(chat)
    expect(await wanted(helen)).toEqual([])
    chat.clock.now = new Date('2026-11-30T09:00:00Z')
    await jobs(chat)
    expect(await wanted(helen)).toHaveLength(1)
  })
})

describe('can help', () => {
  test('suggests where the council is strong, keeps what is chosen, and stops in one press', async () => {
    const { questionnaires } = chat.bot.services.content
    await submits(chat, tom, { point: questionnaires.organisation.scale.points.at(-1)!.id })
    const first = await tom.says('can help')
    expect(wordsOn(first)).toContain('You are not asked.')
    expect(wordsOn(first)).toContain('Your council scored highest in:')
    expect(inputsOf(first.card!).themes).toContain('governance')
    const saved = await tom.presses(first, 'Save', { themes: 'value,people' })
    expect(inputsOf(saved.card!).themes).toBe('people,value')
    expect(wordsOn(await tom.presses(saved, 'Stop asking me'))).toContain('You will not be asked.')
    expect((await tom.presses(first, 'Save', { themes: 'cheese' })).words).toBe('Choose themes from those offered.')
    expect(wordsOn(await tom.presses(first, 'Save', { themes: '' }))).toContain('You will not be asked.')
  })
})
