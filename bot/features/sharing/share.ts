import type { Card } from '../../../cards/card'
import type { Person } from '../../domain/person'
import { mayTakeBack, mostShared, placesIn, sharing, takingBack } from '../../domain/sheet-sharing'
import { AskAgain, NotAllowed } from '../../feature'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { mustWrite } from '../../worksheet-access'
import { page } from './form'
import { faultIn, titleOf } from './rules'
import { type At, ownSheet, type Tools } from './tools'

/** Sharing, and taking back. What stands in channels follows from the worksheet; see `worksheets.ts`. */

export const begin = async (person: Person, at: At, tools: Tools, services: Services): Promise<Card> =>
  page(person, await ownSheet(person, at, tools, services), tools, services)

/** Sent twice, it is shared once. Nothing is shared of what changed after the form was drawn. */
export async function share(
  person: Person,
  at: At & { readonly revision: number },
  { channels, words }: { readonly channels: readonly string[]; readonly words: string },
  tools: Tools,
  services: Services,
): Promise<Card> {
  mustWrite(person, at.council)
  const spots = await channelsFor(person, services)
  const chosen = [...new Set(channels)]
  const fault = faultIn({ chosen, words, open: spots.map(({ channel }) => channel.id) })
  const again = (heading: string, words_: string) => ({
    ...{ chosen, words, notice: { heading, words: words_, isGood: false } },
  })
  if (fault) {
    const found = await ownSheet(person, at, tools, services)
    return page(person, found, tools, services, again('Nothing was shared', fault))
  }
  const meant = spots
    .filter(({ channel }) => chosen.includes(channel.id))
    .map((spot) => ({ channel: spot.channel.id, group: spot.group.id, title: titleOf(spot) }))
  const known = await services.channels.allKnown()
  const now = services.clock().toISOString()
  const { clash, ...found } = await tools.shareOf(at.tool).change(
    person,
    at,
    (sheet) => {
      if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you share it.')
      const edit = sharing(sheet, { spots: meant, words }, person, now)
      if (edit && placesIn(edit, known).standing.length > mostShared)
        throw new AskAgain(`It can stand in ${mostShared} channels at once. Choose fewer.`)
      return edit
    },
    services,
  )
  if (clash) {
    const who = clash.at(-1)?.name ?? 'Somebody'
    const told = `${who} changed this since you opened it. Look at what others will see now, and share it then.`
    return page(person, found, tools, services, again('Nothing was shared', told))
  }
  const notice = { heading: 'Shared', words: await sharedWordsOf(found.sheet, services), isGood: true }
  return page(person, found, tools, services, { notice })
}

/** Taken back twice, it is taken back once. */
export async function takeBack(
  person: Person,
  { channel, ...at }: At & { readonly channel: string },
  tools: Tools,
  services: Services,
): Promise<Card> {
  // Whether somebody is a lead is read afresh.
  const asking = await services.people.again(person)
  mustWrite(asking, at.council)
  const now = services.clock().toISOString()
  const found = await tools.shareOf(at.tool).change(
    asking,
    { council: at.council, id: at.id },
    (sheet) => {
      const meant = sheet.shared?.find((one) => one.channel === channel)
      if (!meant) throw new AskAgain('It is not shared there.')
      if (!mayTakeBack(asking, at.council, meant))
        throw new NotAllowed('Only whoever shared it and the leads of the council can take it back.')
      return takingBack(sheet, channel, asking, now)
    },
    services,
  )
  const notice = { heading: 'Taken back', words: 'Its card in the channel says so.', isGood: true }
  return page(asking, found, tools, services, { notice })
}
