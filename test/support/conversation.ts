import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../bot/config'
import { type Content, loadContent } from '../../bot/content/load'
import type { Services } from '../../bot/services'
import { type Running, start } from '../../bot/start'
import type { Card, Part } from '../../cards/card'
import type { Store } from '../../storage/port'
import { partsOf } from './card-parts'
import type { MemberRecord, Sent, Teams } from './teams'
import { startTeams } from './teams'

export { partsOf }

/** The real bot in this process, spoken to over HTTP as Teams would. Tests read as transcripts. */
export interface Conversation {
  readonly bot: Running
  readonly teams: Teams
  readonly clock: { now: Date }
  readonly person: (name: string, domain: string, options?: Partial<MemberRecord>) => Talker
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** What a press or a message was answered with. */
export interface Answered {
  readonly status: number
  readonly card: Card | undefined
  readonly words: string
}

export interface Talker {
  readonly id: string
  readonly member: MemberRecord
  /** Installs the bot: in their own chat, unless told. */
  readonly opens: (where?: Spot) => Promise<Answered>
  readonly leaves: () => Promise<void>
  /**
   * In a channel or a group the words mention the bot, unless `unmentioned` (Teams delivers those to bots with more
   * rights). Two messages with one `id` are one that was delivered twice.
   */
  readonly says: (
    words: string,
    options?: { readonly in?: Spot; readonly unmentioned?: boolean; readonly id?: string },
  ) => Promise<Answered>
  /** Presses the button with this title on a card, with what is filled in; what is prefilled goes along, as in Teams. */
  readonly presses: (
    card: Answered | Card | undefined,
    title: string,
    inputs?: Readonly<Record<string, string>>,
    options?: PressOptions,
  ) => Promise<Answered>
  /** Sends a press that no card offers. */
  readonly sends: (
    verb: string,
    fixed: unknown,
    inputs?: Readonly<Record<string, unknown>>,
    options?: PressOptions,
  ) => Promise<Answered>
  /** Answers a consent card for a file, as Teams sends it on; answers with what the bot wrote then. */
  readonly consents: (value: unknown, options?: Pick<PressOptions, 'in'>) => Promise<Answered>
  /** Sends an activity of another kind as Teams would, such as news of a channel. */
  readonly tells: (activity: Readonly<Record<string, unknown>>) => Promise<void>
  /** The newest card that the bot wrote of its own accord, or in answer to a message. */
  readonly received: () => Sent[]
}

export interface PressOptions {
  readonly message?: string
  readonly automatic?: boolean
  readonly asSubmit?: boolean
  /** Looks at the answer before what follows from the press has settled. */
  readonly unsettled?: boolean
  readonly in?: Spot
}

/** Somewhere else than somebody's own chat; a channel by its id (`19:…`) is one of the team `19:team@thread.tacv2`. */
export type Spot = 'channel' | 'group' | { readonly channel: string }

export const teamOfChannels = '19:team@thread.tacv2'

export interface ConversationOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly sample?: boolean
  /** In the place of the bot's own; it cannot be opened again by `restart`. */
  readonly store?: Store
}

export const tenant = '11111111-1111-4111-8111-111111111111'

let content: Content | undefined
/** Reading it takes longer than most conversations. */
const contentOnce = (): Content => {
  content ??= loadContent({ withSample: true })
  return content
}

export async function startConversation(options: ConversationOptions = {}): Promise<Conversation> {
  const teams = await startTeams()
  const folder = mkdtempSync(join(tmpdir(), 'pioneer-'))
  const clock = { now: new Date('2026-11-23T09:00:00Z') }
  const config = readConfig({
    LOCAL_MODE: 'true',
    SAMPLE_DATA: String(options.sample ?? false),
    PORT: '0',
    SQLITE_FILE: `${folder}/pioneer.sqlite`,
    LOG_LEVEL: 'silent',
    // The clock stands still, so nobody may wait for a moment.
    SENDS_PER_SECOND_TENANT: '0',
    SENDS_PER_SECOND_CHAT: '0',
    ...options.env,
  })
  const given = {
    clock: () => clock.now,
    ...(options.store ? { store: options.store } : {}),
    ...(config.CONTENT_DIR || !config.LOCAL_MODE ? {} : { content: contentOnce() }),
  }
  const started = start(config, given).catch(async (error: unknown) => {
    await teams.stop()
    throw error
  })
  const running = { bot: await started }
  return {
    get bot() {
      return running.bot
    },
    teams,
    clock,
    person: (name, domain, more) => talker(name, domain, teams, () => running.bot, more),
    restart: async () => {
      await running.bot.stop()
      running.bot = await start(config, given)
    },
    stop: async () => {
      await running.bot.stop()
      await teams.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody who speaks to the bot at an address, which may be another process. */
export function talker(
  name: string,
  domain: string,
  teams: Teams,
  bot: () => {
    readonly url: string
    readonly services?: Pick<Services, 'notify'> & Partial<Pick<Services, 'checkIns' | 'afterwards'>>
  },
  more: Partial<MemberRecord> = {},
): Talker {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${domain}`
  const object = `00000000-0000-4000-8000-${createHash('sha256').update(email).digest('hex').slice(0, 12)}`
  const member: MemberRecord = {
    id: `29:${email}`,
    name,
    email,
    userPrincipalName: email,
    aadObjectId: object,
    tenantId: tenant,
    ...more,
  }
  teams.add(member)
  const conversation = { id: `a:${email}`, conversationType: 'personal', tenantId: member.tenantId }
  const base = {
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    from: { id: member.id, name, aadObjectId: member.aadObjectId },
    recipient: { id: '28:pioneer', name: 'Pioneer' },
    conversation,
    channelData: { tenant: { id: member.tenantId } },
  }
  let count = 0
  const nextId = () => `${email}-${++count}`

  /** A person's next look comes later than what a press leaves behind. */
  async function post(
    activity: Readonly<Record<string, unknown>>,
    { unsettled = false } = {},
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${bot().url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...base, id: nextId(), ...activity }),
    })
    const text = await response.text()
    const { checkIns, afterwards } = bot().services ?? {}
    if (!unsettled) await Promise.all([checkIns?.idle(), afterwards?.idle()])
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }

  const placeOf = (where: Spot) => ({
    id: idOfSpot(where),
    conversationType: where === 'group' ? 'groupChat' : 'channel',
    tenantId: member.tenantId,
    isGroup: true,
  })

  /** What an activity of a place carries besides. */
  const inPlace = (where: Spot) => {
    const of = { tenant: { id: member.tenantId } }
    const spot = { team: { id: teamOfChannels }, channel: { id: idOfSpot(where) } }
    return { conversation: placeOf(where), channelData: where === 'group' ? of : { ...of, ...spot } }
  }

  const received = () => teams.sent.filter((one) => one.conversation === conversation.id)

  async function message(activity: Readonly<Record<string, unknown>>, where = conversation.id): Promise<Answered> {
    await bot().services?.notify.idle()
    const before = teams.sent.length
    const { status } = await post(activity)
    const last = teams.sent
      .slice(before)
      .filter((one) => one.conversation === where && !one.edits)
      .at(-1)
    return {
      status,
      card: last?.activity.attachments?.[0]?.content as Card | undefined,
      words: last?.activity.text ?? '',
    }
  }

  async function sends(verb: string, fixed: unknown, inputs = {}, options: PressOptions = {}): Promise<Answered> {
    const data = { verb, fixed, ...inputs }
    const where = options.in ? inPlace(options.in) : {}
    const whole = options.in && placeOf(options.in).id
    if (options.asSubmit) return message({ type: 'message', value: data, ...where }, whole)
    const press = {
      ...where,
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: options.message ?? 'message-1',
      value: { action: { type: 'Action.Execute', verb, data }, ...(options.automatic ? { trigger: 'automatic' } : {}) },
    }
    const { status, body } = await post(press, options)
    const answer = body as { type?: string; value?: unknown } | undefined
    const isCard = answer?.type === 'application/vnd.microsoft.card.adaptive'
    return {
      status,
      card: isCard ? (answer.value as Card) : undefined,
      words: isCard ? '' : String(answer?.value ?? ''),
    }
  }

  return {
    id: `${member.tenantId}:${member.aadObjectId}`.toLowerCase(),
    member,
    opens: (where) => {
      const installed = { type: 'installationUpdate', action: 'add' }
      if (!where) return message(installed)
      const place = placeOf(where)
      return message({ ...installed, ...inPlace(where) }, place.id)
    },
    leaves: async () => void (await post({ type: 'installationUpdate', action: 'remove' })),
    says: (words, options = {}) => {
      const id = options.id ? { id: options.id } : {}
      if (!options.in) return message({ type: 'message', text: words, ...id })
      const place = placeOf(options.in)
      if (options.unmentioned) return message({ type: 'message', text: words, ...inPlace(options.in) }, place.id)
      const mention = { type: 'mention', mentioned: { id: '28:pioneer', name: 'Pioneer' }, text: '<at>Pioneer</at>' }
      return message(
        { type: 'message', text: `<at>Pioneer</at> ${words}`, ...inPlace(options.in), entities: [mention], ...id },
        place.id,
      )
    },
    presses: (answered, title, inputs = {}, options = {}) => {
      const card = answered && 'status' in answered ? answered.card : answered
      if (!card)
        throw new Error(
          `There is no card to press "${title}" on${answered && 'words' in answered ? `: ${String(answered.words)}` : ''}`,
        )
      const found = buttonsOf(card).find((button) => button.title === title)
      if (!found)
        throw new Error(
          `No button "${title}"; there are: ${buttonsOf(card)
            .map((button) => button.title)
            .join(' | ')}`,
        )
      const { verb, fixed } = found.data as { verb: string; fixed: unknown }
      const prefilled = found.associatedInputs === 'none' ? {} : inputsOf(card)
      return sends(verb, fixed, { ...prefilled, ...inputs }, options)
    },
    sends,
    consents: (value, options = {}) => {
      const where = options.in ? inPlace(options.in) : {}
      const whole = options.in && placeOf(options.in).id
      return message({ type: 'invoke', name: 'fileConsent/invoke', value, ...where }, whole)
    },
    tells: async (activity) => void (await post(activity)),
    received,
  }
}

const idOfSpot = (where: Spot): string =>
  typeof where === 'object' ? where.channel : where === 'channel' ? '19:channel@thread.tacv2' : '19:group@thread.v2'

export const buttonsOf = (card: Card): Part[] =>
  partsOf({ body: card.body, actions: card.actions }).filter((part) => part.type === 'Action.Execute')

export const inputsOf = (card: Card): Record<string, string> =>
  Object.fromEntries(
    partsOf(card.body)
      .filter((part) => part.type.startsWith('Input.') && part.value !== undefined && part.value !== '')
      .map((part) => [String(part.id), String(part.value)]),
  )

/** All the words on a card, in order, a line each. */
export const wordsOn = (answered: Answered | Card | undefined): string => {
  const card = answered && 'status' in answered ? answered.card : answered
  if (!card) return answered && 'words' in answered ? String(answered.words) : ''
  return partsOf(card.body)
    .flatMap((part) => {
      if (part.type === 'TextBlock' || part.type === 'TextRun') return [String(part.text)]
      if (part.type === 'FactSet')
        return (part.facts as { title: string; value: string }[]).map((fact) => `${fact.title}: ${fact.value}`)
      return []
    })
    .join('\n')
}
