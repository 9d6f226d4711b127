import { post } from './load.mjs'

/** What somebody says and presses in the channel of the benchmark, and in their own chat, as Teams sends it. */
const tenant = '11111111-1111-4111-8111-111111111111'
export const conversation = '19:bench@thread.tacv2'

/** `who` is a handle, such as bench-17: its activity's author, whom the stand-in for Teams knows. */
function activityOf({ serviceUrl }, who, place) {
  const own = place === 'own'
  return {
    channelId: 'msteams',
    id: `press-${Math.random()}`,
    serviceUrl,
    from: { id: `29:${who}`, name: who, aadObjectId: `aad-${who}` },
    recipient: { id: '28:pioneer', name: 'Pioneer' },
    conversation: {
      ...{ id: own ? `a:${who}` : conversation, conversationType: own ? 'personal' : 'channel', tenantId: tenant },
    },
    channelData: { tenant: { id: tenant }, ...(own ? {} : { team: { id: 'team' }, channel: { id: conversation } }) },
  }
}

/** Presses; answers with the text of the answer, and throws where it is no card. */
export async function press(chat, who, verb, fixed, inputs = {}, place = 'channel') {
  const body = {
    ...{ ...activityOf(chat, who, place), type: 'invoke', name: 'adaptiveCard/action', replyToId: 'message-1' },
    value: { action: { type: 'Action.Execute', verb, data: { verb, fixed, ...inputs } } },
  }
  const { status, text } = await post(chat.bot.port, JSON.stringify(body), chat.agent)
  if (status !== 200 || !text.includes('card.adaptive'))
    throw new Error(`${who} pressed ${verb}, and was answered ${status} ${text.slice(0, 300)}`)
  return text
}

async function mention(chat, who, words) {
  const mentioned = { type: 'mention', text: '<at>Pioneer</at>', mentioned: { id: '28:pioneer', name: 'Pioneer' } }
  const body = { ...activityOf(chat, who), type: 'message', text: `<at>Pioneer</at> ${words}`, entities: [mentioned] }
  await post(chat.bot.port, JSON.stringify(body), chat.agent)
}

/** What a button of an answer carries. */
function fixedOf(text, verb) {
  const found = buttonsIn(JSON.parse(text)).find((one) => one.verb === verb)
  if (!found) throw new Error(`There is no button for ${verb} in ${text.slice(0, 500)}`)
  return found.data.fixed
}

const buttonsIn = (part) =>
  typeof part !== 'object' || part === null
    ? []
    : [...(part.type === 'Action.Execute' ? [part] : []), ...Object.values(part).flatMap(buttonsIn)]

/** A channel of a group, with a learning and an event in it; answers with the ids of both. */
export async function prepare(chat, places) {
  const jo = (verb, fixed, inputs, place) => press(chat, 'jo', verb, fixed, inputs, place)
  await mention(chat, 'jo', 'link this channel')
  const group = await jo('group-new', { here: true })
  await jo('group-add', fixedOf(group, 'group-add'), {
    ...{ name: 'Bench', common: 'region:London', cohort: '', purpose: 'To be pressed.', audience: 'open' },
  })
  const shared = await press(
    chat,
    'author',
    'learning-share',
    { key: 'bench' },
    {
      ...{ title: 'Bench', problem: 'Many press at once.', did: 'We counted.', contact: 'yes', shown: 'yes' },
      places: `${tenant}:${conversation}`,
    },
  )
  return { learning: fixedOf(shared, 'learning-edit').learning, event: await hold(jo, places) }
}

async function hold(jo, places) {
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const own = (verb, text, inputs) => jo(verb, text ? fixedOf(text, verb) : {}, inputs, 'own')
  const what = await own('event-new')
  const when = await own('event-begin', what, {
    ...{ kind: 'webinar', title: 'Bench', description: 'Many press at once.', host: 'Jo', link: '', place: '' },
    documents: '',
  })
  const who = await own('event-when', when, {
    ...{
      day,
      time: '10:00',
      until: '11:00',
      lastDay: '',
      capacity: String(places),
      cpd: '1',
      repeats: 'once',
      times: '',
    },
  })
  const draft = await own('event-who', who, {
    ...{ reach: 'nobody', who: 'officers', region: '', type: '', channels: `${tenant}:${conversation}` },
  })
  const held = await own('event-publish', draft)
  return fixedOf(held, 'event-answers').event
}
