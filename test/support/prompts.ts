import { occurrences } from '../../bot/domain/occurrence'
import type { Card } from '../../cards/card'
import { type Answered, buttonsOf, type Conversation, type Talker } from './conversation'
import { pass } from './submissions'

/** Prompts as connectors write them, press by press. */

export interface Wish {
  readonly who?: Readonly<Record<string, string>>
  readonly which?: Readonly<Record<string, string>>
  readonly title?: string
  readonly message?: string
  readonly when?: string
  readonly times?: Readonly<Record<string, string>>
}

/** As far as the preview, from the first card on. */
export async function writes(connector: Talker, wish: Wish = {}, from?: Answered): Promise<Answered> {
  const who = await connector.presses(from ?? (await connector.says('prompt')), 'Next', {
    who: 'officers',
    ...wish.who,
  })
  const message = wish.which ? await connector.presses(who, 'Next', wish.which) : who
  const when = await connector.presses(message, 'Next', {
    ...(wish.title ? { title: wish.title } : {}),
    ...(wish.message ? { message: wish.message } : {}),
  })
  const times = await connector.presses(when, 'Next', { when: wish.when ?? 'now' })
  return connector.presses(times, 'Next', wish.times)
}

export const confirmOn = (answered: Answered | Card): string | undefined => {
  const card = 'status' in answered ? answered.card : answered
  return card && buttonsOf(card).find((button) => (button.data as { verb: string }).verb === 'prompt-confirm')
    ? String(buttonsOf(card).find((one) => (one.data as { verb: string }).verb === 'prompt-confirm')!.title)
    : undefined
}

/** Presses the confirmation, whatever number it names; on no message (''), nothing of the author's is edited. */
export const confirms = (connector: Talker, preview: Answered, message = 'progress-1'): Promise<Answered> =>
  connector.presses(preview, confirmOn(preview) ?? 'no confirmation', {}, { message })

/** Jobs as often as they have something to do, until everything that is due is sent. */
export async function works({ bot }: Pick<Conversation, 'bot'>): Promise<void> {
  for (const _ of [1, 2]) {
    await bot.runJobs()
    await bot.services.notify.idle()
  }
}

/** Lets time pass, and what is due happen. */
export async function later(chat: Conversation, milliseconds: number): Promise<void> {
  pass(chat, milliseconds)
  await works(chat)
}

export const goTo = async (chat: Conversation, instant: string): Promise<void> => {
  chat.clock.now = new Date(instant)
  await works(chat)
}

/** The ids on the card that follows a sending now. */
export async function sentPrompt(connector: Talker, wish: Wish = {}): Promise<{ prompt: string; occurrence: string }> {
  const progress = await confirms(connector, await writes(connector, wish))
  const on = buttonsOf(progress.card!).map((button) => (button.data as { fixed: Record<string, string> }).fixed)
  const prompt = on.find((fixed) => fixed.prompt)!.prompt!
  return { prompt, occurrence: on.find((fixed) => fixed.occurrence)!.occurrence! }
}

export const occurrencesOf = async ({ bot }: Conversation, connector: Talker) =>
  (await bot.services.store.list(occurrences, connector.id)).items.map((kept) => kept.value)

/** Cards that somebody was sent of their own, not edits; the newest last. */
export const cardsTo = (talker: Talker): Card[] =>
  talker
    .received()
    .filter((one) => !one.edits)
    .flatMap((one) => (one.activity.attachments ?? []).map((attachment) => attachment.content as Card))

/** Of those, the prompts and the reminders, in summaries. */
export const promptsTo = (talker: Talker): string[] =>
  cardsTo(talker)
    .map((card) => card.fallbackText)
    .filter((summary) => /^A (message|reminder) from /.test(summary))
