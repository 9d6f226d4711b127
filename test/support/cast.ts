import { type Conversation, startConversation, type Talker } from './conversation'
import { type OneDrive, startOneDrive } from './one-drive'

/** Who is in most conversations: two officers of one council, their connector, and somebody of another council. */
export interface Cast {
  readonly chat: Conversation
  readonly amina: Talker
  readonly tom: Talker
  readonly rachel: Talker
  readonly helena: Talker
}

/**
 * A conversation anew for each test of the file, in which all of them have opened Pioneer. What is answered here stays the same:
 * each handle is that of the test that runs.
 */
export function eachWithCast(): Cast {
  let now: Cast
  beforeEach(async () => {
    const chat = await startConversation()
    const amina = chat.person('Amina Yusuf', 'alderbrook.example')
    const tom = chat.person('Tom Garland', 'alderbrook.example')
    const rachel = chat.person('Rachel Osei', 'programme.example')
    const helena = chat.person('Helena Ost', 'brackenshire.example')
    now = { chat, amina, tom, rachel, helena }
    for (const one of [amina, tom, rachel, helena]) await one.opens()
  })
  afterEach(() => now.chat.stop())
  return {
    chat: current(() => now.chat),
    amina: current(() => now.amina),
    tom: current(() => now.tom),
    rachel: current(() => now.rachel),
    helena: current(() => now.helena),
  }
}

/** The same, with a OneDrive into which files are put. */
export function eachWithOneDrive(): Cast & { readonly drive: OneDrive } {
  const cast = eachWithCast()
  let now: OneDrive
  beforeEach(async () => {
    now = await startOneDrive()
  })
  afterEach(() => now.stop())
  return { ...cast, drive: current(() => now) }
}

/** What is asked of it is asked of whatever there is then. */
const current = <T extends object>(now: () => T): T =>
  new Proxy({} as T, {
    get: (_none, name) => Reflect.get(now(), name),
    set: (_none, name, value) => Reflect.set(now(), name, value),
  })
