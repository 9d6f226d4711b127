import { channelId } from '../../bot/where'
import type { Card } from '../../cards/card'
import { type Answered, buttonsOf, type Conversation, type Talker, tenant, wordsOn } from './conversation'

/** How people make peer groups, link channels to them and meet in them. */

export const north = { channel: '19:north@thread.tacv2' }
export const south = { channel: '19:south@thread.tacv2' }

export const groupForm = {
  name: 'West Midlands contract managers',
  common: 'region:West Midlands',
  cohort: '',
  purpose: 'Share what works when a contract ends.',
  audience: 'open',
}

/** A value that the buttons of a card carry under a name. */
export function carriedOn(card: Answered | Card | undefined, name: string): string {
  const drawn = card && 'status' in card ? card.card : card
  const found = drawn && buttonsOf(drawn).find((one) => name in (one.data as { fixed: object }).fixed)
  if (!found) throw new Error(`No button carries "${name}": ${wordsOn(card)}`)
  return String((found.data as { fixed: Record<string, unknown> }).fixed[name])
}

/** Makes a group in somebody's own chat; answers with its card. */
export async function makesGroup(talker: Talker, inputs: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const form = await talker.presses(await talker.says('groups'), 'Make a group')
  return talker.presses(form, 'Make the group', { ...groupForm, ...inputs })
}

/** Links a channel to a group that is there; answers with the group's card. */
export async function links(talker: Talker, group: string, channel = north): Promise<Answered> {
  const asked = await talker.says('link this channel', { in: channel })
  const title = asked.card?.actions?.some((one) => one.title === 'Choose a group')
    ? 'Choose a group'
    : 'Link another group'
  const form = await talker.presses(asked, title, {}, { in: channel })
  return talker.presses(form, 'Link', { group }, { in: channel })
}

/** The cards that stand in a channel, each as it was last written; what was said there besides is left out. */
export async function standingIn(chat: Conversation, { channel } = north): Promise<Card[]> {
  await chat.bot.services.notify.idle()
  const shown = new Map<string, Card>()
  for (const { conversation, edits, id, activity } of chat.teams.sent) {
    const card = activity.attachments?.[0]?.content as Card | undefined
    if (conversation === channel && card) shown.set(edits ?? id, card)
  }
  return [...shown.values()].filter((card) => !wordsOn(card).startsWith('Link this channel'))
}

export const idOf = ({ channel }: { readonly channel: string }): string => channelId(tenant, channel)
