import { prompts } from '../../bot/domain/prompt'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  startConversation,
  type Talker,
  wordsOn,
} from '../support/conversation'
import { confirmOn, confirms, goTo, promptsTo, works, writes } from '../support/prompts'
import { actor } from '../support/submissions'

/** Writing a prompt: each card saves a draft, whatever is pressed twice, is old, or was made up. */

let chat: Conversation
let amina: Talker
let rachel: Talker
let corin: Talker
let ada: Talker

const admin = '0a0a0a0a-0000-4000-8000-000000000001'

beforeEach(async () => {
  chat = await startConversation({ env: { PROGRAMME_ADMINS: admin } })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  corin = chat.person('Corin Bell', 'programme.example')
  ada = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: admin })
  for (const talker of [amina, rachel, corin, ada]) await talker.opens()
  await chat.bot.services.people.appoint(corin.id, ['sample-brackenshire'], actor(ada))
})
afterEach(() => chat.stop())

const kept = async (talker: Talker) =>
  (await chat.bot.services.store.list(prompts, talker.id)).items.map((one) => one.value)
const only = async (talker: Talker) => (await kept(talker))[0]!
/** What a card's confirmation, or whatever button of a title, carries. */
const carriedBy = (answered: Answered, title: string) =>
  buttonsOf(answered.card!).find((button) => button.title === title)!.data as {
    verb: string
    fixed: Record<string, unknown>
  }

test('a draft is saved by each card, and listed with what it says', async () => {
  const who = await rachel.presses(await rachel.says('prompt'), 'Next', { who: 'leads' })
  expect((await only(rachel)).audience).toEqual({ councils: { kind: 'caseload' }, who: 'leads' })
  const message = await rachel.presses(who, 'Next', { title: 'Board week', message: 'How is it going?' })
  expect(await only(rachel)).toMatchObject({ title: 'Board week', message: 'How is it going?' })
  await rachel.presses(message, 'Next', { when: 'monthly' })
  expect((await only(rachel)).schedule).toMatchObject({ kind: 'recurring', rule: 'FREQ=MONTHLY;BYDAY=1MO' })
  const list = wordsOn(await rachel.says('prompts'))
  for (const words of ['Board week', 'Draft: nothing is sent', 'leads in the caseload']) expect(list).toContain(words)
})

test('the first card pressed twice is one draft; the card that is drawn anew makes another', async () => {
  const card = await rachel.says('prompt')
  await rachel.presses(card, 'Next')
  await rachel.presses(card, 'Next')
  expect(await kept(rachel)).toHaveLength(1)
  await rachel.presses(await rachel.says('prompt'), 'Next')
  expect(await kept(rachel)).toHaveLength(2)
})

test('a card that is filled in twice saves once; an older card with something else shows both and saves nothing', async () => {
  const message = await rachel.presses(await rachel.says('prompt'), 'Next')
  await rachel.presses(message, 'Next', { title: 'First' })
  await rachel.presses(message, 'Next', { title: 'First' })
  expect((await only(rachel)).revision).toBe(2)
  const stale = await rachel.presses(message, 'Next', { title: 'Second' })
  expect(wordsOn(stale)).toContain('It changed meanwhile')
  expect((await only(rachel)).title).toBe('First')
  await rachel.presses(stale, 'Next')
  expect((await only(rachel)).title).toBe('Second')
})

test.each([
  ['a time that has passed', { day: '2026-11-20', time: '09:00', closing: '2026-12-18' }, 'has passed'],
  ['a last day before it', { day: '2026-12-07', time: '09:00', closing: '2026-12-04' }, 'last day to answer is over'],
  ['a last day over before working hours', { day: '2026-11-28', time: '09:00', closing: '2026-11-29' }, 'over before'],
])('%s has no confirmation, and says why', async (_name, times, why) => {
  const preview = await writes(rachel, { when: 'once', times })
  expect(confirmOn(preview)).toBeUndefined()
  expect(wordsOn(preview)).toContain(why)
})

test('councils that cannot be reached for the same reason are named together', async () => {
  await chat.bot.services.people.appoint(corin.id, ['sample-brackenshire', 'sample-copperfell'], actor(ada))
  expect(wordsOn(await writes(corin))).toMatch(
    /Brackenshire County Council \(sample\) and Copperfell .+\(sample\)\s+without anybody who has opened Pioneer/,
  )
})

test('where nobody can be reached there is no confirmation; councils in which nobody was met are named', async () => {
  const preview = await writes(corin)
  expect(confirmOn(preview)).toBeUndefined()
  expect(wordsOn(preview)).toContain('Nobody would get it')
  expect(wordsOn(preview)).toContain('Brackenshire County Council (sample)')
  expect(wordsOn(preview)).toContain('without anybody who has opened Pioneer')
  const forged = await corin.sends('prompt-confirm', {
    author: corin.id,
    prompt: (await only(corin)).id,
    revision: (await only(corin)).revision,
    mark: 'x',
  })
  expect(wordsOn(forged)).toContain('Nobody would get it')
  expect((await only(corin)).state).toBe('draft')
})

test('the preview shows the card itself, with the author’s words and two actions', async () => {
  const preview = wordsOn(await writes(rachel, { message: 'Before Friday, please.' }))
  for (const words of [
    'What people will get',
    'Before Friday, please.',
    'Your actions',
    'Agree who owns each contract',
  ])
    expect(preview).toContain(words)
})

test('who is reached may change before the confirmation: it is shown again and nothing is sent', async () => {
  const preview = await writes(rachel)
  const tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
  const again = await confirms(rachel, preview)
  expect(wordsOn(again)).toContain('It changed meanwhile')
  expect(confirmOn(again)).toBe('Send to 2 people in 1 council now')
  await works(chat)
  expect(promptsTo(amina)).toEqual([])
  await confirms(rachel, again)
  await works(chat)
  expect([promptsTo(amina).length, promptsTo(tom).length]).toEqual([1, 1])
})

test('a confirmation from before an edit sends nothing', async () => {
  const preview = await writes(rachel)
  const edited = await rachel.presses(await rachel.presses(preview, 'Change it'), 'Next')
  await rachel.presses(edited, 'Next', { title: 'Another title' })
  expect(wordsOn(await confirms(rachel, preview))).toContain('It changed meanwhile')
  expect((await only(rachel)).state).toBe('draft')
})

test('the confirmation pressed twice sends once, and shows the progress both times', async () => {
  const preview = await writes(rachel)
  const first = await confirms(rachel, preview)
  const second = await confirms(rachel, preview)
  await works(chat)
  expect(promptsTo(amina)).toHaveLength(1)
  expect([first, second].map((card) => wordsOn(card).includes('It is being got ready'))).toEqual([true, true])
})

test.each([
  ['a council outside the caseload', { councils: 'sample-alderbrook' }],
  ['one of each', { councils: 'sample-brackenshire,sample-alderbrook' }],
  ['one that does not exist', { councils: 'sample-nowhere' }],
])('a crafted press with %s is refused, and nothing of it is kept', async (_name, inputs) => {
  const which = await corin.presses(await corin.says('prompt'), 'Next', { reach: 'named' })
  const before = await kept(corin)
  const { verb, fixed } = carriedBy(which, 'Next')
  expect((await corin.sends(verb, fixed, inputs)).words).toBe('This council is not one of your caseload.')
  expect(await kept(corin)).toEqual(before)
})

test('everybody is for administrators alone, by crafted press too', async () => {
  expect(JSON.stringify((await corin.says('prompt')).card)).not.toContain('Everybody')
  const forged = await corin.sends('prompt-begin', { nonce: 'x' }, { reach: 'everybody', who: 'officers' })
  expect(forged.words).toBe('Only administrators may prompt everybody.')
  expect(await kept(corin)).toEqual([])
  await confirms(ada, await writes(ada, { who: { reach: 'everybody' } }))
  await works(chat)
  expect(promptsTo(amina)).toHaveLength(1)
})

test('only its author and administrators come near a prompt', async () => {
  await writes(rachel, { title: 'Mine' })
  const { id, revision } = await only(rachel)
  const at = { author: rachel.id, prompt: id }
  const inputs = { title: 'Theirs', message: 'Theirs' }
  for (const [verb, fixed] of [
    ['prompt-open', at],
    ['prompt-preview', at],
    ['prompt-step', { ...at, step: 'message' }],
    ['prompt-message', { ...at, revision }],
    ['prompt-cancel', { ...at, revision }],
    ['prompt-duplicate', { ...at, nonce: 'n' }],
    ['prompts-of', { author: rachel.id, page: 0 }],
  ] as const)
    expect((await corin.sends(verb, fixed, inputs)).words).toBe('This prompt is not one of yours.')
  expect(await only(rachel)).toMatchObject({ title: 'Mine', state: 'draft', revision })
  const theirs = await ada.presses(await ada.says('prompts'), 'Show theirs', { connector: rachel.id })
  expect(wordsOn(theirs)).toContain('Mine')
  expect(wordsOn(await ada.presses(theirs, 'Open'))).toContain('Rachel Osei')
})

test('a draft is duplicated once by two presses, and the copy is the presser’s own', async () => {
  await writes(rachel, { title: 'Mine', when: 'weekly' })
  const open = await rachel.presses(await rachel.says('prompts'), 'Open')
  await rachel.presses(open, 'Duplicate')
  await rachel.presses(open, 'Duplicate')
  const all = await kept(rachel)
  expect(all.map(({ title, state, schedule }) => [title, state, schedule.kind])).toEqual([
    ['Mine', 'draft', 'recurring'],
    ['Mine', 'draft', 'recurring'],
  ])
})

test('what is changed of a recurring prompt holds only once it is confirmed, from the next sending on', async () => {
  const times = { day: '2026-11-30', time: '09:00', until: '', days: '5', reminders: '' }
  await confirms(rachel, await writes(rachel, { message: 'Old words', when: 'weekly', times }))
  const edit = await rachel.presses(await rachel.presses(await rachel.says('prompts'), 'Open'), 'Edit')
  const preview = await writes(rachel, { message: 'New words', when: 'weekly', times }, edit)
  await goTo(chat, '2026-11-30T09:00:00Z')
  expect(chat.teams.sent.map((one) => JSON.stringify(one)).filter((one) => one.includes('New words'))).toEqual([])
  expect(confirmOn(preview)).toBe('Change it for 1 person in 1 council')
  // It was sent since that card was drawn.
  const again = await confirms(rachel, preview)
  expect(wordsOn(again)).toContain('It changed meanwhile')
  await confirms(rachel, again)
  await goTo(chat, '2026-12-07T09:00:00Z')
  expect(promptsTo(amina)).toHaveLength(2)
  expect(JSON.stringify(amina.received().at(-1))).toContain('New words')
})

test('a prompt that is over is not edited by an old card', async () => {
  const preview = await writes(rachel)
  const form = await rachel.presses(preview, 'Change it')
  await confirms(rachel, preview)
  expect((await rachel.presses(form, 'Next', { who: 'leads' })).words).toContain('This prompt is over')
})

test.each([
  ['now', { closing: '2062-12-04', reminders: '' }, '60 days after the sending at the most: 22 January 2027'],
  ['once', { day: '2026-12-01', time: '09:00', closing: '2027-02-01' }, 'the most: 30 January 2027'],
  ['weekly', { day: '2026-12-07', time: '09:00', days: '60' }, 'Give people 20 days at the most'],
])(
  'sent %s, more time to answer than there may be is asked for again, and nothing is kept',
  async (when, times, why) => {
    const answered = await writes(rachel, { when, times })
    expect(answered.words).toContain(why)
    expect((await only(rachel)).closes).not.toEqual('closing' in times ? { day: times.closing } : { days: 60 })
  },
)

test('a draft whose last day has come too far away meanwhile is not sent', async () => {
  const answered = await writes(rachel, {
    when: 'once',
    times: { day: '2026-12-20', time: '09:00', closing: '2027-02-10' },
  })
  expect(confirmOn(answered)).toBeDefined()
  const { id: prompt, revision } = await only(rachel)
  await rachel.sends('prompt-when', { author: rachel.id, prompt, revision }, { when: 'now' })
  const now = await rachel.sends('prompt-preview', { author: rachel.id, prompt })
  expect(wordsOn(now)).toContain('60 days after the sending at the most')
  expect(confirmOn(now)).toBeUndefined()
})

test('how many rounds are open at once is said before it is confirmed', async () => {
  const times = { day: '2026-12-07', time: '09:00', days: '14' }
  expect(wordsOn(await writes(rachel, { when: 'weekly', times }))).toContain('up to 3 rounds are open at once')
})

test('a draft can be deleted, also when that is pressed twice; one that was changed or confirmed meanwhile stays', async () => {
  await writes(rachel)
  const draft = await rachel.presses(await rachel.says('prompts'), 'Open')
  expect(buttonsOf(draft.card!).map(({ title }) => title)).not.toContain('Cancel')
  const { verb, fixed } = carriedBy(draft, 'Delete')
  const form = carriedBy(await rachel.presses(draft, 'Edit'), 'Next')
  await rachel.sends(form.verb, form.fixed, { reach: 'caseload', who: 'leads' })
  expect((await rachel.presses(draft, 'Delete')).words).toContain('has changed since you looked')
  expect(await kept(rachel)).toHaveLength(1)
  expect((await corin.sends(verb, fixed)).words).toContain('not one of yours')

  const fresh = await rachel.presses(await rachel.says('prompts'), 'Open')
  for (const _ of [1, 2]) expect(wordsOn(await rachel.presses(fresh, 'Delete'))).toContain('The draft is deleted.')
  expect(await kept(rachel)).toEqual([])

  const preview = await writes(rachel)
  const other = await rachel.presses(await rachel.says('prompts'), 'Open')
  await confirms(rachel, preview)
  expect((await rachel.presses(other, 'Delete')).words).toContain('was not deleted')
  expect(await kept(rachel)).toHaveLength(1)
  const sent = await rachel.presses(await rachel.says('prompts'), 'Open')
  expect(buttonsOf(sent.card!).map(({ title }) => title)).not.toContain('Delete')
})
