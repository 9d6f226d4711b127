import { type Answered, type Conversation, startConversation, type Talker } from './conversation'

/** Administrators of the catalogue, and an entry that one of them may write. */

const objects = ['00000000-0000-4000-8000-0000000ad001', '00000000-0000-4000-8000-0000000ad002'] as const

export const adminsEnv = { PROGRAMME_ADMINS: objects.join(',') }

export async function startCatalogue(env: Readonly<Record<string, string>> = {}) {
  const chat = await startConversation({ env: { ...adminsEnv, ...env } })
  return { chat, ...(await adminsOf(chat)) }
}

export async function adminsOf(chat: Conversation): Promise<{ ada: Talker; bea: Talker }> {
  const ada = chat.person('Ada Min', 'programme.example', { aadObjectId: objects[0] })
  const bea = chat.person('Bea Min', 'programme.example', { aadObjectId: objects[1] })
  for (const one of [ada, bea]) await one.opens()
  return { ada, bea }
}

/** What a form holds for a tool that could be published. */
export const leasing = {
  title: 'Vehicle leasing guide',
  summary: 'A guide to leasing vehicles for a council.',
  use: 'Reach for it before a lease ends.',
  stages: 'plan,procure',
  levels: 'contract',
  minutes: '45',
  format: 'Guide',
  owner: 'The fleet team',
  where: 'On the shared drive. Ask the fleet team for it.',
  link: 'https://fleet.example/guide',
  command: 'none',
  words: 'lease vehicles\nhire fleet lorries',
  related: 'contract-register',
  steps: 'Count the vehicles that are used.\nAsk what each costs in a year.',
  training: 'Fleet basics',
  source: 'Written by the fleet team.',
  checked: '2026-11-20',
}

export async function adds(who: Talker, values: Readonly<Record<string, string>> = leasing): Promise<Answered> {
  const form = await who.presses(await who.says('catalogue'), 'Add a tool')
  return who.presses(await who.presses(form, 'See how it will look', values), 'Publish')
}

export const entry = (who: Talker, tool: string) => who.sends('catalogue-entry', { tool })

/** Changes some fields of an entry, and publishes it. */
export async function changes(who: Talker, tool: string, values: Readonly<Record<string, string>>): Promise<Answered> {
  const form = await who.presses(await entry(who, tool), 'Change')
  return who.presses(await who.presses(form, 'See how it will look', values), 'Publish')
}

export async function retires(who: Talker, tool: string, typed = { why: 'There is a better one.', instead: 'none' }) {
  return who.presses(await who.presses(await entry(who, tool), 'Retire'), 'Retire it', typed)
}
