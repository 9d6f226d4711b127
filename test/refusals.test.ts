import { contacts } from '../bot/domain/contact'
import { contractId, contracts } from '../bot/domain/contract'
import { raidTool } from '../bot/domain/raid'
import type { For } from '../bot/feature'
import { createPeople } from '../bot/people'
import type { Action } from '../cards/action'
import * as caseloadCards from '../cards/caseload-actions'
import * as catalogueCards from '../cards/catalogue-actions'
import * as eventHostCards from '../cards/event-host-actions'
import * as membershipCards from '../cards/membership-actions'
import * as promptCards from '../cards/prompt-actions'
import * as reviewCards from '../cards/review-actions'
import { checksIn, owns } from './support/check-ins'
import {
  type Answered,
  type Conversation,
  startConversation,
  type Talker,
  tenant,
  wordsOn,
} from './support/conversation'
import { commandsFor, crafted, pressesFor, recordsIn } from './support/crafted'
import { comes, holdsEvent } from './support/events'
import { carriedOn, makesGroup } from './support/groups'
import { addGroup, idOn, shares } from './support/learning'
import { sentPrompt } from './support/prompts'
import { addsItem, beginsLog } from './support/raids'
import { jobs } from './support/settling'
import { actor, submits } from './support/submissions'
import { temporaryFolder } from './support/temporary-folder'

/** Whatever a card says, who may do what is settled by who is asking: every verb is pressed by everybody who may not. */

const file = temporaryFolder().file('pioneer.sqlite')
const secret = 'SECRET'
const ofTheCouncil = /SECRET|Amina|Pia Quist/

let chat: Conversation
let values: Record<string, unknown>

/** What fields of prompts may hold. */
const promptFields = {
  reach: 'named',
  who: 'officers',
  when: 'weekly',
  rhythm: 'weekly',
  day: '2026-12-07',
  time: '09:00',
  closing: '2026-12-18',
  until: '2026-12-18',
  place: '1',
  weekday: '1',
  days: '14',
  step: 'who',
  again: 0,
}
/** What fields of RAID-A logs may hold. */
const raidFields = {
  kinds: 'all',
  shown: 'all',
  add: 'risk',
  becomes: 'issue',
  probability: '1',
  impact: '1',
  outcome: 'Crafted',
}
/** What fields of peer groups may hold. */
const groupFields = {
  ...{ audience: 'open', common: 'region:London', theme: 'value', name: 'shown', themes: ['cheese'] },
  channel: `${tenant}:19:north@thread.tacv2`,
}
const people: Record<string, Talker> = {}

const by = (who: string): Talker => people[who]!

beforeAll(async () => {
  chat = await startConversation({ env: { SQLITE_FILE: file } })
  const { services } = chat.bot
  people.amina = chat.person('Amina Yusuf', 'alderbrook.example')
  people['an officer of the council'] = chat.person('Pia Quist', 'alderbrook.example')
  people['an officer of another council'] = chat.person('Helena Ost', 'brackenshire.example')
  people['somebody outside'] = chat.person('Olga Outer', 'elsewhere.example')
  people['a connector'] = chat.person('Rachel Osei', 'programme.example')
  people['a connector of other councils'] = chat.person('Corin Bell', 'programme.example')
  people['a connector until a second ago'] = chat.person('Edna Past', 'programme.example')
  for (const talker of Object.values(people)) await talker.opens()
  await services.people.appoint(by('a connector of other councils').id, ['sample-brackenshire'], actor(by('amina')))
  const response = await submits(chat, by('amina'), { level: 'service', subject: 'Highways', note: secret })
  const changed = { by: actor(by('amina')), at: chat.clock.now.toISOString() }
  const contract = { title: secret, reference: 'A-1', supplier: secret, annualValue: 1, endDate: '2029-01-01' } as const
  const council = response.council
  await services.store.put(contracts, {
    ...contract,
    id: contractId('A-1'),
    council,
    tier: 'gold',
    changed,
    revision: 0,
  })
  await owns(chat, by('amina'), 'action-1', { title: secret })
  await addsItem(by('amina'), await beginsLog(by('amina'), secret), 'risk', { words: secret, doing: secret })
  const [log] = (await services.store.list(raidTool.sheets, council)).items
  const words = { moved: secret, stuck: secret, next: secret, help: 'call', 'brag-0': 'red' }
  await checksIn(by('amina'), words)
  const round = '2026-11-01T00:00:00.000Z:own'
  const alarm = { council, round, person: by('amina').id, place: 0 }
  await by('a connector').sends('alarm-reply', alarm, { reply: secret })
  const sent = await sentPrompt(by('a connector'), {
    ...{ title: secret, message: secret, who: { reach: 'named' }, which: { councils: council } },
  })
  const group = carriedOn(
    await makesGroup(by('a connector'), { name: secret, purpose: secret, audience: 'members' }),
    'group',
  )
  await services.groups.join((await services.people.now(by('amina').id))!, group)
  const asked = { group, question: secret, theme: 'value', name: 'shown' }
  const question = carriedOn(await by('amina').sends('question-send', { key: 'k' }, asked), 'question')
  const [message] = (await services.store.list(contacts, council)).items
  await addGroup(chat, 'members', { open: false })
  await services.groups.join((await services.people.now(by('amina').id))!, 'members')
  const shared = await shares(by('amina'), { title: secret, did: secret, places: 'group:members' })
  const { region: own } = services.content.register.get(council)!
  const event = await holdsEvent(chat, by('a connector'), {
    ...{ what: { title: secret, description: secret, host: secret }, who: { reach: 'region', region: own } },
  })
  await comes(by('amina'), event)
  values = {
    council,
    event,
    learning: idOn(shared),
    nonce: '2026-crafted',
    round,
    contact: message!.value.id,
    ...raidFields,
    id: log!.value.id,
    item: log!.value.body.items[0]!.id,
    actions: ['action-1'],
    mark: 'r0',
    move: 'send',
    how: 'call',
    brag: 'blue',
    'brag-0': 'blue',
    away: 'yes',
    progress: '100',
    confidence: '5',
    help: 'none',
    response: response.id,
    revision: response.revision,
    question: Object.keys(response.answers)[0],
    group,
    asked: question,
    ...groupFields,
    contract: contractId('A-1'),
    subject: response.subject.id,
    person: by('an officer of the council').id,
    people: by('an officer of the council').id,
    councils: council,
    region: 'West Midlands',
    kind: 'council',
    ...promptFields,
    author: by('a connector').id,
    connector: by('a connector').id,
    ...sent,
    comment: 'Crafted',
    reply: 'Crafted',
  }
  await jobs(chat)
})
afterAll(() => chat.stop())

const plainly = /^Only (officers|a lead|connectors|administrators) /

/** What somebody gets for something, and that it left no trace. */
async function withoutTrace(ask: () => Promise<Answered>, ours = (_record: string) => true): Promise<Answered> {
  const before = recordsIn(file).filter(ours)
  const sent = chat.teams.sent.length
  const answer = await ask()
  await chat.bot.services.notify.idle()
  expect(recordsIn(file).filter(ours)).toEqual(before)
  const said = chat.teams.sent.slice(sent).map(({ activity }) => [activity.text, activity.attachments])
  expect(JSON.stringify([answer, said])).not.toMatch(ofTheCouncil)
  return answer
}

const press = (who: string, verb: string, row: ReturnType<typeof pressesFor>[number][1]) => {
  // A question of a self-assessment, and one that is asked in a group.
  const asked = verb.startsWith('question') ? { ...values, question: values.asked } : values
  // A tool of the toolkit, and one whose result is shared.
  const known = verb.startsWith('sheet-share') ? { ...asked, tool: 'raid' } : asked
  const { fixed, inputs } = crafted(row, known)
  return by(who).sends(verb, fixed, inputs)
}

const outsiders = ['an officer of the council', 'an officer of another council', 'somebody outside']

test('every verb is for whom it should be', () => {
  const verbs = (...who: For[]) => pressesFor(...who).map(([verb]) => verb)
  const own = (cards: object) => Object.values(cards).flatMap((one) => (isAction(one) ? [one.verb] : []))
  const toolkit = ['toolkit', 'toolkit-list', 'toolkit-search', 'toolkit-problem', 'tool']
  const forAnyone = ['choose-council', 'join', 'join-as-connector', ...toolkit]
  const caseloads = ['caseload', 'caseload-of', 'caseload-save', 'connector-end', 'connector-ending', 'connectors-page']
  const catalogue = own(catalogueCards)
  const forAdmins = ['admit-council', ...caseloads, 'request-drop', 'waiting', ...catalogue].toSorted()
  expect(verbs('anyone').toSorted()).toEqual(forAnyone.toSorted())
  expect(verbs('admin').toSorted()).toEqual(forAdmins)
  const others = own(membershipCards).filter((verb) => ![...forAnyone, ...forAdmins].includes(verb))
  const officers = [caseloadCards.answerConnector.verb]
  const caseload = own(caseloadCards).filter((verb) => !officers.includes(verb))
  const forOfficers = ['prompted', 'pause', 'pause-until', 'pause-end']
  const prompting = own(promptCards).filter((verb) => !forOfficers.includes(verb))
  expect(verbs('connector').toSorted()).toEqual(
    [
      ...own(reviewCards),
      ...caseload,
      ...prompting,
      ...own(eventHostCards),
      ...others,
      'duties-councils',
      'plan-agree',
      'plan-agree-ask',
      'map-councils',
      'plans',
      'tiering-councils',
      'unmet-needs',
      'recommend',
      'recommend-to',
      'recommend-send',
      'raid-councils',
      'supplier-councils',
      'models-councils',
      'value-councils',
    ].toSorted(),
  )
})

const isAction = (value: unknown): value is Action => typeof value === 'object' && value !== null && 'verb' in value

describe.each(outsiders)('%s', (who) => {
  test.each(pressesFor('connector', 'admin', 'lead'))('is refused the press "%s"', async (verb, row) => {
    const answer = await withoutTrace(() => press(who, verb, row))
    expect(answer.card).toBeUndefined()
    expect(answer.words).toMatch(plainly)
  })

  test.each(commandsFor('connector', 'admin', 'lead'))('is refused the command "%s"', async (name) => {
    expect((await withoutTrace(() => by(who).says(name))).words).toMatch(plainly)
  })
})

describe('somebody outside', () => {
  test.each(pressesFor('officer', 'programme'))('is shown the way in by the press "%s"', async (verb, row) => {
    const answer = await withoutTrace(() => press('somebody outside', verb, row))
    expect(wordsOn(answer)).toContain('Not in the programme yet')
  })

  test.each(commandsFor('officer'))('is shown the way in by the command "%s"', async (name) => {
    const answer = await withoutTrace(() => by('somebody outside').says(name))
    expect(wordsOn(answer)).toContain('Not in the programme yet')
  })
})

describe('a connector', () => {
  test.each(pressesFor('officer', 'admin', 'lead'))('is refused the press "%s"', async (verb, row) => {
    expect((await withoutTrace(() => press('a connector', verb, row))).words).toMatch(plainly)
  })
})

describe('an officer of another council', () => {
  test.each(pressesFor('officer', 'programme'))(
    'sees and changes nothing of this one by the press "%s"',
    async (verb, row) => {
      await withoutTrace(
        () => press('an officer of another council', verb, row),
        (record) => record.includes('sample-alderbrook'),
      )
    },
  )
})

/** All but what somebody has begun, or wishes, for themselves alone. */
const notOwn = (record: string) =>
  record.includes('sample-alderbrook') || !record.includes(by('a connector of other councils').id)

describe('a connector of other councils', () => {
  const rows = pressesFor('connector', 'programme')
  test.each(rows)('sees and changes nothing of this one by the press "%s"', async (verb, row) => {
    const answer = await withoutTrace(() => press('a connector of other councils', verb, row), notOwn)
    if ('council' in { ...row.action.data.shape })
      expect(answer.words || wordsOn(answer)).toMatch(
        /not one of your caseload|of your council or of your caseload|not yours to see|Nothing that fits is waiting|Only leads of the council/,
      )
  })

  test.each(commandsFor('connector'))('sees nothing of this one by the command "%s"', async (name) => {
    await withoutTrace(() => by('a connector of other councils').says(name))
  })
})

describe('a connector until a second ago', () => {
  /** Another process ends the appointment, so that nothing here has heard of it. */
  beforeAll(async () => {
    const edna = by('a connector until a second ago')
    expect(wordsOn(await edna.says('review'))).toContain('One response waits.')
    const { store, content, clock } = chat.bot.services
    const elsewhere = createPeople({ store, content, clock, config: { LOCAL_MODE: true, PROGRAMME_ADMINS: [] } })
    await elsewhere.appoint(edna.id, [], actor(by('amina')))
  })

  test.each(pressesFor('connector'))('is refused the press "%s"', async (verb, row) => {
    expect((await withoutTrace(() => press('a connector until a second ago', verb, row))).words).toMatch(plainly)
  })
})
