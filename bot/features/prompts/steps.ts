import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { beginPrompt, setWhich } from '../../../cards/prompt-actions'
import type { When } from '../../../cards/prompt-when'
import { putOnce } from '../../../storage/writes'
import { councilsOf } from '../../caseload'
import { dayOf, localOf } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import { actorOf, type Person } from '../../domain/person'
import { type Audience, type PromptContent, prompts } from '../../domain/prompt'
import { contentOf, filledIn, isOpenToChange, newPrompt, promptId } from '../../domain/prompt-changes'
import { whyTooLong } from '../../domain/prompt-times'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'
import { chosenOf, councilsAs, isSettled, type Kind } from './choosing'
import { councilsPerPage, type Step, shown, workingDay } from './form'
import { preview } from './preview'
import { changePrompt, type Place, promptAt } from './records'
import { scheduleAs } from './rules'

/** Writing a prompt, a card at a time. Each card saves; one that is drawn from an older prompt saves nothing. */

type Drawn = Place & { readonly revision: number }

export async function begin(
  person: Person,
  nonce: string,
  inputs: InputsOf<typeof beginPrompt>,
  services: Services,
): Promise<Card> {
  const own = await councilsOf(person, services)
  const audience = { councils: councilsAs(inputs.reach, undefined, person, own), who: inputs.who }
  const now = services.clock()
  const { zone } = services.calendar
  const when = { at: now.toISOString(), today: dayOf(localOf(now.getTime(), zone)), zone }
  const prompt = newPrompt(promptId(person.id, nonce), actorOf(person), when, { audience })
  await putOnce(services.store, prompts, prompt)
  const { value } = await promptAt(person, { author: person.id, prompt: prompt.id }, services)
  return shown(person, value, isSettled(value.audience) ? 'message' : 'which', services)
}

/** Saves what was filled in, and shows what comes next; what has changed since is not overwritten. */
async function save(
  person: Person,
  drawn: Drawn,
  step: Step,
  services: Services,
  more: (content: PromptContent) => Partial<PromptContent>,
): Promise<{ readonly stale: Card } | { readonly prompt: Awaited<ReturnType<typeof changePrompt>> }> {
  let refused: Partial<PromptContent> | undefined
  const prompt = await changePrompt(person, drawn, services, (now) => {
    if (!isOpenToChange(now)) throw new AskAgain('This prompt is over. Duplicate it to send it again.')
    const wanted = more(contentOf(now))
    const after = filledIn(now, wanted)
    refused = after !== now && now.revision !== drawn.revision ? wanted : undefined
    return refused ? now : after
  })
  if (!refused) return { prompt }
  const typed = { ...prompt, changes: { ...contentOf(prompt), ...refused } }
  return { stale: await shown(person, typed, step, services, 'changed') }
}

export async function audience(
  person: Person,
  drawn: Drawn,
  inputs: { readonly reach: Kind; readonly who: Audience['who'] },
  services: Services,
): Promise<Card> {
  const own = await councilsOf(person, services)
  const saved = await save(person, drawn, 'who', services, (content) => ({
    audience: { councils: councilsAs(inputs.reach, content.audience.councils, person, own), who: inputs.who },
  }))
  if ('stale' in saved) return saved.stale
  const { prompt } = saved
  return shown(person, prompt, isSettled(contentOf(prompt).audience) ? 'message' : 'which', services)
}

/** A council outside what the person may prompt is refused, and nothing is kept. */
export async function which(
  person: Person,
  data: Drawn & { readonly page: number; readonly move: 'next' | 'more' | 'back' },
  inputs: InputsOf<typeof setWhich>,
  services: Services,
): Promise<Card> {
  const own = await councilsOf(person, services)
  if (inputs.councils.some((id) => !own.some((council) => council.id === id)))
    throw new NotAllowed('This council is not one of your caseload.')
  const here = paged(own, data.page, councilsPerPage).shown.map((council) => council.id)
  const saved = await save(person, data, 'which', services, ({ audience }) => ({
    audience: { ...audience, councils: chosenOf(audience.councils, inputs, here, own) },
  }))
  if ('stale' in saved) return saved.stale
  const { councils } = contentOf(saved.prompt).audience
  if (data.move !== 'next')
    return shown(person, saved.prompt, 'which', services, undefined, data.page + (data.move === 'more' ? 1 : -1))
  if (councils.kind === 'named' && councils.ids.length === 0) throw new AskAgain('Choose one council at least.')
  return shown(person, saved.prompt, 'message', services)
}

export async function message(
  person: Person,
  drawn: Drawn,
  inputs: { readonly title: string; readonly message: string },
  services: Services,
): Promise<Card> {
  const saved = await save(person, drawn, 'message', services, () => inputs)
  return 'stale' in saved ? saved.stale : shown(person, saved.prompt, 'when', services)
}

export async function when(person: Person, drawn: Drawn, chosen: When, services: Services): Promise<Card> {
  const saved = await save(person, drawn, 'when', services, (content) =>
    scheduleAs(chosen, content, workingDay(services)),
  )
  return 'stale' in saved ? saved.stale : shown(person, saved.prompt, 'times', services)
}

export async function times(
  person: Person,
  drawn: Drawn,
  more: Partial<PromptContent>,
  services: Services,
): Promise<Card> {
  const saved = await save(person, drawn, 'times', services, (content) => {
    const { schedule, closes } = { ...content, ...more }
    const today = dayOf(localOf(services.clock().getTime(), services.calendar.zone))
    const why = whyTooLong({ schedule, closes }, schedule.kind === 'once' ? dayOf(schedule.at) : today)
    if (why) throw new AskAgain(why)
    return more
  })
  return 'stale' in saved ? saved.stale : preview(person, saved.prompt, services)
}
