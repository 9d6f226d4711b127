import { commandTable } from '../bot/features'
import {
  type Answered,
  buttonsOf,
  type Conversation,
  partsOf,
  startConversation,
  type Talker,
} from './support/conversation'

let chat: Conversation

beforeAll(async () => {
  chat = await startConversation({ sample: true, env: { PROGRAMME_ADMINS: admin } })
})
afterAll(() => chat.stop())

const admin = '00000000-0000-4000-8000-0000000000ad'

/** What a client would send for the inputs of a card: the first choice of each, or some words. */
function filledIn(answered: Answered): Record<string, string> {
  const inputs = partsOf(answered.card?.body).filter((part) => part.type.startsWith('Input.'))
  return Object.fromEntries(
    inputs.map((part) => {
      const [first] = (part.choices as { value: string }[] | undefined) ?? []
      return [String(part.id), String(part.value ?? first?.value ?? 'Some words')]
    }),
  )
}

/** What somebody is shown who says every word, and presses each kind of button there and on what comes then. */
async function everythingShownTo(talker: Talker): Promise<string> {
  const pressed = new Set<string>()
  const shown: Answered[] = [await talker.opens()]
  for (const { name } of commandTable) shown.push(await talker.says(name))
  for (const answered of shown) {
    for (const { verb, title } of answered.card ? buttonsOf(answered.card) : []) {
      const kind = `${verb} ${title}`
      if (pressed.has(kind) || pressed.size === 60) continue
      pressed.add(kind)
      shown.push(await talker.presses(answered, String(title), filledIn(answered)))
    }
  }
  await chat.bot.services.notify.idle()
  return JSON.stringify([shown, talker.received()])
}

test.each([
  ['an officer', 'Amina Yusuf', 'alderbrook.example', {}],
  ['a connector', 'Daniel Okafor', 'programme.example', {}],
  ['an administrator', 'Grace Lindqvist', 'programme.example', { aadObjectId: admin }],
])('a made-up council is called a sample wherever %s sees its name', async (_who, name, domain, more) => {
  const shown = await everythingShownTo(chat.person(name, domain, more))
  const names = chat.bot.services.content.sample!.councils.map((council) => council.name)
  const seen = names.filter((council) => shown.includes(council))
  expect(seen.length).toBeGreaterThan(0)
  const bare = names.flatMap((council) => shown.match(new RegExp(`.{60}${council}(?! \\(sample\\)).{20}`, 'g')) ?? [])
  expect(bare).toEqual([])
})
