import { homeLane } from '../../bot/domain/peer-group'
import { createGroups, type Groups } from '../../bot/groups'
import { cardsTo } from '../support/assessments'
import { owns } from '../support/check-ins'
import { type Conversation, inputsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { carriedOn, groupForm, idOf, links, makesGroup, north, south, standingIn } from '../support/groups'
import { jobs } from '../support/settling'
import { dyingAt } from '../support/stops'
import { pass, submits } from '../support/submissions'

/** Peer groups: made, joined, linked to channels, kept up to date there, and closed. */

let chat: Conversation
let rachel: Talker
let amina: Talker
let tom: Talker
let helen: Talker

beforeEach(async () => {
  chat = await startConversation()
  rachel = chat.person('Rachel Osei', 'programme.example')
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helen = chat.person('Helen Marsh', 'brackenshire.example')
  chat.teams.addChannel({ id: north.channel, name: 'North', team: '19:team@thread.tacv2', teamName: 'Pioneers' })
  for (const talker of [rachel, amina, tom, helen]) await talker.opens()
})
afterEach(() => chat.stop())

const made = async (talker = rachel, inputs = {}) => carriedOn(await makesGroup(talker, inputs), 'group')
const home = async (channel = north) => wordsOn((await standingIn(chat, channel)).at(-1))
const groupNow = (id: string) => chat.bot.services.groups.get(id)
const leads = (talker: Talker) => chat.bot.services.people.setLead('sample-alderbrook', talker.id, true)

describe('a group', () => {
  test('is made by a connector, who is its facilitator and a member', async () => {
    const card = wordsOn(await makesGroup(rachel))
    expect(card).toContain('The group is made.')
    expect(card).toContain('Region: West Midlands')
    expect(card).toContain('Facilitators  \nRachel Osei')
    expect(card).toContain('1 person')
    expect(wordsOn(await rachel.says('groups'))).toContain('You are in one peer group.')
  })

  test('is made by a lead, and by no other officer', async () => {
    expect((await tom.sends('group-new', { here: false })).words).toMatch(/^Only connectors and leads/)
    expect((await tom.sends('group-add', { key: 'k', here: false }, groupForm)).words).toMatch(/^Only connectors and/)
    await leads(tom)
    expect(wordsOn(await makesGroup(tom))).toContain('The group is made.')
  })

  test('of a form that is sent twice is one, whether in turn or at once', async () => {
    const form = await rachel.presses(await rachel.says('groups'), 'Make a group')
    const cards = await Promise.all([1, 2, 3].map(() => rachel.presses(form, 'Make the group', groupForm)))
    for (const card of cards) expect(wordsOn(card)).toContain('The group is made.')
    expect(wordsOn(await rachel.presses(form, 'Make the group', groupForm))).toContain('The group is made.')
    expect(await chat.bot.services.groups.all()).toHaveLength(1)
  })

  test.each([
    ['a name that is taken', { name: 'west midlands CONTRACT managers' }, /There is a group of this name/],
    ['nothing in common', { common: 'region:Wales' }, /from those offered/],
    ['a cohort that is not named', { common: 'cohort' }, /Say which cohort/],
    ['no purpose', { purpose: ' ' }, /The purpose is missing/],
    ['a link that is not https in its name', { name: 'http://evil.example' }, /Links must begin with https/],
    ['one in its cohort', { common: 'cohort', cohort: 'ftp://evil.example' }, /Links must begin with https/],
    ['one in its purpose', { purpose: 'See http://evil.example' }, /Links must begin with https/],
    ['a purpose of 401 characters', { purpose: 'x'.repeat(401) }, /too long/],
  ])('is not made with %s', async (_what, inputs, words) => {
    await makesGroup(rachel)
    expect((await makesGroup(rachel, { name: 'Another', ...inputs })).words).toMatch(words)
    expect(await chat.bot.services.groups.all()).toHaveLength(1)
  })

  test('is changed by its facilitators alone, and an older form overwrites nothing', async () => {
    const group = await made()
    await amina.sends('group-join', { group })
    expect((await amina.sends('group-edit', { group })).words).toBe('Only its facilitators can do this.')
    for (const _time of [1, 2])
      expect(wordsOn(await rachel.sends('group-facilitator', { group, person: amina.id }))).toContain(
        'a facilitator now',
      )
    expect((await rachel.sends('group-facilitator', { group, person: tom.id })).words).toMatch(/not in the group/)
    const old = await rachel.sends('group-edit', { group })
    const form = { ...groupForm, facilitators: `${rachel.id},${amina.id}` }
    expect(wordsOn(await rachel.presses(old, 'Save', { ...form, purpose: 'First' }))).toContain('Saved.')
    expect(wordsOn(await rachel.presses(old, 'Save', { ...form, purpose: 'First' }))).toContain('Saved.')
    const second = await amina.presses(old, 'Save', { ...form, purpose: 'Second' })
    expect(wordsOn(second)).toContain('Rachel Osei changed this group since you opened it, so nothing was saved.')
    expect(wordsOn(second)).toContain('First')
    expect(inputsOf(second.card!).purpose).toBe('Second')
    expect(await groupNow(group)).toMatchObject({ purpose: 'First', revision: 2 })
    expect(wordsOn(await amina.presses(second, 'Save'))).toContain('Saved.')
    expect(await groupNow(group)).toMatchObject({ purpose: 'Second', revision: 3 })
  })

  test('is never left without a facilitator', async () => {
    const group = await made()
    const form = await rachel.sends('group-edit', { group })
    expect((await rachel.presses(form, 'Save', { facilitators: 'somebody' })).words).toMatch(/at least one facilitator/)
  })
})

describe('people', () => {
  test('join, are counted once, mute and leave', async () => {
    const group = await made()
    const [first] = await Promise.all([1, 2, 3].map(() => amina.sends('group-join', { group })))
    expect(wordsOn(first)).toContain('You are a member now.')
    expect(wordsOn(await helen.sends('group-join', { group }))).toContain('3 people of 2 councils')
    expect(wordsOn(await amina.presses(await amina.sends('group', { group }), 'Mute'))).toContain('Muted')
    expect((await chat.bot.services.groups.peer(group, amina.id))?.muted).toBe(true)
    expect(wordsOn(await amina.presses(await amina.sends('group', { group }), 'Unmute'))).toContain('again')
    const left = await amina.presses(await amina.sends('group', { group }), 'Leave')
    expect(wordsOn(left)).toContain('2 people of 1 council')
    expect(wordsOn(await amina.sends('group-leave', { group }))).toContain('You are not a member.')
    expect(wordsOn(await amina.says('groups'))).toContain('You are in no peer group yet.')
  })

  test('have groups suggested with the reason, and others below', async () => {
    await made(rachel, { name: 'Of the region' })
    await made(rachel, { name: 'Of the type', common: 'council-type:district' })
    await made(rachel, { name: 'Far away', common: 'region:London' })
    await made(rachel, { name: 'Of the plan', common: 'theme:people' })
    await owns(chat, amina, 'action-1', { theme: 'people' })
    const words = wordsOn(await amina.says('groups'))
    expect(words).toMatch(/Suggested for you[\s\S]*Of the plan\nYour plan has actions on/)
    expect(words).toContain('Of the region\nYour council is in West Midlands.')
    expect(words).toContain('Of the type\nYour council is of this type: District council.')
    expect(words).toMatch(/Other groups\nFar away\nRegion: London/)
  })

  test('have groups suggested where their council scored lowest, if they may see the scores', async () => {
    await submits(chat, tom)
    const { plan, questionnaires } = chat.bot.services.content
    const [area] = questionnaires.organisation.areas
    const { theme } = plan.gaps.find((gap) => gap.level === 'organisation' && gap.area === area!.id)!
    await made(rachel, { name: 'Of the scores', common: `theme:${theme}` })
    expect(wordsOn(await tom.says('groups'))).toMatch(/Of the scores\nYour council scored lowest in areas of/)
    const pia = chat.person('Pia Quist', 'alderbrook.example')
    expect(wordsOn(await pia.says('groups'))).toMatch(/Of the scores\nTheme: /)
    await leads(pia)
    expect(wordsOn(await pia.says('groups'))).toMatch(/Of the scores\nYour council scored lowest in areas of/)
  })

  test('do not find a group that is for its members only', async () => {
    const group = await made(rachel, { name: 'Hidden away', audience: 'members' })
    expect(wordsOn(await amina.says('groups'))).not.toContain('Hidden away')
    for (const verb of ['group', 'group-join', 'group-leave']) {
      const { card, words } = await amina.sends(verb, { group })
      expect([card, words]).toEqual([undefined, 'This group is not open to you, or is not there any more.'])
    }
    expect(await chat.bot.services.groups.peersOf(group)).toHaveLength(1)
  })

  test('who are in its channel may join it there', async () => {
    const group = await made(rachel, { audience: 'members' })
    await links(rachel, group)
    await links(rachel, await made(rachel, { name: 'Another' }), south)
    const [card] = await standingIn(chat)
    expect((await amina.presses(card, 'Join', {}, { in: south })).words).toMatch(/not open to you/)
    expect(wordsOn(await amina.presses(card, 'Join', {}, { in: north }))).toContain('You are a member now.')
    expect(wordsOn(await amina.says('groups'))).toContain(groupForm.name)
  })

  describe.each(['peer', 'peer-of'])('of a process that died when it was to write a %s', (name) => {
    const ways: readonly [string, boolean, (groups: Groups, group: string) => Promise<unknown>][] = [
      ['join', false, async (groups, group) => groups.join((await chat.bot.services.people.now(amina.id))!, group)],
      ['leave', true, (groups, group) => groups.leave(amina.id, group)],
      [
        'take out',
        true,
        (groups, group) => groups.remove(amina.id, group, 'Sold things', { id: rachel.id, name: 'R' }),
      ],
    ]
    test.each(ways)('never have a group in their list of which they are no member: %s', async (_way, was, act) => {
      const group = await made(rachel, { audience: 'members' })
      const { store, groups, people } = chat.bot.services
      const person = (await people.now(amina.id))!
      if (was) await groups.join(person, group)
      const with_ = { clock: () => chat.clock.now, onDamaged: () => {} }
      const dying = createGroups({ ...with_, store: dyingAt(store, name) })
      await expect(act(dying, group)).rejects.toThrow('died')
      const isListed = async () => (await groups.around(person)).mine.length > 0
      if (!(await groups.peer(group, amina.id))) expect(await isListed()).toBe(false)
      await act(groups, group)
      expect([!!(await groups.peer(group, amina.id)), await isListed()]).toEqual([!was, !was])
    })
  })

  test('have a group in their list again when they press Join once more after a stop', async () => {
    const group = await made()
    const { store, people, groups } = chat.bot.services
    const with_ = { clock: () => chat.clock.now, onDamaged: () => {} }
    const dying = createGroups({ ...with_, store: dyingAt(store, 'peer-of') })
    await expect(dying.join((await people.now(amina.id))!, group)).rejects.toThrow('died')
    expect(await groups.idsOf(amina.id)).toEqual([])
    expect(wordsOn(await amina.sends('group-join', { group }))).toContain('You are a member.')
    expect(await groups.idsOf(amina.id)).toEqual([group])
  })

  test('are taken out by a facilitator, told why once, and come back when they are let in', async () => {
    const group = await made()
    await amina.sends('group-join', { group })
    const list = await rachel.presses(await rachel.sends('group', { group }), 'People')
    expect(wordsOn(list)).toContain('Amina Yusuf\nAlderbrook Borough Council (sample), since 23 November 2026')
    const asked = await rachel.sends('group-remove-ask', { group, person: amina.id })
    expect((await rachel.sends('group-remove', { group, person: rachel.id }, { reason: 'x' })).words).toMatch(
      /Untick them/,
    )
    for (const _time of [1, 2]) await rachel.presses(asked, 'Remove', { reason: 'Sold us *things*' })
    const told = (await cardsTo(chat, amina)).filter((card) => wordsOn(card).includes('Sold us *things*'))
    expect(told).toHaveLength(1)
    expect((await amina.sends('group-leave', { group })).status).toBe(200)
    // As if they left in the instant in which they were taken out.
    await chat.bot.services.groups.leave(amina.id, group)
    expect((await amina.sends('group-join', { group })).words).toMatch(/^Rachel Osei took you out of this group/)
    expect(wordsOn(await amina.says('groups'))).toContain('You are in no peer group yet.')
    await rachel.sends('group-readmit', { group, person: amina.id })
    expect(wordsOn(await amina.sends('group-join', { group }))).toContain('You are a member now.')
  })

  test('who run no group see no list of people and remove nobody', async () => {
    const group = await made()
    await amina.sends('group-join', { group })
    for (const [verb, fixed] of [
      ['group-people', { group, after: '', begins: '' }],
      ['group-people-find', { group }],
      ['group-remove-ask', { group, person: rachel.id }],
      ['group-remove', { group, person: rachel.id }],
      ['group-readmit', { group, person: rachel.id }],
      ['group-facilitator', { group, person: amina.id }],
      ['group-close', { group }],
      ['group-close-ask', { group }],
    ] as const)
      expect((await amina.sends(verb, fixed, { reason: 'x', begins: '' })).words).toBe(
        'Only its facilitators can do this.',
      )
    expect(await chat.bot.services.groups.peersOf(group)).toHaveLength(2)
  })
})

describe('a channel', () => {
  test('is linked in the channel, where the home card then stands once', async () => {
    const group = await made()
    const asked = await rachel.says('link this channel', { in: north })
    expect(wordsOn(asked)).toContain('This channel is linked to no peer group yet.')
    const form = await rachel.presses(asked, 'Choose a group', {}, { in: north })
    for (const _time of [1, 2])
      expect(wordsOn(await rachel.presses(form, 'Link', { group }, { in: north }))).toContain('linked to it.')
    const cards = await standingIn(chat)
    expect(cards).toHaveLength(1)
    expect(wordsOn(cards[0])).toContain('West Midlands contract managers')
    expect(wordsOn(await rachel.sends('group', { group }))).toContain('North in Pioneers')
    expect(wordsOn(await rachel.says('link this channel', { in: north }))).toContain('linked to a peer group.')
  })

  test('gets a new group by the form there', async () => {
    const form = await rachel.presses(
      await rachel.says('link this channel', { in: north }),
      'Make a new group',
      {},
      { in: north },
    )
    expect(wordsOn(form)).toContain('this channel will be linked to it')
    for (const _time of [1, 2])
      expect(wordsOn(await rachel.presses(form, 'Make the group', groupForm, { in: north }))).toContain(
        'The group is made, and linked to this channel.',
      )
    expect(await standingIn(chat)).toHaveLength(1)
    expect(await chat.bot.services.groups.all()).toHaveLength(1)
  })

  test('is not linked by an officer, nor from another place than the channel', async () => {
    const group = await made()
    expect((await tom.says('link this channel', { in: north })).words).toMatch(/^Only connectors and leads/)
    expect((await rachel.says('link this channel')).words).toMatch(/^Go to the channel/)
    await rachel.says('link this channel', { in: north })
    expect((await tom.sends('group-link', {}, { group }, { in: north })).words).toMatch(/^Only connectors and leads/)
    expect((await rachel.sends('group-link', {}, { group })).words).toMatch(/^Go to the channel/)
    expect((await rachel.sends('group-link', {}, { group }, { in: south })).words).toMatch(/^Go to the channel/)
    expect((await groupNow(group))?.channels).toEqual([])
  })

  test('is not given to a group that is not theirs, and not taken from one', async () => {
    const closed = await made(rachel, { name: 'Members only', audience: 'members' })
    await leads(tom)
    const own = await made(tom, { name: 'Of a lead' })
    await links(tom, own)
    expect((await tom.sends('group-link', {}, { group: closed }, { in: north })).words).toMatch(/not yours to link/)
    const theirs = await rachel.sends('group-link-choose', {}, {}, { in: north })
    expect(theirs.words).toBe(
      'This channel is linked to “Of a lead”. Only its facilitators can change that: Tom Garland.',
    )
    expect((await rachel.sends('group-unlink', { group: own, channel: idOf(north) })).words).toMatch(/facilitators/)
    expect((await rachel.sends('group-unlink', { group: closed, channel: idOf(north) })).status).toBe(200)
    expect(await chat.bot.services.channels.find(idOf(north))).toMatchObject({ group: own })
  })

  test('that goes to another group says so on the old card, and back again', async () => {
    const [first, second] = [await made(rachel, { name: 'First' }), await made(rachel, { name: 'Second' })]
    await links(rachel, first)
    await links(rachel, second)
    const words = (await standingIn(chat)).map(wordsOn)
    expect(words[0]).toContain('This channel is no longer linked to this peer group.')
    expect(words[1]).toContain('Second')
    await links(rachel, first)
    expect((await standingIn(chat)).map(wordsOn)[0]).toContain('Facilitators')
    expect(await groupNow(second)).toMatchObject({ channels: [] })
  })

  test('from whose team Pioneer was removed is linked to the same group again when it is back', async () => {
    const group = await made()
    await links(rachel, group)
    await chat.bot.services.channels.heard({ gone: 'removed', team: '19:team@thread.tacv2' })
    await jobs(chat)
    expect(await groupNow(group)).toMatchObject({ channels: [] })
    expect(wordsOn(await rachel.says('link this channel', { in: north }))).toContain('linked to no peer group yet.')
    expect(wordsOn(await links(rachel, group))).toContain('This channel is linked to it.')
    expect(await groupNow(group)).toMatchObject({ channels: [idOf(north)] })
    expect(await home()).toContain('Facilitators')
  })

  test.each<[string, (group: string) => Promise<unknown>]>([
    ['a job', async () => pass(chat, 61_000)],
    ['asking what it is linked to', () => rachel.says('link this channel', { in: north })],
    ['linking it again', (group) => links(rachel, group)],
  ])('whose process died while it was linked is made whole by %s', async (_what, mends) => {
    const group = await made()
    const asked = await rachel.says('link this channel', { in: north })
    const form = await rachel.presses(asked, 'Choose a group', {}, { in: north })
    const { groups, channels } = chat.bot.services
    const { change } = groups
    Object.assign(groups, { change: () => Promise.reject(new Error('died')) })
    expect((await rachel.presses(form, 'Link', { group }, { in: north })).words).toMatch(/our fault/)
    Object.assign(groups, { change })
    expect([(await channels.find(idOf(north)))?.group, (await groupNow(group))?.channels]).toEqual([group, []])
    await mends(group)
    await jobs(chat)
    expect(await groupNow(group)).toMatchObject({ channels: [idOf(north)] })
    expect((await standingIn(chat)).map(wordsOn)).toEqual([expect.stringContaining('Facilitators')])
  })

  test('shows who joined and what was changed, on the one card', async () => {
    const group = await made()
    await links(rachel, group)
    expect(await home()).toContain('1 person')
    await Promise.all([amina, tom, helen].map((one) => one.sends('group-join', { group })))
    expect(await home()).toContain('4 people of 2 councils')
    await rachel.presses(await rachel.sends('group-edit', { group }), 'Save', { purpose: 'Something else' })
    expect(await home()).toContain('Something else')
    await rachel.presses(await rachel.sends('group', { group }), 'Unlink')
    expect(await home()).toContain('no longer linked')
    expect(await standingIn(chat)).toHaveLength(1)
  })

  test('shows in the end what a process that died had written', async () => {
    const group = await made()
    await links(rachel, group)
    // So that nothing is owed for the link any more.
    for (const _time of [1, 2]) {
      pass(chat, 61_000)
      await jobs(chat)
    }
    const { notify, groups } = chat.bot.services
    const { refresh } = notify
    Object.assign(notify, { refresh: () => Promise.reject(new Error('died')) })
    expect(wordsOn(await amina.sends('group-join', { group }))).toContain('You are a member now.')
    Object.assign(notify, { refresh })
    expect(await groups.peersOf(group)).toHaveLength(2)
    expect(await home()).toContain('1 person')
    pass(chat, 61_000)
    await jobs(chat)
    expect(await home()).toContain('2 people of 1 council')
  })

  test('of a closed group is free, and its card says so', async () => {
    const group = await made()
    await links(rachel, group)
    const asked = await rachel.presses(await rachel.sends('group', { group }), 'Close the group')
    for (const _time of [1, 2])
      expect(wordsOn(await rachel.presses(asked, 'Close it'))).toContain('Closed on 23 November')
    expect(await home()).toContain('This peer group is closed.')
    expect((await chat.bot.services.channels.find(idOf(north)))?.group).toBeUndefined()
    expect((await amina.sends('group-join', { group })).words).toMatch(/^This group is closed/)
    expect(wordsOn(await rachel.says('link this channel', { in: north }))).toContain('no peer group yet')
  })

  test('that is deleted is told to the facilitators, once', async () => {
    const group = await made()
    await links(rachel, group)
    await chat.bot.services.channels.heard({ gone: 'deleted', channel: idOf(north) })
    await jobs(chat)
    const told = (await cardsTo(chat, rachel)).filter((card) => wordsOn(card).includes('The channel was deleted.'))
    expect(told).toHaveLength(1)
    expect(wordsOn(told[0])).toContain('North')
    expect(await chat.bot.services.channels.find(idOf(north))).toMatchObject({ told: true })
    expect((await groupNow(group))?.channels).toEqual([])
    expect(wordsOn(await rachel.sends('group', { group }))).not.toContain('North')
    expect(await chat.bot.services.notify.standing(homeLane(group))).toMatchObject([{ state: 'not-installed' }])
  })
})
