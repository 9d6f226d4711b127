import { type Activity, ActivityTypes, TeamsInfo, TurnContext } from 'botbuilder'
import type { Config } from '../config'
import type { Place, Reference } from '../people-records'
import type { Sender } from '../sender'
import { channelId, type Where } from '../where'
import { namesOf } from './channel-news'
import { mayAnswer, tenantOf } from './gate'

/** What the rest of the bot needs to know of an activity, taken out of it once. */
export interface Turn {
  readonly place: Place
  readonly where: Where
  readonly sender: Sender | undefined
  /** Said to the bot: anything in a personal chat, elsewhere only what mentions it. */
  readonly addressed: boolean
  /** Trimmed words without the mention of the bot; empty when there are none. */
  readonly words: string
  /** A pressed button: what its card carried and what was filled in. */
  readonly pressed:
    | { readonly verb: string; readonly fixed: unknown; readonly inputs: Readonly<Record<string, unknown>> }
    | undefined
  /** The message that carried the pressed button. */
  readonly message: string | undefined
  /** A client asks on its own, not a person. */
  readonly automatic: boolean
}

export function turnOf(context: TurnContext, config: Pick<Config, 'LOCAL_MODE'>): Turn {
  const activity = context.activity
  const place = placeOf(activity)
  const pressed = pressedIn(activity)
  const isPress = activity.type === ActivityTypes.Invoke || pressed !== undefined
  const reference = isPress ? undefined : referenceOf(activity, place, config)
  return {
    place,
    where: whereOf(context, place, reference),
    sender: senderOf(context, reference),
    addressed: place === 'personal' || isMentioned(activity),
    words: wordsOf(activity),
    pressed,
    message: activity.replyToId,
    automatic: activity.value?.trigger === 'automatic',
  }
}

const placeOf = (activity: Activity): Turn['place'] => {
  const type = activity.conversation?.conversationType
  return type === 'channel' ? 'channel' : type === 'groupChat' ? 'group' : 'personal'
}

const isMentioned = (activity: Activity): boolean =>
  TurnContext.getMentions(activity).some((mention) => mention.mentioned?.id === activity.recipient?.id)

function wordsOf(activity: Activity): string {
  if (activity.type !== ActivityTypes.Message || typeof activity.text !== 'string') return ''
  return TurnContext.removeRecipientMention(activity)?.replace(/\s+/g, ' ').trim() ?? ''
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `Action.Execute` arrives as an invoke; old clients send `Action.Submit` as a message without text. */
function pressedIn(activity: Activity): Turn['pressed'] {
  const executed = activity.type === ActivityTypes.Invoke && activity.name === 'adaptiveCard/action'
  const submitted = activity.type === ActivityTypes.Message && !activity.text && isRecord(activity.value)
  if (!executed && !submitted) return undefined
  const carried: unknown = executed ? activity.value?.action?.data : activity.value
  if (!isRecord(carried)) return { verb: '', fixed: undefined, inputs: {} }
  const { verb, fixed, ...inputs } = carried
  return { verb: typeof verb === 'string' ? verb : '', fixed, inputs }
}

function senderOf(context: TurnContext, reference: Reference | undefined): Sender | undefined {
  const { from } = context.activity
  const tenant = tenantOf(context.activity)
  if (!from?.id || !from.aadObjectId || !tenant) return undefined
  return {
    tenant,
    object: from.aadObjectId,
    mri: from.id,
    reference,
    fetch: async () => {
      const member = await TeamsInfo.getMember(context, from.id)
      const signInName = member.userPrincipalName ?? ''
      return { name: member.name ?? from.name, email: member.email ?? signInName, signInName }
    },
  }
}

/** The channel itself, not one of its threads. */
const conversationOf = (activity: Activity): string => activity.conversation?.id.split(';messageid=')[0] ?? ''

function whereOf(context: TurnContext, place: Place, reference: Reference | undefined): Where {
  const { activity } = context
  const tenant = tenantOf(activity)
  if (place !== 'channel' || !tenant) return { place }
  const id = channelId(tenant, conversationOf(activity))
  const team: unknown = activity.channelData?.team?.id
  const isTeam = typeof team === 'string' && team !== ''
  return {
    place,
    channel: id,
    ...(reference ? { seen: { id, team: isTeam ? team : undefined, reference, names: () => namesOf(context) } } : {}),
  }
}

function referenceOf(activity: Activity, place: Place, config: Pick<Config, 'LOCAL_MODE'>): Reference | undefined {
  const tenant = tenantOf(activity)
  if (!tenant || !mayAnswer(activity.serviceUrl, config)) return undefined
  return {
    place,
    serviceUrl: activity.serviceUrl,
    conversation: conversationOf(activity),
    bot: activity.recipient.id,
    tenant,
  }
}
