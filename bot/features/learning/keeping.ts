import type { Card } from '../../../cards/card'
import { askToKeepCard, keepRefusedCard, keepToldCard, keepWishCard } from '../../../cards/learning-keep'
import type { SeenMessage } from '../../dialog'
import { type LearningBody, learningId } from '../../domain/learning'
import type { LearningDraft } from '../../domain/learning-words'
import { actorOf, type Person } from '../../domain/person'
import { short } from '../../domain/words'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { faultIn, hiddenOf } from './faults'
import { spotsOf } from './places'
import { beginFrom, draftOf, keep, sharedPage } from './share'

/** Somebody's message that another would like kept as learning. Its author is asked first, and it is theirs to say. */

const longest = 800

/** What opens on a message. Its words are kept for the author to look at, once they are asked; for nobody else. */
export async function begin(person: Person, message: SeenMessage, where: Where, services: Services): Promise<Card> {
  const { author } = message
  if (!author) return keepToldCard({ how: 'nobody', author: '' })
  const words = short(message.words, longest)
  if (words === '') return keepToldCard({ how: 'empty', author: author.name })
  const draft: LearningDraft = {
    id: learningId(author.id, `${person.id}\n${where.channel ?? ''}\n${message.id}`),
    ...{ author: author.id, words, asker: actorOf(person), state: 'open' },
    ...(where.channel ? { channel: where.channel } : {}),
    at: services.clock().toISOString(),
  }
  if (author.id === person.id) {
    const { asker: _self, ...own } = draft
    await services.learning.addDraft(own)
    return beginFrom(person, draft.id, services)
  }
  const known = await services.people.now(author.id)
  const isReached = !!(await services.people.find(author.id))?.references.personal
  if (!known || !isReached) return keepToldCard({ how: 'unknown', author: author.name })
  if (known.roles.size === 0) return keepToldCard({ how: 'outside', author: author.name })
  await services.learning.addDraft(draft)
  return askToKeepCard({ draft: draft.id, author: known.name, words })
}

/** Asks the author, once; asked again it says how it stands. */
export async function ask(person: Person, id: string, services: Services): Promise<Card> {
  const { learning, people, notify } = services
  const draft = await learning.draft(id)
  if (draft?.asker?.id !== person.id) throw new AskAgain('This wish is not there any more.')
  const author = await people.now(draft.author)
  if (!author) throw new AskAgain('Pioneer does not know the author any more. Nothing was kept.')
  if (draft.state === 'refused' || draft.state === 'kept')
    return keepToldCard({ how: draft.state, author: author.name })
  const here = await hereOf(author, draft, services)
  const card = keepWishCard({ draft: id, asker: person.name, words: draft.words ?? '', here: here?.title })
  await notify.keep([{ key: `learning-wish:${id}`, to: author.id, card }])
  await learning.moveDraft(id, 'asked')
  return keepToldCard({ how: 'asked', author: author.name })
}

/** The linked channel in which the message stands, where there is one. */
async function hereOf(author: Person, { channel }: LearningDraft, services: Services) {
  if (!channel) return undefined
  const spots = await spotsOf(author, [channel], services)
  return spots.find(({ id }) => id === channel)
}

const noWish = 'This wish is not there any more. To share something, type share.'

async function asked(person: Person, id: string, services: Services): Promise<LearningDraft> {
  const draft = await draftOf(person, id, services)
  const isDecided = draft?.state === 'refused' || draft?.state === 'kept'
  if (!draft || !(isDecided || draft.words)) throw new AskAgain(noWish)
  return draft
}

export async function keepAsItIs(person: Person, id: string, shown: boolean, services: Services): Promise<Card> {
  const draft = await asked(person, id, services)
  if (draft.state === 'refused') return keepRefusedCard()
  const there = draft.state === 'kept' ? await services.learning.get(learningId(person.id, id)) : undefined
  if (there) return sharedPage(person, there, there.body.shown === shown, services)
  const here = await hereOf(person, draft, services)
  if (!here)
    throw new AskAgain('That channel is not linked to a group any more. Press Say it in my words to choose where.')
  const words = draft.words ?? ''
  if (words === '') throw new AskAgain(noWish)
  const body: LearningBody = {
    ...{ title: short(words.split(/(?<=[.!?])\s/)[0]!, 80), problem: '', did: words, came: '', differently: '' },
    ...{ themes: [], tools: [], contact: true, shown },
  }
  const fault = faultIn([words], shown ? [] : hiddenOf(person, undefined, services))
  if (fault) throw new AskAgain(`${fault} Press Say it in my words to change it.`)
  return keep(person, { key: id, body, places: [here.place], draft }, services)
}

/** Says no, unless it is shared already. Whoever asked is told first, under the draft's own key. */
export async function refuse(person: Person, id: string, services: Services): Promise<Card> {
  const draft = await asked(person, id, services)
  const { learning, notify } = services
  if (await learning.get(learningId(person.id, id)))
    throw new AskAgain('You shared this already. To end that, open it and press Withdraw it.')
  const card = keepToldCard({ how: 'refused', author: person.name })
  if (draft.asker) await notify.keep([{ key: `learning-refused:${id}`, to: draft.asker.id, card }])
  await learning.moveDraft(id, 'refused')
  return keepRefusedCard()
}
