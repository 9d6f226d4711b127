// Its index also loads planners, tokenisers and speech models, a third of a second and 30 MB that nothing here uses.
import { Application } from '@microsoft/teams-ai/lib/Application'
import { ActivityTypes, CardFactory, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import type { Card } from '../../cards/card'
import { elsewhereCard, movedCard } from '../../cards/welcome'
import type { Config } from '../config'
import type { Answer, Dispatch } from '../dispatch'
import type { Person } from '../domain/person'
import type { Services } from '../services'
import { channelNews } from './channel-news'
import { consented } from './consented'
import { answerDialog, askedOfDialog } from './dialogs'
import { answerExtension, askedOfExtension } from './extension'
import { consentMessage, isConsent } from './files'
import { greeting } from './greeting'
import { type Turn, turnOf } from './turn'

/**
 * Turns activities into questions for the features and their replies into activities: nowhere else does anything meet
 * Teams. One route takes every activity, because teams-ai asks its routes one after another; it is given no storage and
 * no typing timer (the timer is one field that all turns share).
 */
export function createApp(dispatch: Dispatch, services: Services, config: Config) {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false, longRunningMessages: false })
  const everything = async () => true
  app.addRoute(everything, (context) => handle(context), true)
  app.addRoute(everything, (context) => handle(context), false)

  async function handle(context: TurnContext): Promise<void> {
    const turn = turnOf(context, config)
    const person = async () => turn.sender && services.people.now(idOf(turn.sender))
    const dialog = askedOfDialog(context.activity, dispatch.dialogs)
    if (dialog) return answerDialog(context, dialog, turn, { dispatch, person })
    const asked = askedOfExtension(context.activity)
    if (asked) return answerExtension(context, dispatch, asked, person)
    if (isConsent(context.activity))
      return send(context, await consented(context, turn, { dispatch, services, config }))
    if (turn.pressed) return pressed(context, turn, turn.pressed)
    if (context.activity.type === ActivityTypes.Message) return said(context, turn)
    if (isInstalled(context)) return welcome(context, turn)
    const news = channelNews(context.activity)
    if (news) return services.channels.heard(news)
    if (isRemoved(context) && turn.place === 'personal' && turn.sender) await services.people.forget(idOf(turn.sender))
  }

  async function pressed(context: TurnContext, turn: Turn, press: NonNullable<Turn['pressed']>): Promise<void> {
    const { person, answer } = await answered(turn, (who) =>
      dispatch.press(who, {
        ...press,
        message: turn.place === 'personal' ? turn.message : undefined,
        where: turn.where,
      }),
    )
    const isSubmitted = context.activity.type === ActivityTypes.Message
    if (isSubmitted) await elsewhere(context, turn, person, answer)
    else invokeResponse(context, answer)
    const offer = answer && 'card' in answer && turn.place === 'personal' ? answer.offer : undefined
    if (offer) await context.sendActivity(consentMessage(offer.file, offer.asked))
    if (isSubmitted) return
    const lasts = answer && 'card' in answer && answer.lasts && !turn.automatic && turn.place === 'personal'
    if (!person || !turn.message || !lasts) return
    const { card } = answer
    await services.notify.edit(person.id, turn.message, card).catch((error: unknown) => {
      services.log.error({ err: error }, 'a message could not be brought up to date')
    })
  }

  async function said(context: TurnContext, turn: Turn): Promise<void> {
    if (!turn.addressed) return
    const { person, answer } = await answered(turn, (who) => dispatch.say(who, turn.words, turn.where))
    return answer?.inPlace ? send(context, answer) : elsewhere(context, turn, person, answer)
  }

  /** Who asks, and what they are told; when that cannot be found out either, that is told. */
  async function answered(
    turn: Turn,
    answer: (person: Person) => Promise<Answer>,
  ): Promise<{ person: Person | undefined; answer: Answer }> {
    const { sender } = turn
    if (!sender) return { person: undefined, answer: { words: 'Teams did not say who you are, so nothing was done.' } }
    let person: Person | undefined
    const told = await dispatch.guarded('who', async () => {
      person = await services.people.whoIs(sender)
      return answer(person)
    })
    return { person, answer: told }
  }

  const elsewhere = (context: TurnContext, turn: Turn, person: Person | undefined, answer: Answer): Promise<void> =>
    person && turn.place !== 'personal' ? moved(context, person, answer) : send(context, answer)

  /** What concerns one person is said in their own chat, never in a channel or a group. */
  async function moved(context: TurnContext, person: Person, answer: Answer): Promise<void> {
    const reachable = !!(await services.people.find(person.id))?.references.personal
    if (reachable && answer) {
      const card = 'card' in answer ? answer.card : elsewhereCard(answer.words)
      await services.notify.keep([{ key: `moved:${context.activity.id}`, to: person.id, card }])
    }
    return send(context, { card: movedCard(reachable), lasts: false })
  }

  /** Finds out who asks wherever it was installed, since that keeps where the place is; who they are is for their own chat. */
  async function welcome(context: TurnContext, turn: Turn): Promise<void> {
    const isPersonal = turn.place === 'personal'
    const toOwnChat = { card: movedCard(false), lasts: false }
    if (!turn.sender) return isPersonal ? undefined : send(context, toOwnChat)
    const { answer } = await answered(turn, async (person) =>
      isPersonal ? { card: await greeting(person, services), lasts: false } : toOwnChat,
    )
    return send(context, answer)
  }

  return app
}

const idOf = (sender: { tenant: string; object: string }): string => `${sender.tenant}:${sender.object}`.toLowerCase()

/** Teams says the same thing twice, as an installation and as a new member: the welcome answers the first alone. */
const isInstalled = ({ activity }: TurnContext): boolean =>
  activity.type === ActivityTypes.InstallationUpdate && activity.action?.startsWith('add') === true

const isRemoved = ({ activity }: TurnContext): boolean =>
  activity.type === ActivityTypes.InstallationUpdate && activity.action?.startsWith('remove') === true

/** A card goes alone, since Teams splits a message that has text beside it; its summary is what toasts say. */
async function send(context: TurnContext, answer: Answer): Promise<void> {
  if (!answer) return
  await context.sendActivity(
    'card' in answer
      ? cardMessage(answer.card)
      : { type: ActivityTypes.Message, text: answer.words, summary: answer.words },
  )
}

export const cardMessage = (card: Card) => ({
  type: ActivityTypes.Message,
  summary: card.fallbackText,
  attachments: [CardFactory.adaptiveCard(card)],
})

/** Set by us: teams-ai's own answer to a card with `refresh` is shared by all verbs and edits the message for everybody. */
function invokeResponse(context: TurnContext, answer: Answer): void {
  const body =
    !answer || 'words' in answer
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer?.words ?? 'Done.' }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: 'invokeResponse', value: { status: 200, body } })
}
