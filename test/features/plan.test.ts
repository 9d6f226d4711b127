import { cardsTo } from '../support/assessments'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, type Talker, wordsOn } from '../support/conversation'
import { days, pass, submits } from '../support/submissions'

/** A council's plan: building it, keeping it, and what others may do with it. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'

beforeEach(async () => {
  await chat.bot.services.people.setLead(council, amina.id, true)
})

const typed = { title: 'Write a contract plan', theme: 'process', due: '2027-03-31' }

async function added(officer: Talker, more: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const form = await officer.presses(await officer.says('plan'), 'Add an action')
  return officer.presses(form, 'Add to the plan', { ...typed, ...more })
}

const actions = () => chat.bot.services.plans.actionsOf(council)
const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)

test('an officer adds an action by hand; saved twice, it is one', async () => {
  expect(wordsOn(await tom.says('plan'))).toContain('The plan has no actions yet.')
  const form = await tom.presses(await tom.says('plan'), 'Add an action')
  const one = await tom.presses(form, 'Add to the plan', typed)
  await tom.presses(form, 'Add to the plan', typed)
  expect(await actions()).toHaveLength(1)
  expect(wordsOn(one)).toContain('Write a contract plan')
  expect(wordsOn(one)).toContain('Owner  \nTom Garland')
  const plan = wordsOn(await tom.says('plan'))
  expect(plan).toContain('1 action: 1 not rated.')
  expect(plan).toContain('What the ratings mean')
})

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['without a title', { title: ' ' }, 'The title is missing.'],
  ['with a theme that is not offered', { theme: 'made-up' }, 'Choose a theme.'],
  ['with a link that is not https', { evidence: 'http://intranet.example/x' }, 'must begin with https://'],
  ['with a script for a link', { evidence: 'javascript:alert(1)' }, 'must begin with https://'],
  ['with a milestone after its end', { milestone0: 'Late', due0: '2028-01-01' }, 'due after the action itself'],
  ['for an owner elsewhere', { ownerName: 'Eve', ownerEmail: 'eve@evil.example' }, 'a work address of the council'],
  ['for an owner without an email', { owner: 'nobody', ownerName: 'Eve' }, 'both their name and their email'],
])('an action %s is not added, and it is said why', async (_name, inputs, says) => {
  const answer = await added(tom, inputs)
  expect(answer.words).toContain(says)
  expect(await actions()).toEqual([])
})

test('an action for somebody who is still to be invited becomes theirs when they come', async () => {
  const card = await added(tom, { owner: 'nobody', ownerName: 'Sam Field', ownerEmail: 'Sam.Field@alderbrook.example' })
  expect(wordsOn(card)).toContain('Sam Field has not opened Pioneer yet')
  expect(wordsOn(card)).toContain('Hello Sam Field, "Write a contract plan", due 31 March 2027, is yours')
  const sam = chat.person('Sam Field', 'alderbrook.example')
  await sam.opens()
  const plan = await sam.presses(await sam.says('plan'), 'Filter', { state: 'mine' })
  const open = await sam.presses(plan, 'Open')
  expect(buttons(open)).toContain('Edit')
  expect(wordsOn(open)).not.toContain('A message for the owner')
})

test('whoever is named before they come is told in the welcome, is not called absent then, and hears of comments', async () => {
  const named = { owner: 'nobody', ownerName: 'Sam Field', ownerEmail: 'Sam.Field@alderbrook.example' }
  await added(tom, named)
  const sam = chat.person('Sam Field', 'alderbrook.example')
  const welcome = await sam.opens()
  expect(wordsOn(welcome)).toContain('One action is yours in the plan')
  expect(wordsOn(await sam.presses(welcome, 'See my actions'))).toContain('Write a contract plan')
  expect(wordsOn(await amina.opens())).not.toContain('yours in the plan')
  const open = await tom.presses(await tom.says('plan'), 'Open')
  expect(wordsOn(open)).toContain('Owner  \nSam Field')
  expect(wordsOn(open)).not.toContain('has not opened Pioneer')
  await tom.presses(open, 'Send the comment', { comment: 'How far are you?' })
  const told = async (talker: Talker) =>
    (await cardsTo(chat, talker)).filter((card) => wordsOn(card).includes('How far'))
  expect(await told(sam)).toHaveLength(1)
  expect(await told(amina)).toEqual([])
})

test('an action that goes to somebody of the same name says so in its history, and they are told, once', async () => {
  await added(tom)
  const namesake = chat.person('Tom Garland', 'alderbrook.example', {
    ...{ id: '29:tg2', email: 'tom.garland2@alderbrook.example', userPrincipalName: 'tom.garland2@alderbrook.example' },
    aadObjectId: '00000000-0000-4000-8000-0000000000f2',
  })
  await namesake.opens()
  const [action] = await actions()
  const form = await amina.sends('plan-edit', { council, action: action!.id })
  for (const _ of [1, 2]) await amina.presses(form, 'Save', { owner: namesake.id })
  const [after] = await actions()
  expect(after!.trail.map(({ did, changes }) => [did, changes])).toEqual([
    ['added', []],
    ['changed', [{ field: 'Owner', from: 'Tom Garland', to: 'another Tom Garland' }]],
  ])
  const told = (await cardsTo(chat, namesake)).filter((card) => wordsOn(card).includes('made you the owner'))
  expect(told).toHaveLength(1)
})

test('who was named by email and has come since is no new owner when somebody saves the action', async () => {
  await added(tom, { owner: 'nobody', ownerName: 'Sam Field', ownerEmail: 'Sam.Field@alderbrook.example' })
  const sam = chat.person('Sam Field', 'alderbrook.example')
  await sam.opens()
  const [action] = await actions()
  const form = await amina.sends('plan-edit', { council, action: action!.id })
  await amina.presses(form, 'Save')
  expect((await actions())[0]!.trail).toHaveLength(1)
  await amina.presses(form, 'Save', { title: 'Another title' })
  const [after] = await actions()
  expect(after!.owner).toMatchObject({ id: sam.id, name: 'Sam Field' })
  expect(after!.trail.at(-1)!.changes.map(({ field }) => field)).toEqual(['Title'])
})

test('an owner who is on no list of the council any more stays the owner of what others change', async () => {
  await added(tom)
  const [action] = await actions()
  const gone = { id: 'gone', name: 'Gone Away' }
  await chat.bot.services.plans.change(council, action!.id, (now) => ({ ...now, owner: gone }))
  const form = await amina.presses(await amina.presses(await amina.says('plan'), 'Open'), 'Edit')
  await amina.presses(form, 'Save', { title: 'Write another plan' })
  expect(await actions()).toMatchObject([{ title: 'Write another plan', owner: gone }])
})

test('the history names days, themes and other actions as people do', async () => {
  await added(tom, { title: 'Buy the system' })
  await added(tom)
  const all = await actions()
  const [first, second] = ['Buy the system', 'Write a contract plan'].map(
    (title) => all.find((one) => one.title === title)!,
  )
  const at = { council, action: second!.id }
  const form = await tom.sends('plan-edit', at)
  await tom.presses(form, 'Save', { theme: 'people', needs: first!.id, milestone0: 'Half', due0: '2027-02-28' })
  const history = wordsOn(await tom.sends('plan-history', { ...at, page: 0 }))
  expect(history).toContain('Theme: Ways of working → People and skills')
  expect(history).toContain('Needs first: none → Buy the system')
  expect(history).toContain('Milestones: none → Half (28 February 2027)')
  expect(history).not.toMatch(/\d{4}-\d\d-\d\d/)
})

test('its owner and leads change an action, other officers do not', async () => {
  await added(tom)
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  await pia.opens()
  const open = await pia.presses(await pia.says('plan'), 'Open')
  expect(buttons(open)).not.toContain('Edit')
  const [action] = await actions()
  const at = { council, action: action!.id }
  const refused = await pia.sends('plan-rate', { ...at, revision: 1 }, { brag: 'blue', percent: '100' })
  expect(refused.words).toContain('Only the owner of this action and the leads')
  const rated = await amina.sends('plan-rate', { ...at, revision: 1 }, { brag: 'amber', percent: '40%' })
  expect(wordsOn(rated)).toContain('At risk (amber), 40%')
  expect((await actions())[0]).toMatchObject({ brag: 'amber', percent: 40 })
})

test('without any lead, any officer of the council changes an action', async () => {
  await chat.bot.services.people.setLead(council, amina.id, false)
  await added(tom)
  const open = await amina.presses(await amina.says('plan'), 'Open')
  expect(buttons(open)).toContain('Edit')
})

test('two who edit at once never overwrite each other without a word; the history has both', async () => {
  await added(tom)
  const [action] = await actions()
  const at = { council, action: action!.id }
  const [mine, theirs] = [await tom.sends('plan-edit', at), await amina.sends('plan-edit', at)]
  await tom.presses(mine, 'Save', { due: '2027-06-30' })
  const clash = await amina.presses(theirs, 'Save', { title: 'Write two contract plans' })
  expect(wordsOn(clash)).toContain('Tom Garland changed this action since you opened it')
  expect(wordsOn(clash)).toContain('due 30 June 2027')
  expect(inputsOf(clash.card!)).toMatchObject({ title: 'Write two contract plans' })
  expect((await actions())[0]).toMatchObject({ title: 'Write a contract plan', due: '2027-06-30' })
  await amina.presses(clash, 'Save')
  const history = await tom.sends('plan-history', { ...at, page: 0 })
  expect(wordsOn(history)).toContain('Amina Yusuf changed it')
  expect(wordsOn(history)).toContain('Due: 31 March 2027 → 30 June 2027')
  expect(wordsOn(history)).toContain('Title: Write a contract plan → Write two contract plans')
})

test('an old card does not undo a newer word on how it goes; the same word twice is one', async () => {
  await added(tom)
  const [action] = await actions()
  const rate = { council, action: action!.id, revision: 1 }
  await tom.sends('plan-rate', rate, { brag: 'green', percent: '20' })
  await tom.sends('plan-rate', rate, { brag: 'green', percent: '20' })
  const old = await amina.sends('plan-rate', rate, { brag: 'red', percent: '5' })
  expect(wordsOn(old)).toContain('Nothing was saved')
  expect((await actions())[0]).toMatchObject({ brag: 'green', percent: 20, revision: 2 })
})

test('milestones are done once, an action is dropped after a question and put back', async () => {
  await added(tom, { milestone0: 'Draft it', due0: '2027-01-31' })
  let open = await tom.presses(await tom.says('plan'), 'Open')
  open = await tom.presses(open, 'Mark as done')
  expect(wordsOn(open)).toContain('Draft it  \ndone')
  const asked = await tom.presses(open, 'Take off the plan')
  expect((await actions())[0]?.dropped).toBe(false)
  const dropped = await tom.presses(asked, 'Take it off')
  expect(wordsOn(dropped)).toContain('Taken off the plan')
  await tom.presses(asked, 'Take it off')
  await tom.presses(dropped, 'Put back on the plan')
  expect((await actions())[0]?.trail.map((event) => event.did)).toEqual(['added', 'changed', 'dropped', 'restored'])
})

test('an action cannot wait for itself, in however wide a circle', async () => {
  await added(tom, { title: 'First things' })
  const [first] = await actions()
  await added(tom, { title: 'Second things', needs: first!.id })
  const second = (await actions()).find((action) => action.title === 'Second things')!
  const form = await tom.sends('plan-edit', { council, action: first!.id })
  const answer = await tom.presses(form, 'Save', { needs: second.id })
  expect(answer.words).toContain('waits for this one itself')
  expect(wordsOn(await tom.sends('plan-action', { council, action: second.id }))).toContain('not complete yet')
})

test('a gap of a submitted self-assessment becomes an action that says which gap it closes', async () => {
  const response = await submits(chat, amina)
  const result = await amina.sends('result', { response: response.id })
  const form = await amina.presses(result, 'Add to plan')
  const suggested = inputsOf(form.card!)
  expect(suggested.title).toBeTruthy()
  expect(suggested.milestone0).toBeTruthy()
  const card = await amina.presses(form, 'Add to the plan')
  expect(wordsOn(card)).toContain('Closes the gap')
  const again = await amina.presses(await amina.sends('result', { response: response.id }), 'Add to plan')
  expect(wordsOn(again)).toContain('There is an action for this gap in the plan already')
})

test('a connector adds a gap from the review, which then has no owner yet', async () => {
  const response = await submits(chat, amina)
  const review = await rachel.sends('review', { council, response: response.id })
  const card = await rachel.presses(await rachel.presses(review, 'Add to plan'), 'Add to the plan')
  expect(wordsOn(card)).toContain('Nobody owns it yet')
  expect(wordsOn(await amina.says('plan'))).toContain('1 without an owner')
})

test('a ready-made plan is added once, however often it is pressed', async () => {
  const offered = await amina.presses(await amina.says('plan'), 'Ready-made plans')
  const one = await amina.presses(offered, 'Look at it')
  const title = buttons(one).find((words) => words?.toString().startsWith('Add these'))!
  await amina.presses(one, String(title), { starts: '2027-01-04' })
  await amina.presses(one, String(title), { starts: '2027-01-04' })
  const { templates } = chat.bot.services.content.plan
  expect(await actions()).toHaveLength(templates[0]!.actions.length)
})

test('a connector agrees a plan; later it is told what has slipped, and an old card agrees nothing', async () => {
  await added(tom)
  const asked = await rachel.sends('plan-agree-ask', { council })
  const agreed = await rachel.presses(asked, 'Agree this plan', { note: 'Good plan.' })
  expect(wordsOn(agreed)).toContain('Version 1 of the plan is agreed')
  await rachel.presses(asked, 'Agree this plan', { note: 'Good plan.' })
  const told = (await cardsTo(chat, amina)).filter((card) => card.fallbackText.includes('agreed your plan'))
  expect(told).toHaveLength(1)
  const [action] = await actions()
  const form = await tom.sends('plan-edit', { council, action: action!.id })
  await tom.presses(form, 'Save', { due: '2027-04-21' })
  expect(wordsOn(await tom.says('plan'))).toContain('1 due later than agreed, the most by 21 days')
  const refused = wordsOn(await rachel.presses(asked, 'Agree this plan'))
  expect(refused).toContain('Please look again\nNothing was agreed')
  expect(refused).not.toContain('Done')
  expect((await chat.bot.services.plans.planOf(council)).agreed).toHaveLength(1)
})

test('a comment reaches the owner once, and the connector when the council writes', async () => {
  await added(tom)
  const [action] = await actions()
  const at = { council, action: action!.id }
  await rachel.sends('plan-comment', { ...at, revision: 1 }, { comment: 'How is it **going**? <at>Tom</at>' })
  await rachel.sends('plan-comment', { ...at, revision: 1 }, { comment: 'How is it **going**? <at>Tom</at>' })
  const toTom = (await cardsTo(chat, tom)).filter((card) => card.fallbackText.includes('commented'))
  expect(toTom).toHaveLength(1)
  expect(wordsOn(toTom[0])).toContain('How is it **going**? Tom')
  await tom.sends('plan-comment', { ...at, revision: 2 }, { comment: 'Well.' })
  await rachel.sends('plan-comment', { ...at, revision: 1 }, { comment: 'How is it **going**? <at>Tom</at>' })
  expect((await actions())[0]!.comments).toHaveLength(2)
  const toRachel = (await cardsTo(chat, rachel)).filter((card) => card.fallbackText.includes('commented'))
  expect(toRachel).toHaveLength(1)
  await chat.bot.runJobs()
  await chat.bot.services.notify.idle()
  expect((await cardsTo(chat, tom)).filter((card) => card.fallbackText.includes('commented'))).toHaveLength(1)
})

test('what is overdue is said, and filters show what was asked for', async () => {
  await added(tom, { title: 'Soon', due: '2026-12-01' })
  await added(tom, { title: 'Far', due: '2027-12-01', owner: 'nobody' })
  pass(chat, days(10))
  const plan = await amina.says('plan')
  expect(wordsOn(plan)).toMatch(/2 days overdue:\s+Not rated yet, 0%\. Due 1 December 2026/)
  const overdue = wordsOn(await amina.presses(plan, 'Filter', { state: 'overdue' }))
  expect(overdue).toContain('Soon')
  expect(overdue).not.toContain('Far')
  expect(wordsOn(await amina.presses(plan, 'Filter', { state: 'unowned' }))).toContain('Far')
})

test.each(['plan', 'plan-new', 'plan-templates', 'trend'])(
  'an officer of another council is refused "%s" by a press that was made up',
  async (verb) => {
    const answer = await helena.sends(verb, { council })
    expect(answer.card).toBeUndefined()
    expect(answer.words).toMatch(/not (one of your council|yours to see)/)
  },
)

test('a connector sees the plans of their councils', async () => {
  await added(tom)
  const list = await rachel.says('plan')
  expect(wordsOn(list)).toContain('Alderbrook Borough Council (sample)\n1 action: 1 not rated.')
})

test('two leads who change the details at once: the second sees what the first made of them, and saves anew', async () => {
  await added(tom)
  const open = async () => amina.presses(await amina.says('plan'), 'Plan details')
  const [desk, phone] = [await open(), await open()]
  await amina.presses(phone, 'Save', { sro: 'Grace Bello', starts: '2026-12-01', ends: '' })
  const clash = await amina.presses(desk, 'Save', { sro: 'Somebody Else', starts: '', ends: '2027-12-31' })
  expect(wordsOn(clash)).toContain('They are now: Grace Bello, 1 December 2026, no end.')
  expect(inputsOf(clash.card!)).toMatchObject({ sro: 'Somebody Else', ends: '2027-12-31' })
  expect(await chat.bot.services.plans.planOf(council)).toMatchObject({ sro: 'Grace Bello' })
  await amina.presses(clash, 'Save')
  const plan = await chat.bot.services.plans.planOf(council)
  expect(plan.sro).toBe('Somebody Else')
  expect(plan.trail.at(-1)!.changes).toContainEqual({
    field: 'Senior responsible owner',
    from: 'Grace Bello',
    to: 'Somebody Else',
  })
})

test('an action that is rated red outside a check-in is told to the connector at once, once', async () => {
  const open = await added(tom)
  await tom.presses(open, 'Save progress', { brag: 'red', percent: '10' })
  await tom.presses(open, 'Save progress', { brag: 'red', percent: '10' })
  const told = (await cardsTo(chat, rachel)).filter((card) =>
    JSON.stringify(card).includes('rated an action of the plan red'),
  )
  expect(told).toHaveLength(1)
})

test('who is made an owner in the night, or on Christmas Day, hears of it when people work', async () => {
  const told = async () =>
    (await cardsTo(chat, tom)).filter((card) => card.fallbackText.includes('made you the owner')).length
  chat.clock.now = new Date('2026-12-25T02:00:00Z')
  await added(amina, { owner: tom.id })
  await chat.bot.runJobs()
  expect(await told()).toBe(0)
  chat.clock.now = new Date('2026-12-29T08:00:00Z')
  await chat.bot.runJobs()
  expect(await told()).toBe(1)
})
