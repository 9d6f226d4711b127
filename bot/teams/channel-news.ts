import { type Activity, ActivityTypes, TeamsInfo, type TurnContext } from 'botbuilder'
import type { ChannelNews } from '../channels'
import { channelId } from '../where'
import { tenantOf } from './gate'

/** What Teams tells bots of channels and teams. Source: Microsoft Learn, conversation events in your Teams bot. */
export function channelNews(activity: Activity): ChannelNews | undefined {
  const { channelData, type } = activity
  const tenant = tenantOf(activity)
  if (!tenant) return undefined
  const team = wordIn(channelData?.team?.id)
  const conversation = wordIn(channelData?.channel?.id)
  const channel = conversation ? { channel: channelId(tenant, conversation) } : undefined
  const whole = team ? { team } : undefined
  if (type === ActivityTypes.InstallationUpdate)
    return whole && activity.action?.startsWith('remove') ? { gone: 'removed', ...whole } : undefined
  if (type !== ActivityTypes.ConversationUpdate) return undefined
  const isUs = activity.membersRemoved?.some(({ id }) => id === activity.recipient?.id)
  if (isUs && whole) return { gone: 'removed', ...whole }
  const renamed = wordIn(channelData?.channel?.name)
  const teamRenamed = wordIn(channelData?.team?.name)
  const event: unknown = channelData?.eventType
  if (event === 'channelDeleted') return channel && { gone: 'deleted', ...channel }
  if (event === 'teamDeleted' || event === 'teamHardDeleted') return whole && { gone: 'team-deleted', ...whole }
  if (event === 'channelRenamed') return channel && renamed ? { renamed, ...channel } : undefined
  if (event === 'teamRenamed') return whole && teamRenamed ? { renamed: teamRenamed, ...whole } : undefined
  return undefined
}

const wordIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** What a channel and its team are called. The first channel of a team has no name of its own; Teams may not tell at all. */
export async function namesOf(
  context: TurnContext,
): Promise<{ channel?: string | undefined; team?: string | undefined }> {
  const { channelData, conversation } = context.activity
  const id = conversation?.id.split(';messageid=')[0]
  const told = { channel: wordIn(channelData?.channel?.name), team: wordIn(channelData?.team?.name) }
  if ((told.channel && told.team) || !channelData?.team?.id) return told
  const channels = await TeamsInfo.getTeamChannels(context).catch(() => [])
  const details = told.team ? undefined : await TeamsInfo.getTeamDetails(context).catch(() => undefined)
  return {
    channel: told.channel ?? wordIn(channels.find((one) => one.id === id)?.name),
    team: told.team ?? wordIn(details?.name),
  }
}
