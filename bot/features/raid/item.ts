import type { Card } from '../../../cards/card'
import { closeRaidItemCard } from '../../../cards/raid-close'
import { actorOf, type Person } from '../../domain/person'
import { type RaidBody, type RaidItem, raidTool } from '../../domain/raid'
import { itemOf, type Outcome, reopened, withOutcome } from '../../domain/raid-changes'
import { outcomeWords } from '../../domain/raid-words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { type ItemAt, itemIn, openFor } from './form'
import { showItem } from './item-view'
import { logAt } from './log'
import { calledOf, nameOf } from './rules'

/** What can be done with one item besides changing it: closing it with an outcome, and opening it again. */

export async function openItem(person: Person, at: ItemAt, services: Services): Promise<Card> {
  const log = await logAt(person, at, services)
  return showItem(person, log, itemIn(log, at.item), services)
}

export async function askToClose(person: Person, at: ItemAt, services: Services): Promise<Card> {
  const log = await openFor(person, at, services)
  return closeForm(at, itemIn(log, at.item), services)
}

const closeForm = (
  { council, id }: ItemAt,
  item: RaidItem,
  { content }: Services,
  typed: { readonly result?: string; readonly outcome?: string; readonly note?: string } = {},
): Card =>
  closeRaidItemCard({
    ...{ council, id, item: item.id, revision: item.revision, ...typed },
    name: nameOf(item, content.raid),
    words: item.words,
    isAssumption: item.kind === 'assumption',
  })

type Drawn = ItemAt & { readonly revision: number }

/** Pressed twice, it is closed once; an item that changed since the card was drawn is shown, and what was typed stays. */
export async function close(
  person: Person,
  ask: Drawn,
  inputs: { readonly result: string; readonly outcome: string },
  services: Services,
): Promise<Card> {
  const kept = itemIn(await logAt(person, ask, services), ask.item)
  const said = saidOf(kept, inputs)
  const at = services.clock().toISOString()
  const { after, isOld } = await changed(person, ask, services, (body) => ({
    body: withOutcome(body, ask.item, said, actorOf(person), at),
    what: `Closed ${calledOf(kept, services.content.raid)}. ${outcomeWords({ ...said, by: person, at })}`,
  }))
  const item = itemIn(after, ask.item)
  if (!isOld) return showItem(person, after, item, services)
  const note = `${item.changed.by.name} changed this since you opened it. It is ${item.closed ? `closed: ${outcomeWords(item.closed)}` : 'open'}. What you filled in is below and is not kept yet.`
  return closeForm(ask, item, services, { ...inputs, note })
}

function saidOf(
  { kind }: RaidItem,
  { result, outcome }: { readonly result: string; readonly outcome: string },
): Outcome {
  if (kind !== 'assumption') return { outcome }
  if (result !== 'holds' && result !== 'fails') throw new AskAgain('Say whether it holds.')
  return { outcome, result }
}

export async function reopen(person: Person, ask: Drawn, services: Services): Promise<Card> {
  const at = services.clock().toISOString()
  const { raid } = services.content
  const { after, isOld } = await changed(person, ask, services, (body) => {
    const item = itemOf(body, ask.item)
    const what = item ? `Opened ${calledOf(item, raid)} again` : ''
    return { body: reopened(body, ask.item, actorOf(person), at), what }
  })
  const item = itemIn(after, ask.item)
  const notice = isOld ? `${item.changed.by.name} changed this since you opened it. This is how it is now.` : undefined
  return showItem(person, after, item, services, notice)
}

/** One write upon the item as it is; `isOld` when nothing was written, because the item changed since the card was drawn. */
async function changed(
  person: Person,
  { council, id, item: itemId, revision }: Drawn,
  services: Services,
  step: (body: RaidBody) => { readonly body: RaidBody; readonly what: string },
) {
  let isOld = false
  const { sheet } = await services.worksheets.change(person, raidTool, { council, id }, ({ body }) => {
    const next = step(body)
    isOld = next.body !== body && itemOf(body, itemId)?.revision !== revision
    return next.body === body || isOld ? undefined : next
  })
  return { after: sheet, isOld }
}
