import type { Card } from '../../../cards/card'
import { actorOf, type Person } from '../../domain/person'
import { mostItems, type RaidItem, type RaidKind, raidTool } from '../../domain/raid'
import { edited, formOf, itemOf, says, withItem } from '../../domain/raid-changes'
import { changesWords, ownerWords, riskWords, severityWords } from '../../domain/raid-words'
import { short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { checked, type Fields } from './checked'
import { formOfItem, type ItemAt, itemIn } from './form'
import { showItem } from './item-view'
import { logAt } from './log'
import { calledOf } from './rules'

/** Keeping an item: a new one, and a changed one. */

const place = ({ council, id }: ItemAt) => ({ council, id })

/** An id that we make: it goes into records and lists. */
const isOurs = (id: string): boolean => /^[\w:-]{1,100}$/.test(id)

/** Sent twice, it is one item; what is there under its id already is shown and not overwritten. */
export async function add(
  person: Person,
  ask: ItemAt & { readonly kind: RaidKind },
  inputs: Fields,
  services: Services,
): Promise<Card> {
  const { kind, item: id } = ask
  if (!isOurs(id)) throw new AskAgain('This form is out of date. Open the log and add it anew.')
  const form = await checked(await logAt(person, ask, services), { kind, id }, inputs, services)
  const { raid } = services.content
  const at = services.clock().toISOString()
  const { sheet } = await services.worksheets.change(person, raidTool, place(ask), ({ body }) => {
    if (itemOf(body, id)) return undefined
    if (body.items.length >= mostItems)
      throw new AskAgain(`This log is full: it has ${mostItems} items. Begin another one for what comes next.`)
    const after = withItem(body, id, form, actorOf(person), at)
    return { body: after, rules: raid.version, what: addedWords(itemOf(after, id)!, services) }
  })
  const item = itemIn(sheet, id)
  if (says(item, form)) return showItem(person, sheet, item, services, 'It is in the log.')
  if (item.kind !== kind || item.closed)
    return showItem(person, sheet, item, services, 'This was added before. This is how it is now.')
  return formOfItem(sheet, item, form, services, meanwhile(item))
}

/** Saved twice, it is one change; what somebody else changed since the form was drawn is shown and not overwritten. */
export async function change(
  person: Person,
  ask: ItemAt & { readonly revision: number },
  inputs: Fields,
  services: Services,
): Promise<Card> {
  const log = await logAt(person, ask, services)
  const kept = itemIn(log, ask.item)
  const form = await checked(log, { kind: kept.kind, kept, id: kept.id }, inputs, services)
  const { raid } = services.content
  const at = services.clock().toISOString()
  let isOld = false
  const { sheet } = await services.worksheets.change(person, raidTool, place(ask), ({ body }) => {
    const item = itemOf(body, ask.item)!
    const after = edited(body, ask.item, form, actorOf(person), at)
    isOld = after !== body && item.revision !== ask.revision
    if (after === body || isOld) return undefined
    if (item.closed) throw new AskAgain('This is closed. Open it again before you change it.')
    const refOf = (id: string) => itemOf(body, id)?.ref ?? id
    const what = `Changed ${calledOf(item, raid)}. ${changesWords(formOf(item), form, raid, refOf)}`
    return { body: after, rules: raid.version, what }
  })
  const item = itemIn(sheet, ask.item)
  if (!isOld) return showItem(person, sheet, item, services, 'Saved.')
  return formOfItem(sheet, item, form, services, meanwhile(item))
}

const meanwhile = (item: RaidItem): string =>
  `${item.changed.by.name} changed this since you opened it. It is now: ${short(item.words, 100)} Owner: ${ownerWords(item)}. What you filled in is below and is not saved yet. Save puts it in the place of theirs.`

function addedWords(item: RaidItem, services: Services): string {
  const { raid } = services.content
  const weight = item.risk
    ? `${riskWords(item.risk, raid)}. `
    : item.severity
      ? `${severityWords(item.severity, raid)}. `
      : ''
  return `Added ${calledOf(item, raid)}: ${item.words} ${weight}Owner: ${ownerWords(item)}.`
}
