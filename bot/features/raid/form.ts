import type { Card } from '../../../cards/card'
import { type RaidFormValues, raidFormCard } from '../../../cards/raid-form'
import type { Person } from '../../domain/person'
import type { RaidItem, RaidKind, RaidLog, RaidOwner } from '../../domain/raid'
import { itemOf, madeOf, type RaidForm } from '../../domain/raid-changes'
import { doingNames, dueNames } from '../../domain/raid-words'
import { short } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { blank, valuesOf } from './form-values'
import { showItem } from './item-view'
import { labelOf } from './list'
import { type LogAt, logAt } from './log'
import { isDueNeeded, madeId, nameOf, stepWords } from './rules'

/** The form of an item: new, of one that is there, and drawn again with what was typed. */

export interface ItemAt extends LogAt {
  readonly item: string
}

/** A log that this person may change, at this moment. */
export async function openFor(person: Person, at: LogAt, services: Services): Promise<RaidLog> {
  const log = await logAt(person, at, services)
  if (!mayWriteSheets(person, at.council)) throw new NotAllowed('Only officers of the council can change its logs.')
  if (log.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  return log
}

export function itemIn(log: RaidLog, id: string): RaidItem {
  const item = itemOf(log.body, id)
  if (!item) throw new AskAgain('This is not in the log.')
  return item
}

export async function formForNew(
  person: Person,
  ask: LogAt & { readonly kind: RaidKind },
  services: Services,
): Promise<Card> {
  const log = await openFor(person, ask, services)
  return drawn({ log, kind: ask.kind, item: services.newId(), values: blank }, services)
}

export async function formForChange(person: Person, at: ItemAt, services: Services): Promise<Card> {
  const log = await openFor(person, at, services)
  const item = itemIn(log, at.item)
  if (item.closed) throw new AskAgain('This is closed. Open it again before you change it.')
  return formOfItem(log, item, item, services)
}

/** Of an assumption that does not hold; what was made of it already is shown. */
export async function formForMade(
  person: Person,
  ask: ItemAt & { readonly becomes: 'risk' | 'issue' },
  services: Services,
): Promise<Card> {
  const log = await openFor(person, ask, services)
  const assumption = itemIn(log, ask.item)
  if (assumption.closed?.result !== 'fails')
    throw new AskAgain('Only an assumption that does not hold becomes another item.')
  const made = itemOf(log.body, madeId(assumption.id))
  if (made) return showItem(person, log, made, services)
  const values = valuesOf(madeOf(assumption, ask.becomes))
  return drawn({ log, kind: ask.becomes, item: madeId(assumption.id), values, owner: assumption.owner }, services)
}

/** `typed` is shown in the form, which saves upon the item as it is now. */
export const formOfItem = (
  log: RaidLog,
  item: RaidItem,
  typed: RaidForm,
  services: Services,
  note?: string,
): Promise<Card> =>
  drawn(
    { log, kind: item.kind, item: item.id, existing: item, values: valuesOf(typed), owner: typed.owner, note },
    services,
  )

interface Drawn {
  readonly log: RaidLog
  readonly kind: RaidKind
  readonly item: string
  readonly existing?: RaidItem
  readonly values: RaidFormValues
  /** Offered too when they are not on the council's list any more, so that saving does not lose them. */
  readonly owner?: RaidOwner | undefined
  readonly note?: string | undefined
}

const [mostPeople, mostOthers] = [60, 60]

async function drawn({ log, kind, item, existing, values, owner, note }: Drawn, services: Services): Promise<Card> {
  const { raid } = services.content
  const members = (await services.people.membersOf(log.council))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, mostPeople)
    .map(({ person, name, email }, _at, all) => ({
      id: person,
      name: all.filter((one) => one.name === name).length > 1 ? `${name}, ${email}` : name,
    }))
  const isMissing = owner?.id !== undefined && !members.some(({ id }) => id === owner.id)
  const choices = (steps: typeof raid.impact) =>
    steps.map((step, at) => ({ id: String(at + 1), title: stepWords(step, at + 1) }))
  return raidFormCard({
    ...{ council: log.council, id: log.id, logName: log.title, item, kind, values, note },
    revision: existing?.revision,
    ref: existing?.ref ?? '',
    kindTitle: raid.kinds[kind].title,
    ask: raid.kinds[kind].ask,
    dueName: dueNames[kind],
    isDueNeeded: isDueNeeded(kind),
    doingName: doingNames[kind],
    people: isMissing ? [{ id: owner.id!, name: owner.name }, ...members] : members,
    others: othersOf(log, item, values.links).map((one) => ({
      id: one.id,
      title: short(`${nameOf(one, raid)}: ${one.words}`),
    })),
    probability: choices(raid.probability),
    impact: choices(raid.impact),
    responses: raid.responses.map((one) => ({ id: one.id, title: stepWords(one) })),
    severities: severitiesOf(raid, values.severity),
    label: labelOf(services),
  })
}

/** Those that are linked stay on offer, also when they are closed. */
const othersOf = ({ body }: RaidLog, item: string, links: readonly string[]): readonly RaidItem[] =>
  body.items
    .filter((one) => one.id !== item && (!one.closed || links.includes(one.id)))
    .toSorted((one, other) => Number(links.includes(other.id)) - Number(links.includes(one.id)))
    .slice(0, mostOthers)

function severitiesOf({ severities }: Services['content']['raid'], kept: string) {
  const offered = severities.map((one) => ({ id: one.id, title: stepWords(one) }))
  return kept === '' || offered.some(({ id }) => id === kept) ? offered : [...offered, { id: kept, title: short(kept) }]
}
