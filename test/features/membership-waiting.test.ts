import { cardsTo } from '../support/assessments'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'

const adminObject = '00000000-0000-4000-8000-0000000ad001'

let chat: Conversation
let admin: Talker

beforeEach(async () => {
  chat = await startConversation({
    env: { PROGRAMME_ADMINS: `99999999-9999-4999-8999-999999999999, ${adminObject.toUpperCase()}` },
  })
  admin = chat.person('Ada Min', 'elsewhere.example', { aadObjectId: adminObject })
  await admin.opens()
})
afterEach(() => chat.stop())

/** Somebody of a council that is not in the programme, who has asked to join. */
async function asks(name: string, domain = 'ambervalley.gov.uk', about = ''): Promise<Talker> {
  const talker = chat.person(name, domain)
  await talker.opens()
  await talker.presses(await talker.says('my council'), 'Join the waiting list', { about })
  return talker
}

test('somebody whose council is not in the programme asks to join, and the administrators see who, what and since when', async () => {
  const joan = chat.person('Joan Dale', 'ambervalley.gov.uk')
  await joan.opens()
  const outside = await joan.says('my council')
  expect(wordsOn(outside)).toContain(
    'Amber Valley Borough Council is not in the Contract Management Pioneer Programme yet.',
  )
  const asked = await joan.presses(outside, 'Join the waiting list', { about: 'We have *60* contracts.' })
  expect(wordsOn(asked)).toContain('You are on the waiting list')
  expect(wordsOn(await joan.says('my council'))).toContain('You are on the waiting list')
  expect(wordsOn(await admin.says('waiting list'))).toBe(
    [
      'Waiting list',
      'Joan Dale',
      'joan.dale@ambervalley.gov.uk',
      'Asks for Amber Valley Borough Council',
      'Since 23 November 2026',
      'We have *60* contracts.',
    ].join('\n'),
  )
})

test('asked twice at once, it is one request', async () => {
  const joan = chat.person('Joan Dale', 'ambervalley.gov.uk')
  await joan.opens()
  const outside = await joan.says('my council')
  const both = await Promise.all([1, 2].map(() => joan.presses(outside, 'Join the waiting list')))
  for (const answer of both) expect(wordsOn(answer)).toContain('You are on the waiting list')
  expect((await admin.says('waiting list')).card?.fallbackText).toBe('Waiting list: 1')
})

test('too many words are told beside the form, and nothing is asked', async () => {
  const joan = chat.person('Joan Dale', 'ambervalley.gov.uk')
  await joan.opens()
  const answer = await joan.presses(await joan.says('my council'), 'Join the waiting list', { about: 'x'.repeat(501) })
  expect(answer.words).toBe('What you would like us to know is too long: the most it can hold is 500 characters.')
  expect(wordsOn(await admin.says('waiting list'))).toContain('Nobody is waiting.')
})

test('admitting a council lets everybody of it in, and tells each who asked, once', async () => {
  const joan = await asks('Joan Dale')
  const karl = await asks('Karl Dale')
  const quiet = chat.person('Quint Dale', 'ambervalley.gov.uk')
  await quiet.opens()
  const other = await asks('Otto Moss', 'arun.gov.uk')
  const list = await admin.presses(await admin.says('waiting list'), 'Admit this council')
  expect(wordsOn(list)).toContain('Otto Moss')
  expect(wordsOn(list)).not.toContain('Dale')
  for (const talker of [joan, karl]) {
    const [, , ...told] = await cardsTo(chat, talker)
    expect(told.map((card) => card.fallbackText)).toEqual([
      'Amber Valley Borough Council is in the programme. Type assess to start.',
    ])
  }
  for (const talker of [joan, karl, quiet])
    expect(wordsOn(await talker.says('assess'))).toContain('Choose what you want')
  expect(wordsOn(await other.says('assess'))).toContain('You can ask to join.')
})

test('an admitted council stays in after a restart', async () => {
  const joan = await asks('Joan Dale')
  await admin.presses(await admin.says('waiting list'), 'Admit this council')
  await chat.restart()
  expect(wordsOn(await joan.says('my council'))).toContain('Officer')
})

test('two presses of "Admit this council" at once admit it once and tell once', async () => {
  const joan = await asks('Joan Dale')
  const list = await admin.says('waiting list')
  const both = await Promise.all([1, 2].map(() => admin.presses(list, 'Admit this council')))
  for (const answer of both) expect(wordsOn(answer)).toContain('Nobody is waiting.')
  expect((await cardsTo(chat, joan)).filter((card) => card.fallbackText.includes('is in the programme'))).toHaveLength(
    1,
  )
})

test('a council that is not in the register cannot be admitted by a press that was made up', async () => {
  const answer = await admin.sends('admit-council', { council: 'E00000000' })
  expect(answer.words).toBe('This council is not in the register.')
})

test('an officer whose council is in gets no place on the waiting list by a press that was made up', async () => {
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  await amina.opens()
  for (const verb of ['join', 'join-as-connector'])
    expect(wordsOn(await amina.sends(verb, {}))).toContain('Alderbrook Borough Council (sample)')
  expect(wordsOn(await admin.says('waiting list'))).toContain('Nobody is waiting.')
})

test('somebody who works for the programme asks, and is given a caseload from the waiting list', async () => {
  const nadia = chat.person('Nadia Crane', 'improve.example')
  await nadia.opens()
  await nadia.presses(await nadia.says('my council'), 'I work for the programme')
  const list = await admin.says('waiting list')
  expect(wordsOn(list)).toContain('Asks to work here as a connector')
  const caseload = await admin.presses(list, 'Give a caseload')
  const region = await admin.presses(caseload, 'Show this region', { region: 'West Midlands' })
  expect(wordsOn(await nadia.says('review'))).toContain('Only connectors of the programme can do this.')
  await admin.presses(region, 'Save', { councils: 'sample-alderbrook' })
  expect(wordsOn(await nadia.says('review'))).toContain('Nothing is waiting for your review.')
  expect(wordsOn(await admin.says('waiting list'))).toContain('Nobody is waiting.')
})
