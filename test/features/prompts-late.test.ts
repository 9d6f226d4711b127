import { type Conversation, startConversation, type Talker } from '../support/conversation'
import { confirms, goTo, later, promptsTo, writes } from '../support/prompts'

/** What was due while Pioneer was down comes late, and once. */

let chat: Conversation
let amina: Talker
let rachel: Talker
beforeEach(async () => {
  chat = await startConversation()
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  rachel = chat.person('Rachel Osei', 'programme.example')
  for (const talker of [amina, rachel]) await talker.opens()
})
afterEach(() => chat.stop())

const leads = () => promptsTo(amina).map((words) => words.split(' from ')[0])
const weekly = { when: 'weekly', times: { day: '2026-12-07', time: '09:00', until: '', days: '5', reminders: '3,1' } }

test.each([
  ['weekly', weekly, '2026-12-10T09:30:00Z', '2026-12-11T09:00:00Z'],
  [
    'once',
    { when: 'once', times: { day: '2026-12-07', time: '09:00', closing: '2026-12-14', reminders: '7,3,1' } },
    '2026-12-11T12:00:00Z',
    '2026-12-14T08:00:00Z',
  ],
])(
  'sent %s: a reminder whose day was missed does not follow on the heels of the prompt',
  async (_how, wish, up, next) => {
    await confirms(rachel, await writes(rachel, wish))
    await goTo(chat, up)
    await later(chat, 1000)
    await later(chat, 60_000)
    expect(leads()).toEqual(['A message'])
    await goTo(chat, next)
    expect(leads()).toEqual(['A message', 'A reminder'])
  },
)
