import type { Card } from '../../../cards/card'
import { nothingInstead } from '../../../cards/catalogue-actions'
import { retireEntryCard } from '../../../cards/catalogue-retire'
import { checkedEntry } from '../../content/entry-checks'
import { revisionOf } from '../../domain/catalogue'
import type { Person } from '../../domain/person'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { drawn, entryAsKept } from './entry'
import { toolChoices } from './form'
import { type Shown, shownOf, sinceWords } from './rules'

/** Taking a tool out of what is offered, and bringing it back. */

type Drawn = { readonly tool: string; readonly revision: number }

export async function askToRetire(tool: string, services: Services): Promise<Card> {
  const shown = await entryAsKept(tool, services)
  if (shown.tool.retired) return drawn(shown, services, { meanwhile: 'This tool is retired already.' })
  return formOf(shown, services)
}

const formOf = (
  { tool, record }: Shown,
  { catalogue }: Services,
  typed: { readonly why?: string; readonly instead?: string; readonly meanwhile?: string } = {},
): Card => {
  const tools = toolChoices(catalogue.tools(), tool.id)
  return retireEntryCard({ id: tool.id, revision: revisionOf(record), title: tool.title, tools, ...typed })
}

/** Sent twice, it is retired once. */
export async function retire(
  person: Person,
  ask: Drawn,
  typed: { readonly why: string; readonly instead: string },
  services: Services,
): Promise<Card> {
  const { catalogue, content } = services
  const own = catalogue.ownEntry(ask.tool)
  const now = mustBeThere(shownOf(catalogue.record(ask.tool), own))
  const instead = typed.instead === nothingInstead ? '' : typed.instead
  const retired = { on: todayOf(services), why: typed.why, ...(instead ? { instead } : {}) }
  if (instead && !catalogue.tool(instead))
    throw new AskAgain('What to use instead is not offered. Choose another tool.')
  const checked = checkedEntry({ ...now.tool, retired }, catalogue.everyTool(), content.toolkit)
  const wrong = 'faults' in checked ? checked.faults.filter((fault) => fault.startsWith('retired')) : []
  if (wrong.length > 0)
    throw new AskAgain(wrong.map((fault) => fault.replace(/^retired[^:]*: /, 'It cannot be: ')).join(' '))
  if (!now.tool.retired && catalogue.tools().size === 1)
    throw new AskAgain('This is the only tool that is offered. Add another before you retire it.')
  const { record, clash } = await catalogue.change(
    person,
    ask,
    (before) => {
      if (shownOf(before, own)?.tool.retired) throw new AskAgain('This tool is retired already.')
      return { did: 'retired', ...entryIn(before), retired }
    },
    (version) => version.did === 'retired' && version.retired?.why === typed.why,
  )
  const shown = shownOf(record, own)!
  if (!clash) return drawn(shown, services, { done: 'The tool is retired. It is no longer found or listed.' })
  const meanwhile = sinceWords(record, ask.revision)
  return shown.tool.retired
    ? drawn(shown, services, { meanwhile })
    : formOf(shown, services, { why: typed.why, instead: instead || nothingInstead, meanwhile })
}

/** Sent twice, it is brought back once. */
export async function bringBack(person: Person, ask: Drawn, services: Services): Promise<Card> {
  const { catalogue } = services
  const own = catalogue.ownEntry(ask.tool)
  mustBeThere(shownOf(catalogue.record(ask.tool), own))
  const { record, clash } = await catalogue.change(
    person,
    ask,
    (before) => {
      const shown = shownOf(before, own)
      if (!shown?.tool.retired) throw new AskAgain('This tool is not retired.')
      return { did: 'brought-back', ...entryIn(before) }
    },
    ({ did }) => did === 'brought-back',
  )
  const more = clash
    ? { meanwhile: `${sinceWords(record, ask.revision)} Nothing was done now.` }
    : { done: 'The tool is offered again.' }
  return drawn(shownOf(record, own)!, services, more)
}

/** What an entry says stays as it is. */
export const entryIn = (record: Shown['record']) => {
  const entry = record?.versions.at(-1)?.entry
  return entry ? { entry } : {}
}

export function mustBeThere(shown: Shown | undefined): Shown {
  if (!shown) throw new AskAgain('This entry is not in the catalogue. Type catalogue to see those that there are.')
  return shown
}
