import type { Card } from '../../../cards/card'
import {
  type LearningLook,
  learningListCard,
  savedLearningCard,
  sharedLearningCard,
} from '../../../cards/learning-find'
import { councilTypes, typeTitles } from '../../domain/council'
import { type FilterChoices, lookedFor } from '../../domain/learning-filters'
import { isSeenIn, type Narrowed, type Shelved } from '../../domain/learning-library'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import { AskAgain, type Feature } from '../../feature'
import { groupsSeen, idsOf } from '../../groups-seen'
import type { Fields, Offer, SearchField } from '../../search'
import type { Services } from '../../services'
import { lineOf, partsOf } from './rules'
import { stagesOf, titlesOf } from './titles'

/** Finding what councils learnt, among the groups that somebody may see. Lists name no council and no author. */

const perPage = 5
/** What comes after so many is no answer to a question. */
const mostFound = 30

/** What learning may be narrowed to. */
const choicesOf = ({ content }: Services): FilterChoices => ({
  theme: content.plan.themes.map(({ id, title }) => ({ id, title })),
  stage: stagesOf(content),
  type: councilTypes.map((id) => ({ id, title: typeTitles[id] })),
})

/** Filters may be among the words; they go before what is chosen besides. */
export async function findAsTyped(person: Person, typed: Partial<LearningLook>, services: Services): Promise<Card> {
  const { words = '', ...chosen } = typed
  const looked = lookedFor(words.slice(0, longest), {}, filterNames(services))
  if ('fault' in looked) throw new AskAgain(`${looked.fault} Or type learning, and choose from the lists there.`)
  const { theme, stage, type } = looked.look
  const both = {
    ...{ theme: theme || (chosen.theme ?? ''), stage: stage || (chosen.stage ?? '') },
    type: type || (chosen.type ?? ''),
  }
  return find(person, { words: looked.words, ...both }, services)
}

/** Stages by their own name: that of their cycle before it is for lists. */
const filterNames = (services: Services): FilterChoices => ({
  ...choicesOf(services),
  stage: services.content.toolkit.cycles.flatMap(({ stages }) => stages.map(({ id, title }) => ({ id, title }))),
})

const longest = 200

export async function find(
  person: Person,
  look: LearningLook & { readonly page?: number },
  services: Services,
): Promise<Card> {
  const { learning } = services
  const words = look.words.slice(0, longest).trim()
  const { found, nearest } = await learning.look(words, idsOf(await groupsSeen(person, services)), look)
  const all = words === '' ? found : found.slice(0, mostFound)
  const { shown, ...place } = paged(all, look.page ?? 0, perPage)
  const titles = titlesOf(services)
  const choices = choicesOf(services)
  const lines = (some: readonly Shelved[]) => some.map((one) => lineOf(one, titles))
  return learningListCard({
    look: { words, theme: look.theme, stage: look.stage, type: look.type },
    ...{ lines: lines(shown), nearest: all.length > 0 ? [] : lines(nearest), all: all.length, ...place },
    ...{ themes: choices.theme, stages: choices.stage, types: choices.type },
  })
}

export async function saved(person: Person, page: number, services: Services): Promise<Card> {
  const { learning } = services
  const [ids, groups] = await Promise.all([learning.savedBy(person.id), groupsSeen(person, services)])
  const mine = (await learning.shelvedOf(ids)).filter((one) => isSeenIn(one, idsOf(groups)))
  const { shown, ...place } = paged(mine, page, perPage)
  const titles = titlesOf(services)
  return savedLearningCard({ lines: shown.map((one) => lineOf(one, titles)), all: mine.length, ...place })
}

/** For clients that show more than one field; in others the same is typed among the words. */
const searchFields: readonly (SearchField & { readonly name: keyof Narrowed })[] = [
  { name: 'theme', title: 'Theme', hint: 'Such as: suppliers, people or risk' },
  { name: 'stage', title: 'Stage', hint: 'Such as: define, procure, manage or exit' },
  { name: 'type', title: 'Type of council', hint: 'Such as: district, county or unitary' },
]

/** As many as a list in a compose box has room for. */
const mostOffers = 15

/**
 * For a search from outside the chat: what this person may see. Somebody whom Teams does not tell, or Pioneer has not met,
 * may be anybody, and finds nothing until they are known; who is known to be outside the programme, nothing, as in the chat.
 */
async function offers(
  typed: { readonly words: string; readonly fields: Fields },
  person: Person | undefined,
  services: Services,
): Promise<readonly Offer[]> {
  const { content, learning } = services
  if (!person) throw new AskAgain('Open Pioneer once to search learning.')
  if (person.roles.size === 0) return []
  const fields = Object.fromEntries(searchFields.map(({ name }) => [name, typed.fields[name] ?? '']))
  const looked = lookedFor(typed.words, fields, filterNames(services))
  if ('fault' in looked) throw new AskAgain(looked.fault)
  const seen = await groupsSeen(person, services)
  const open = idsOf(seen.filter((one) => one.open))
  const { found } = await learning.look(looked.words, idsOf(seen), looked.look)
  const titles = titlesOf(services)
  return found.slice(0, mostOffers).map((one) => {
    const { title, about, tags } = lineOf(one, titles)
    const isOpen = isSeenIn(one, open)
    // What only members may read stays in the group: a message may go anywhere.
    const parts = isOpen ? partsOf(textOf(one)) : [{ name: 'For members of its group', words: 'Open it in Pioneer.' }]
    const tools = one.tools.flatMap((id) => content.tools.get(id) ?? []).map(({ title, link }) => ({ title, link }))
    return { title, line: about, card: sharedLearningCard({ title, parts, tags, tools }) }
  })
}

const textOf = ({ problem, use, summary, steps }: Shelved) => ({
  ...{ problem, did: use, came: summary },
  differently: steps?.[0] ?? '',
})

export const learningSearch: NonNullable<Feature['searches']>[number] = {
  kind: 'compose',
  id: 'find-learning',
  title: 'Find learning',
  does: 'Find what councils learnt and put it into your message',
  hint: 'Such as: monthly calls with a supplier, theme: suppliers, stage: manage, type: district',
  fields: searchFields,
  run: async (words, services, asker, fields) => offers({ words, fields }, await asker(), services),
}
