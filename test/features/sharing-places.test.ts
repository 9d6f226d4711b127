import { contractId } from '../../bot/domain/contract'
import { mostShared } from '../../bot/domain/sheet-sharing'
import { tieringTool } from '../../bot/features/tiering/model'
import type { Card } from '../../cards/card'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { carriedOn, idOf, links, makesGroup, north } from '../support/groups'
import { sharing } from '../support/sharing'
import { tiers } from '../support/tierings'

/** A council is told where its result stands, and where it does not any more because a channel's link has ended. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let group: string

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  for (const one of [rachel, amina]) await one.opens()
  group = carriedOn(await makesGroup(rachel, { name: 'Northern councils' }), 'group')
  await links(rachel, group)
  const form = await sharing(amina, await tiers(amina, 'Grounds', [4, 4, 4, 4, 4, 4]))
  await amina.presses(form, 'Share it', { channels: idOf(north) })
  await chat.bot.services.notify.idle()
})
afterEach(() => chat.stop())

const first = 'Shared in Northern councils: General.'
const unlinks = () => rachel.sends('group-unlink', { group, channel: idOf(north) })
const at = { council: 'sample-alderbrook', id: `named:${contractId('Grounds')}` }
const form = () => amina.sends('sheet-share', { tool: 'tiering', ...at })
const given = async () => links(rachel, carriedOn(await makesGroup(rachel, { name: 'Leisure' }), 'group'))
const crafted = { tool: 'tiering', ...at, revision: 2 }
const tool = async () => wordsOn(await amina.sends('tiering', at))
/** Cards that show the result in the channel, as they read now. */
const there = async () => {
  await chat.bot.services.notify.idle()
  const shown = new Map<string, string>()
  for (const { conversation, edits, id, activity } of chat.teams.sent)
    if (conversation === north.channel)
      shown.set(edits ?? id, wordsOn(activity.attachments?.[0]?.content as Card | undefined))
  return [...shown.values()].filter((words) => words.includes('Gold contract'))
}

test('unlinked, nothing says that it is shared, and it can be taken back', async () => {
  expect(await tool()).toContain(first)
  expect(await there()).toHaveLength(1)
  await unlinks()
  expect(await there()).toEqual([])
  expect(await tool()).toContain('Not shown any more in Northern councils: General.')
  expect(await tool()).not.toContain('Shared in')
  const page = await form()
  expect(wordsOn(page)).toContain('Not shown there any more')
  expect(wordsOn(page)).not.toContain('Shared in')
  expect(wordsOn(await amina.presses(page, 'Take it back'))).not.toContain('Not shown there any more')
  expect(await tool()).not.toContain('Not shown')
})

test('given to another group, the channel is offered again; shared there twice it stands there once', async () => {
  await given()
  const page = await form()
  expect(wordsOn(page)).toContain('Not shown there any more')
  expect(JSON.stringify(page.card)).toContain(`"value":"${idOf(north)}"`)
  const share = () => amina.presses(page, 'Share it', { channels: idOf(north), words: 'Anew' })
  const shared = await share()
  expect(wordsOn(await share())).toContain('Shared in Leisure: General.')
  expect(wordsOn(shared)).toContain('Shared in Leisure: General.')
  expect(wordsOn(shared)).not.toContain('Not shown there any more')
  expect(await tool()).toContain('Shared in Leisure: General.')
  expect(await there()).toEqual([expect.stringContaining('Anew')])
  const history = wordsOn(await amina.sends('tiering-history', { ...at, page: 0 }))
  expect(history.split('Shared in Leisure: General')).toHaveLength(2)
})

test('a crafted press of what an older form offered shares it for the group that the channel is linked to now', async () => {
  await given()
  const answer = await amina.sends('sheet-share-in', crafted, { channels: idOf(north), words: '' })
  expect(wordsOn(answer)).toContain('Shared in Leisure: General.')
  expect(await there()).toHaveLength(1)
})

test('given back to the first group, what was shared for it stands again', async () => {
  await given()
  expect(await there()).toEqual([])
  await links(rachel, group)
  expect(await tool()).toContain(first)
  expect(await there()).toHaveLength(1)
})

test('where it is not shown takes none of the places that it may stand in', async () => {
  const kept = (await chat.bot.services.store.get(tieringTool.sheets, at.council, at.id))!
  const [one] = kept.value.shared!
  const others = Array.from({ length: mostShared }, (_, place) => ({ ...one!, channel: `gone-${place}` }))
  await chat.bot.services.store.put(tieringTool.sheets, { ...kept.value, shared: others }, kept.version)
  const page = await amina.presses(await form(), 'Share it', { channels: idOf(north), words: '' })
  expect(wordsOn(page)).toContain(first)
  expect(await there()).toHaveLength(1)
})
