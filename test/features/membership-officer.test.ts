import { mkdirSync, writeFileSync } from 'node:fs'
import { type Conversation, partsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { temporaryFolder } from '../support/temporary-folder'

/** Where somebody belongs, as they see it themselves. Adur and Worthing share one address; only Adur takes part here. */

const folder = temporaryFolder()
let chat: Conversation

beforeAll(async () => {
  const content = folder.file('content')
  mkdirSync(content)
  const participants = '[{ council: E07000223, tenants: [] }]'
  writeFileSync(`${content}/participants.yaml`, `title: Test\nchecked: 2026-11-23\nparticipants: ${participants}\n`)
  chat = await startConversation({ env: { CONTENT_DIR: content } })
})
afterAll(() => chat.stop())

const shared = async (name: string): Promise<Talker> => {
  const talker = chat.person(name, 'adur-worthing.gov.uk')
  await talker.opens()
  return talker
}

const which = 'Which council are you with?'
const officer = /Council {2}\nAdur District Council\n.+\nOfficer\n/

test('an officer sees their council, what they are here and who their connector is', async () => {
  const amina = chat.person('Amina Yusuf', 'alderbrook.example')
  expect(wordsOn(await amina.opens())).toContain('Your council  \nAlderbrook Borough Council (sample)')
  expect(wordsOn(await amina.says('my council'))).toContain('Officer, Lead\nYour connector  \nnobody yet')
  await chat.person('Rachel Osei', 'programme.example').opens()
  expect(wordsOn(await amina.says('my connector'))).toContain('Your connector  \nRachel Osei')
})

test.each(['assess', 'my results', 'contracts', 'my council'])(
  'somebody of a council outside the programme who says "%s" is offered the waiting list',
  async (words) => {
    const joan = chat.person('Joan Dale', 'ambervalley.gov.uk')
    expect(wordsOn(await joan.opens())).toContain('Your council is not set up here yet.')
    expect(wordsOn(await joan.says(words))).toContain('Amber Valley Borough Council is not in the')
    expect(wordsOn(await joan.says(words))).toContain('You can ask to join.')
  },
)

test('somebody whose address belongs to no council is told so, and can press nothing of an officer', async () => {
  const nemo = chat.person('Nemo Nobody', 'nowhere.example')
  await nemo.opens()
  const told = 'Your address does not belong to a council of the Contract Management Pioneer Programme.'
  expect(wordsOn(await nemo.says('assess'))).toContain(told)
  for (const [verb, fixed] of [
    ['assess-level', { level: 'organisation' }],
    ['assess-start', { level: 'organisation', subject: 'whole-council', title: 'x', round: 1 }],
    ['results', { page: 0 }],
  ] as const)
    expect(wordsOn(await nemo.sends(verb, fixed))).toContain(told)
})

test('an address that two councils share asks which, and the choice makes an officer', async () => {
  const adam = await shared('Adam Shore')
  const asked = await adam.says('assess')
  expect(wordsOn(asked)).toContain(which)
  expect(wordsOn(asked)).toContain('You can choose only once, so choose with care.')
  const choices = partsOf(asked.card!.body).find((part) => part.type === 'Input.ChoiceSet')?.choices
  expect(choices).toEqual([
    { title: 'Adur District Council', value: 'E07000223' },
    { title: 'Worthing Borough Council', value: 'E07000229' },
  ])
  expect((await adam.presses(asked, 'This is my council')).words).toBe('Choose your council first.')
  const chosen = await adam.presses(asked, 'This is my council', { council: 'E07000223' })
  expect(wordsOn(chosen)).toMatch(officer)
  expect(wordsOn(await adam.says('assess'))).toContain('Choose what you want to look at.')
})

test('the choice is made once, and lasts over a restart', async () => {
  const beth = await shared('Bethan Sand')
  const asked = await beth.says('my council')
  await beth.presses(asked, 'This is my council', { council: 'E07000223' })
  const again = await beth.presses(asked, 'This is my council', { council: 'E07000229' })
  expect(wordsOn(again)).toMatch(officer)
  expect(await chat.bot.services.people.membersOf('E07000229')).toEqual([])
  await chat.restart()
  expect(wordsOn(await beth.says('my council'))).toMatch(officer)
})

test('the choice that comes three times in one instant is made once', async () => {
  const carl = await shared('Carlos Pier')
  const asked = await carl.says('my council')
  const press = () => carl.presses(asked, 'This is my council', { council: 'E07000223' })
  for (const answered of await Promise.all([press(), press(), press()])) expect(wordsOn(answered)).toMatch(officer)
})

test.each(['E07000032', 'sample-alderbrook', 'x'.repeat(200)])(
  'a council that the address does not allow (%s) cannot be chosen',
  async (council) => {
    const dora = await shared('Dorothy Cliff')
    expect(wordsOn(await dora.sends('choose-council', {}, { council }))).toContain(which)
  },
)

test('who chooses the council that is outside the programme is offered the waiting list', async () => {
  const ella = await shared('Ellana Worth')
  const chosen = await ella.presses(await ella.says('my council'), 'This is my council', { council: 'E07000229' })
  expect(wordsOn(chosen)).toContain('Worthing Borough Council is not in the')
})
