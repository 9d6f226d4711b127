import type { Card } from '../../../cards/card'
import { versionCard, versionsCard } from '../../../cards/catalogue-versions'
import { checkedEntry } from '../../content/entry-checks'
import { entryOf, revisionOf, toolIn } from '../../domain/catalogue'
import { fieldLines } from '../../domain/catalogue-form'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Tool } from '../../domain/tool'
import { moment } from '../../domain/words'
import { isSame } from '../../domain/worksheet-changes'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { drawn, entryAsKept, titlesOf } from './entry'
import { type Shown, shownOf, sinceWords, versionLines, versionName } from './rules'

/** What an entry said before, and how it comes to say that again. */

const perPage = 6

export async function list(ask: { readonly tool: string; readonly page: number }, services: Services): Promise<Card> {
  const entry = await entryAsKept(ask.tool, services)
  const { shown, ...place } = paged(versionLines(entry, titlesOf(services)), ask.page, perPage)
  return versionsCard({ id: entry.tool.id, title: entry.tool.title, lines: shown, ...place })
}

export const open = async (
  ask: { readonly tool: string; readonly version: number },
  services: Services,
): Promise<Card> => draw(await entryAsKept(ask.tool, services), ask.version, services)

function draw(entry: Shown, number: number, services: Services, meanwhile?: string): Card {
  const { record } = entry
  const tool = textOf(entry, number)
  const version = number === 0 ? undefined : record!.versions[number - 1]!
  return versionCard({
    id: entry.tool.id,
    revision: revisionOf(record),
    version: number,
    name: version ? versionName(version, number) : `The original of ${tool.title}`,
    at: version ? moment(version.at) : 'As it stands in the content files',
    fields: fieldLines(entryOf(tool), titlesOf(services)),
    isNow: isNow(entry, number, tool),
    meanwhile,
  })
}

/** The original is what an entry says only while it follows the content, not when it happens to say the same. */
const isNow = ({ tool, record }: Shown, number: number, text: Tool): boolean =>
  number === 0 ? record?.versions.at(-1)?.entry === undefined : isSame(entryOf(tool), entryOf(text))

function textOf({ record, own }: Shown, number: number): Tool {
  const version = number === 0 ? undefined : record?.versions[number - 1]
  const tool = version ? toolIn(version, own) : number === 0 ? own : undefined
  if (!tool) throw new AskAgain('There is no such version of this entry.')
  return tool
}

/** Sent twice, it is done once. Whether a tool is offered stays as it is. */
export async function use(
  person: Person,
  ask: { readonly tool: string; readonly revision: number; readonly version: number },
  services: Services,
): Promise<Card> {
  const { catalogue } = services
  const own = catalogue.ownEntry(ask.tool)
  const { record, clash } = await catalogue.change(
    person,
    ask,
    (before) => {
      const entry = shownOf(before, own)
      const text = entry && textOf(entry, ask.version)
      if (!text) throw new AskAgain('There is no such version of this entry.')
      if (isNow(entry, ask.version, text)) throw new AskAgain('This is what the entry says now.')
      mustHold(text, services)
      const { entry: kept } = ask.version === 0 ? {} : before!.versions[ask.version - 1]!
      const retired = entry.tool.retired
      return { did: 'used-again', of: ask.version, ...(kept ? { entry: kept } : {}), ...(retired ? { retired } : {}) }
    },
    ({ did, of }) => did === 'used-again' && of === ask.version,
  )
  const shown = shownOf(record, own)!
  if (clash) return draw(shown, ask.version, services, sinceWords(record, ask.revision))
  const done =
    ask.version === 0 ? 'The entry is the original again.' : `The entry says what version ${ask.version} said.`
  return drawn(shown, services, { done })
}

/** What was right then may not be now: a tool that it names may be gone, or its title may be another's. */
function mustHold(tool: Tool, { catalogue, content }: Services): void {
  const checked = checkedEntry(entryOf(tool), catalogue.everyTool(), content.toolkit)
  if ('faults' in checked)
    throw new AskAgain(`This version does not fit any more. ${checked.faults.join(' ')} Change the entry instead.`)
}
