import type { Card } from '../../../cards/card'
import { sheetDownCard, takeSheetDownCard } from '../../../cards/shared-sheet-down'
import { runsGroup } from '../../domain/peer-group'
import type { Person } from '../../domain/person'
import { linkFault } from '../../domain/safe-words'
import { endOf, placeOfLane, takingDown } from '../../domain/sheet-sharing'
import { day } from '../../domain/words'
import type { SharedIn, Worksheet } from '../../domain/worksheet'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { downNotice } from '../../shared-sheets'
import type { Where } from '../../where'
import { notHere, seenHere } from './post'
import type { Tools } from './tools'

/** What a council shared, taken down by those who look after the group of the channel, with a reason for whoever shared it. */

/** Asked anew with each press: what a card says of a channel and a group is a claim. */
async function mustRun(person: Person, { group: id }: SharedIn, { groups }: Services): Promise<string> {
  const group = await groups.get(id)
  if (!group || !runsGroup(person, group))
    throw new NotAllowed('Only those who look after the group can take down what is shared in it.')
  return group.name
}

export async function askToTakeDown(
  person: Person,
  lane: string,
  where: Where,
  tools: Tools,
  services: Services,
): Promise<Card> {
  const { found, shared } = await seenHere(lane, where, tools, services)
  const group = await mustRun(person, shared, services)
  return form(lane, found.sheet, shared, group, services)
}

function form(
  lane: string,
  sheet: Worksheet<unknown>,
  { by, at }: SharedIn,
  group: string,
  { content }: Services,
  more: { readonly typed?: string; readonly fault?: string } = {},
): Card {
  const council = content.register.nameOf(sheet.council)
  return takeSheetDownCard({
    ...{ lane, at, group, name: sheet.title, ...more },
    by: `${by.name} of ${council}, ${day(at)}`,
  })
}

/** Taken down twice, it is taken down once; what was shared anew since the form was drawn stays. */
export async function takeDown(
  person: Person,
  ask: { readonly lane: string; readonly at: string },
  reason: string,
  where: Where,
  tools: Tools,
  services: Services,
): Promise<Card> {
  const place = placeOfLane(ask.lane)
  if (!place || !where.channel) throw new AskAgain(notHere)
  const now = services.clock().toISOString()
  let again: Card | undefined
  const { sheet } = await tools.shareOf(place.tool).moderate(
    person,
    place,
    async (kept) => {
      const meant = kept.shared?.find(({ channel }) => channel === where.channel)
      if (!meant) throw new AskAgain(notHere)
      const group = await mustRun(person, meant, services)
      again = undefined
      if (meant.back?.reason !== undefined && meant.at === ask.at && meant.back.by.id === person.id) return undefined
      if (endOf(kept, meant, await services.channels.known(meant.channel))) throw new AskAgain(notHere)
      const isAnew = meant.at !== ask.at
      const fault = isAnew ? 'It was shared again since you opened this. Look at it once more.' : linkFault(reason)
      if (fault) again = form(ask.lane, kept, meant, group, services, { typed: reason, fault })
      return fault ? undefined : takingDown(kept, meant, { by: person, at: now, reason })
    },
    services,
  )
  if (again) return again
  const down = sheet.shared?.find(({ channel }) => channel === where.channel)
  await services.notify.keep(down ? downNotice(sheet, down) : [])
  return sheetDownCard({ name: sheet.title })
}
