import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { previewEntry } from '../../../cards/catalogue-actions'
import type { EntryValues } from '../../../cards/catalogue-fields'
import { type EntryFormView, entryFormCard } from '../../../cards/catalogue-form'
import { capital } from '../../../cards/help'
import { persist } from '../../../storage/writes'
import { checkedEntry } from '../../content/entry-checks'
import { entryOf, idFor, revisionOf } from '../../domain/catalogue'
import { blankValues, candidateOf, changedFields, noCommand, valuesOf } from '../../domain/catalogue-form'
import type { Person } from '../../domain/person'
import { levels } from '../../domain/questionnaire'
import type { Tool } from '../../domain/tool'
import { levelWords } from '../../domain/tool-view'
import { short } from '../../domain/words'
import { isSame } from '../../domain/worksheet-changes'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { entryAsKept, titlesOf } from './entry'
import { type Draft, draftId, drafts, draftsPartition } from './model'
import { entryAt, type Shown, sinceWords } from './rules'

/** The form of an entry, and the draft that it is kept in until it is published. */

type Names = readonly string[]

export function draw(
  view: Pick<EntryFormView, 'key' | 'existing' | 'revision' | 'values' | 'meanwhile'>,
  services: Services,
  commands: Names,
): Card {
  const { content, catalogue } = services
  const stages = content.toolkit.cycles.flatMap((cycle) => cycle.stages.map(({ id, title }) => ({ title, value: id })))
  const { command } = view.values
  const known = [...new Set([...(command && command !== noCommand ? [command] : []), ...commands])]
  return entryFormCard({
    ...view,
    stages,
    levels: levels.map((level) => ({ title: capital(levelWords[level]), value: level })),
    tools: toolChoices(catalogue.everyTool(), view.existing?.id, view.values.related.split(',')),
    commands: [{ title: 'Nothing', value: noCommand }, ...known.map((name) => ({ title: name, value: name }))],
  })
}

/** Those that are offered, by title; a retired one only where it is chosen already. */
export const toolChoices = (all: ReadonlyMap<string, Tool>, but: string | undefined, chosen: Names = []) =>
  [...all.values()]
    .filter(({ id, retired }) => id !== but && (!retired || chosen.includes(id)))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'))
    .map(({ id, title, retired }) => ({ title: retired ? `${short(title, 50)} (retired)` : title, value: id }))

export const formForNew = (words: string, services: Services, commands: Names): Card =>
  draw({ key: services.newId(), revision: 0, values: blankValues(words, todayOf(services)) }, services, commands)

export async function formForChange(tool: string, services: Services, commands: Names): Promise<Card> {
  const shown = await entryAsKept(tool, services)
  return draw({ key: services.newId(), ...placeOf(shown), values: valuesOf(entryOf(shown.tool)) }, services, commands)
}

export const placeOf = ({ tool, record }: Shown) => ({
  existing: { id: tool.id, title: tool.title },
  revision: revisionOf(record),
})

/** What was typed, over what somebody else made of the entry since; it is drawn from that now. */
export function formAfterClash(
  draft: Pick<Draft, 'key' | 'revision' | 'values'>,
  shown: Shown,
  services: Services,
  commands: Names,
): Card {
  const before = entryAt(shown.record, draft.revision, shown.own)
  const fields = before ? changedFields(entryOf(before), entryOf(shown.tool), titlesOf(services)) : []
  const words = shown.record ? sinceWords(shown.record, draft.revision) : 'This entry is not as it was.'
  return draw(
    { key: draft.key, ...placeOf(shown), values: draft.values, meanwhile: { words, fields } },
    services,
    commands,
  )
}

type Inputs = InputsOf<typeof previewEntry>

export const typedIn = (inputs: Inputs): EntryValues => ({
  ...inputs,
  stages: inputs.stages.join(','),
  levels: inputs.levels.join(','),
  related: inputs.related.join(','),
  command: inputs.command || noCommand,
})

/** What somebody typed as a tool, held to what content is held to. Throws `AskAgain` with every fault. */
export function toolFrom({ tool, values }: Pick<Draft, 'tool' | 'values'>, services: Services): Tool {
  const { catalogue, content } = services
  const all = catalogue.everyTool()
  const id = tool || idFor(values.title, (one) => all.has(one) || catalogue.record(one) !== undefined)
  const checked = checkedEntry(candidateOf(values, id), all, content.toolkit)
  if ('tool' in checked) return checked.tool
  throw new AskAgain(checked.faults.join(' '))
}

export async function draftOf(person: Person, key: string, { store }: Services): Promise<Draft> {
  const kept = await store.get(drafts, draftsPartition, draftId(person.id, key))
  if (!kept)
    throw new AskAgain('What you wrote is not here any more: it is kept for 30 days. Type catalogue to begin again.')
  return kept.value
}

/** Keeps what was typed. Sent twice, it is written once; `turn` rises with each writing that says something else. */
export const keepDraft = (person: Person, given: Omit<Draft, 'person' | 'turn'>, { store }: Services): Promise<Draft> =>
  persist(async () => {
    const kept = await store.get(drafts, draftsPartition, draftId(person.id, given.key))
    const before = kept?.value
    const next = { ...given, person: person.id, turn: (before?.turn ?? 0) + 1 }
    if (before && isSame({ ...before, turn: 0 }, { ...next, turn: 0 })) return before
    return (await store.put(drafts, next, kept?.version)).value
  })
