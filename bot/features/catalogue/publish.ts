import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { previewEntry } from '../../../cards/catalogue-actions'
import { entryPreviewCard } from '../../../cards/catalogue-preview'
import { type CatalogueRecord, entryOf, insteadOf, revisionOf } from '../../domain/catalogue'
import type { Person } from '../../domain/person'
import type { Tool } from '../../domain/tool'
import { stageTitles, toolView } from '../../domain/tool-view'
import { noTally } from '../../domain/tool-vote'
import { isSame } from '../../domain/worksheet-changes'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawn, entryAsKept } from './entry'
import { draftOf, draw, formAfterClash, keepDraft, toolFrom, typedIn } from './form'
import type { Draft } from './model'
import { type Shown, shownOf } from './rules'

/** From what was typed to what everybody sees: looked at first, and published only as it was looked at. */

type Names = readonly string[]

export async function preview(
  person: Person,
  ask: { readonly key: string; readonly tool: string; readonly revision: number },
  inputs: InputsOf<typeof previewEntry>,
  services: Services,
  commands: Names,
): Promise<Card> {
  const shown = ask.tool ? await entryAsKept(ask.tool, services) : undefined
  const values = typedIn(inputs)
  const tool = toolFrom({ tool: ask.tool, values }, services)
  if (shown && revisionOf(shown.record) !== ask.revision)
    return formAfterClash({ ...ask, values }, shown, services, commands)
  if (shown && isSame(entryOf(tool), entryOf(shown.tool))) throw new AskAgain(nothingChanged)
  return previewOf(await keepDraft(person, { ...ask, values }, services), tool, services, commands)
}

const nothingChanged = 'Nothing is changed yet. Change something, or go back to the entry.'

function previewOf(draft: Draft, tool: Tool, services: Services, commands: Names, changed = false): Card {
  const { toolkit, content, catalogue } = services
  const { key, turn } = draft
  const existing = draft.tool || undefined
  const retired = existing ? catalogue.everyTool().get(existing)?.retired : undefined
  const view = toolView(retired ? { ...tool, retired } : tool, {
    stageTitles: stageTitles(content.toolkit),
    related: retired ? [] : tool.related.flatMap((id) => toolkit.tool(id) ?? []),
    tally: existing ? toolkit.tallyOf(existing) : noTally(tool.id),
    command: retired ? undefined : commands.find((name) => name === tool.command),
    vote: retired ? undefined : { useful: undefined },
    instead: insteadOf(catalogue.everyTool(), retired),
  })
  return entryPreviewCard({ key, turn, existing, tool: view, changed })
}

export async function rewrite(person: Person, key: string, services: Services, commands: Names): Promise<Card> {
  const { tool, revision, values } = await draftOf(person, key, services)
  const title = services.catalogue.everyTool().get(tool)?.title ?? values.title
  return draw({ key, existing: tool ? { id: tool, title } : undefined, revision, values }, services, commands)
}

/** Sent twice, it is published once. */
export async function publish(
  person: Person,
  ask: { readonly key: string; readonly turn: number },
  services: Services,
  commands: Names,
): Promise<Card> {
  const draft = await draftOf(person, ask.key, services)
  const { catalogue } = services
  const key = `${ask.key}:${ask.turn}`
  const before = publishedBefore(draft.tool, key, catalogue)
  if (before) return told(before, services)
  const tool = toolFrom(draft, services)
  if (draft.turn !== ask.turn) return previewOf(draft, tool, services, commands, true)
  const at = { tool: tool.id, revision: draft.revision }
  const { record, clash } = await catalogue.change(
    person,
    at,
    (record) => ({
      did: draft.tool ? ('changed' as const) : ('added' as const),
      ...{ key, entry: entryOf(tool) },
      ...retiredIn(record, catalogue.ownEntry(tool.id)),
    }),
    (version) => version.key === key,
  )
  if (!clash) return told(tool.id, services)
  if (draft.tool) return formAfterClash(draft, shownIn(record, services), services, commands)
  // Somebody added another tool under the same id a moment ago; it is known here now, so the checks see it.
  return publish(person, ask, services, commands)
}

/** The tool that this draft was published as already. */
const publishedBefore = (tool: string, key: string, { everyTool, record }: Services['catalogue']): string | undefined =>
  (tool ? [tool] : [...everyTool().keys()]).find((id) => record(id)?.versions.some((version) => version.key === key))

/** A retired tool may be mended; that does not bring it back. */
const retiredIn = (record: CatalogueRecord | undefined, own: Tool | undefined) => {
  const retired = record ? record.versions.at(-1)!.retired : own?.retired
  return retired ? { retired } : {}
}

const shownIn = (record: CatalogueRecord, { catalogue }: Services): Shown =>
  shownOf(record, catalogue.ownEntry(record.tool))!

function told(id: string, services: Services): Card {
  const { catalogue } = services
  const shown = shownOf(catalogue.record(id), catalogue.ownEntry(id))!
  return drawn(shown, services, { done: 'It is published. Everybody sees it within a minute.' })
}
