import { mapTool } from '../../bot/domain/process-map'
import type { Card } from '../../cards/card'
import { partsOf } from '../support/card-parts'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, inputsOf, type Talker, wordsOn } from '../support/conversation'
import { addsStep, beginsMap, placeOfMap } from '../support/process-maps'

/** A council maps a process, several officers at once, and puts what is to be done into its plan. */

const { chat, amina, tom, rachel, helena } = eachWithCast()

const council = 'sample-alderbrook'

const buttons = (card: Answered) => buttonsOf(card.card!).map((button) => button.title)
const kept = async () => (await chat.bot.services.store.list(mapTool.sheets, council)).items.map(({ value }) => value)
const stepsKept = async () => (await kept())[0]!.body['as-is']
const pictureOn = (card: Answered) => partsOf(card.card!.body).find(({ type }) => type === 'Image')

/** A map of five steps, the fourth a decision that leads back to the third. */
async function fiveSteps(): Promise<Answered> {
  let map = await beginsMap(tom)
  map = await addsStep(tom, map, 'Ask for a contract', { stage: 'starting-event', lead: 'Service manager' })
  map = await addsStep(tom, map, 'Write the specification', { pain: 'Three versions by email' })
  map = await addsStep(tom, map, 'Evaluate the bids', { days: '20' })
  const ways = { kind: 'decision', 'next-0': 's3', 'branch-0': 'no' }
  map = await addsStep(tom, map, 'Is the report approved?', { ...ways, lead: 'Head of service', days: '2.5' })
  const form = await tom.presses(map, 'Add a step')
  const last = { what: 'Sign the contract', stage: 'award', lead: '', role: 'Town clerk', 'next-0': 'end' }
  return tom.presses(form, 'Save', { ...last, after: 's4', branch: 'yes' })
}

const stepForm = async (who: Talker, map: Answered, step: string) => who.sends('map-step', { ...placeOfMap(map), step })

test('a map of five steps: its picture with words for it, the days and where they go, and its faults', async () => {
  const map = await fiveSteps()
  const words = wordsOn(map)
  expect(words).toContain('Procurement, 5 steps. Last changed by Tom Garland, 23 November 2026.')
  expect(words).toContain(
    'It takes 32.5 days on the longest way, from start to end. Steps that go in a circle are counted once: steps 3 and 4.',
  )
  expect(words).toContain('By stage: Publication 27.5 days (85%), Starting event 5 days (15%).')
  expect(words).toContain('By role: Procurement officer 25 days (77%)')
  expect(words).toContain('Loop. The way goes round again through steps 3 and 4. What would stop the loop')
  expect(words).toContain('1 of 5 steps has no days yet.')
  const alt = String(pictureOn(map)!.altText)
  expect(alt).toContain('Step 1 (start): Ask for a contract, Service manager, Starting event, 5 days, then 2.')
  expect(alt).toContain(
    'Decision 4: Is the report approved?, Head of service, Publication, 2.5 days, no: then 3; yes: then 5.',
  )
  expect(alt).toContain('Step 5: Sign the contract, Town clerk, Award, the end.')
  expect(String(pictureOn(map)!.url)).toMatch(/^data:image\/png;base64,/)
  const text = await tom.presses(map, 'Steps in words')
  expect(wordsOn(text)).toContain(
    '2. Write the specification\nStep, Publication, 5 days\nLead  \nProcurement officer\nWhat hurts  \nThree versions by email\nThen 3.',
  )
  expect(wordsOn(await tom.presses(text, 'Later steps'))).toContain('5. Sign the contract')
})

test('what is sent twice, in turn or at once, is one map, one step, one change', async () => {
  const begin = await tom.presses(await tom.says('process map'), 'Map a process')
  const go = () => tom.presses(begin, 'Go on', { title: 'Buying', process: 'procurement' })
  const [map] = await Promise.all([go(), go()])
  await go()
  expect(await kept()).toHaveLength(1)
  const form = await tom.presses(map, 'Add a step')
  const save = () => tom.presses(form, 'Save', { what: 'Ask', stage: 'award' })
  await Promise.all([save(), save()])
  const after = await save()
  expect((await stepsKept()).map(({ id }) => id)).toEqual(['s1'])
  const edit = await stepForm(tom, after, 's1')
  const change = () => tom.presses(edit, 'Save', { days: '7' })
  await Promise.all([change(), change()])
  await change()
  expect((await stepsKept())[0]).toMatchObject({ days: 7, revision: 2 })
  expect((await kept())[0]!.trail.map(({ what }) => what)).toEqual([
    'Began the map, procurement',
    'Added: Ask',
    'Changed "Ask". Days: none → 7 days',
  ])
})

test('two people change two steps at once, and add after the same step: everything stays', async () => {
  const map = await fiveSteps()
  const [mine, theirs] = [await stepForm(tom, map, 's2'), await stepForm(amina, map, 's3')]
  await Promise.all([tom.presses(mine, 'Save', { days: '8' }), amina.presses(theirs, 'Save', { system: 'The portal' })])
  expect((await stepsKept()).find(({ id }) => id === 's2')).toMatchObject({ days: 8, system: '' })
  expect((await stepsKept()).find(({ id }) => id === 's3')).toMatchObject({ days: 20, system: 'The portal' })
  const of = { ...placeOfMap(map), after: 's2' }
  const [one, other] = [await tom.sends('map-step-new', of), await amina.sends('map-step-new', of)]
  await Promise.all([
    tom.presses(one, 'Save', { what: 'Check the budget' }),
    amina.presses(other, 'Save', { what: 'Ask legal' }),
  ])
  const words = wordsOn(await tom.sends('map-words', { ...placeOfMap(map), page: 0 }))
  for (const what of ['Check the budget', 'Ask legal']) expect(words).toContain(what)
  expect(await stepsKept()).toHaveLength(7)
  const told = wordsOn(await tom.sends('map', { ...placeOfMap(map), page: 0 }))
  expect(told).not.toContain('Nobody gets there')
  expect(told).not.toContain('Dead end')
})

test('a map is worked on by several over two days: cards of the first day still add and change, and overwrite nothing', async () => {
  const pia = chat.person('Pia Quist', 'alderbrook.example')
  await pia.opens()
  const map = await fiveSteps()
  const left = await stepForm(amina, map, 's2')
  const yesterday = await tom.sends('map-step-new', { ...placeOfMap(map), after: 's5' })
  await tom.presses(await stepForm(tom, map, 's2'), 'Save', { days: '8' })
  chat.clock.now = new Date(chat.clock.now.getTime() + 24 * 3_600_000)
  await pia.presses(await stepForm(pia, map, 's3'), 'Save', { system: 'The portal' })
  await amina.presses(left, 'Save', { document: 'Template' })
  await tom.presses(yesterday, 'Save', { what: 'Look back at it' })
  const steps = await stepsKept()
  expect(steps.find(({ id }) => id === 's2')).toMatchObject({ days: 8, document: 'Template' })
  expect(steps.find(({ id }) => id === 's3')).toMatchObject({ system: 'The portal' })
  expect(steps.map(({ what }) => what)).toContain('Look back at it')
  const more = await tom.presses(await tom.sends('map', { ...placeOfMap(map), page: 0 }), 'More')
  const history = wordsOn(await tom.presses(more, 'History'))
  for (const words of ['23 November 2026', '24 November 2026', 'Tom Garland', 'Amina Yusuf', 'Pia Quist'])
    expect(history).toContain(words)
})

test('two people change one step: what both changed is asked about, all else of both is kept', async () => {
  const map = await fiveSteps()
  const [mine, theirs] = [await stepForm(tom, map, 's2'), await stepForm(amina, map, 's2')]
  await tom.presses(mine, 'Save', { days: '8', lead: 'Contract manager' })
  const clash = await amina.presses(theirs, 'Save', { days: '3', document: 'Template' })
  expect(wordsOn(clash)).toContain(
    'Tom Garland changed this step since you opened it. What you changed too is now days: 8 days. What you typed is below and is not kept yet.',
  )
  expect(inputsOf(clash.card!)).toMatchObject({ days: '3', document: 'Template', lead: 'Contract manager' })
  expect((await stepsKept()).find(({ id }) => id === 's2')).toMatchObject({ days: 8, document: '' })
  const both = { days: 3, document: 'Template', lead: 'Contract manager', revision: 4 }
  for (const press of [1, 2]) {
    await amina.presses(clash, 'Save')
    expect([press, (await stepsKept()).find(({ id }) => id === 's2')]).toEqual([press, expect.objectContaining(both)])
  }
})

test('a step keeps the way on that somebody gave it while another filled in what hurts', async () => {
  let map = await addsStep(tom, await beginsMap(tom), 'Ask')
  map = await addsStep(tom, map, 'Sign', { 'next-0': 'end' })
  const form = await stepForm(amina, map, 's1')
  const after = await tom.sends('map-step-new', { ...placeOfMap(map), after: 's1' })
  await tom.presses(after, 'Save', { what: 'Check the budget', stage: 'award', lead: 'Legal adviser', days: '5' })
  const both = {
    pain: 'Three emails',
    next: [{ to: 's3', label: '' }],
    by: expect.objectContaining({ name: 'Amina Yusuf' }),
  }
  for (const press of [1, 2]) {
    const saved = wordsOn(await amina.presses(form, 'Save', { pain: 'Three emails' }))
    expect(saved).toContain('Saved: Ask')
    expect(saved).not.toContain('Nobody gets there')
    expect([press, (await stepsKept())[0]]).toEqual([press, expect.objectContaining({ ...both, revision: 4 })])
  }
  expect((await kept())[0]!.trail.at(-1)!.what).toBe('Changed "Ask". What hurts: none → Three emails')
})

test('two who say what comes next are asked; a card without marks asks about all that it holds', async () => {
  let map = await addsStep(tom, await beginsMap(tom), 'Ask')
  map = await addsStep(tom, map, 'Sign', { 'next-0': 'end' })
  const form = await stepForm(amina, map, 's1')
  const after = await tom.sends('map-step-new', { ...placeOfMap(map), after: 's1' })
  await tom.presses(after, 'Save', { what: 'Check the budget', stage: 'award', lead: 'Legal adviser', days: '5' })
  const clash = await amina.presses(form, 'Save', { 'next-0': 'end', pain: 'Late' })
  expect(wordsOn(clash)).toContain('What you changed too is now next: Check the budget.')
  expect((await stepsKept())[0]).toMatchObject({ pain: '', next: [{ to: 's3', label: '' }] })
  const { fixed } = buttonsOf(form.card!).find(({ title }) => title === 'Save')!.data as { fixed: { was: string } }
  const { was: _was, ...older } = fixed
  const asked = await amina.sends('map-step-save', older, { ...inputsOf(form.card!), pain: 'Late' })
  expect(wordsOn(asked)).toContain('What you changed too is now next: Check the budget; what hurts: none.')
  expect((await stepsKept())[0]).toMatchObject({ pain: '' })
})

test('a step is removed after a question, once, and not when somebody has changed it since', async () => {
  const map = await fiveSteps()
  const ask = await tom.presses(await stepForm(tom, map, 's2'), 'Remove')
  expect(wordsOn(ask)).toContain('Remove this step?\nWrite the specification')
  await amina.presses(await stepForm(amina, map, 's2'), 'Save', { days: '8' })
  const again = await tom.presses(ask, 'Remove')
  expect(wordsOn(again)).toContain('Amina Yusuf changed this step since you asked')
  expect(await stepsKept()).toHaveLength(5)
  await tom.presses(again, 'Remove')
  expect(wordsOn(await tom.presses(again, 'Remove'))).toContain('The step is removed.')
  expect((await stepsKept()).map(({ id, next }) => [id, next.map(({ to }) => to).join()])).toEqual([
    ['s1', 's3'],
    ['s3', 's4'],
    ['s4', 's3,s5'],
    ['s5', 'end'],
  ])
  expect((await stepForm(tom, map, 's2')).words).toContain('This step has been removed.')
})

test('as it should be starts as a copy, changes by itself, and is compared', async () => {
  const map = await fiveSteps()
  const toBe = await tom.presses(await tom.presses(map, 'More'), 'Plan how it should be')
  await tom.sends('map-to-be', { council, id: placeOfMap(map).id })
  expect(wordsOn(toBe)).toContain('Process map: as it should be')
  await tom.presses(await stepForm(tom, toBe, 's3'), 'Save', { days: '10' })
  const compared = await tom.sends('map-compare', { council, id: placeOfMap(map).id })
  expect(wordsOn(compared)).toContain('As it is: 32.5 days. As it should be: 22.5 days. That is 10 days less, 31%.')
  expect(wordsOn(compared)).toContain('27.5 days as it is, 17.5 days as it should be')
  expect((await kept())[0]!.trail.filter(({ what }) => what.startsWith('Began the map as it should be'))).toHaveLength(
    1,
  )
  expect(wordsOn(await tom.presses(compared, 'As it is'))).toContain('It takes 32.5 days')
})

test('what to do is ranked, and goes into the plan once, also when pressed twice and by two people', async () => {
  const map = await fiveSteps()
  const actions = await tom.presses(map, 'What to do')
  const words = wordsOn(actions)
  expect(words).toContain('2 actions, what matters most first: 1 quick win, 1 wider change.')
  expect(words.indexOf('Stop the loop through "Evaluate the bids"')).toBeLessThan(
    words.indexOf('Mend "Write the specification"'),
  )
  expect(words).toContain('Wider change, because it takes 20 days and there is a loop')
  const choices = partsOf(actions.card!.body).find(({ id }) => id === 'keys')!.choices as { value: string }[]
  const keys = choices.map(({ value }) => value).join(',')
  const press = (who: Talker) => who.presses(actions, 'Put into the plan', { keys })
  await Promise.all([press(tom), press(tom)])
  const after = await press(amina)
  expect(wordsOn(after)).toContain('2 actions in the plan')
  expect(buttons(after)).toEqual(['Back to the map'])
  const planned = await chat.bot.services.plans.actionsOf(council)
  expect(planned.map(({ title, due, owner }) => [title, due, owner?.name]).toSorted()).toEqual([
    ['Mend "Write the specification": Three versions by email', '2026-12-21', expect.any(String)],
    ['Stop the loop through "Evaluate the bids"', '2027-05-24', expect.any(String)],
  ])
  expect((await kept())[0]!.trail.filter(({ what }) => what.startsWith('Put into the plan'))).toHaveLength(1)
  expect((await press(tom)).card).toBeDefined()
  expect((await tom.presses(actions, 'Put into the plan', { keys: '' })).words).toBe('Choose at least one action.')
  expect((await tom.presses(actions, 'Put into the plan', { keys: 'made-up' })).words).toContain(
    'not suggested any more',
  )
})

test.each<[name: string, inputs: Record<string, string>, says: string]>([
  ['nothing that is done', { what: ' ' }, 'What is done is missing.'],
  ['a stage that there is not', { stage: 'exit' }, 'Choose a stage.'],
  ['a role that there is not', { lead: 'King' }, 'That role is not one of those offered.'],
  ['days in words', { days: 'some' }, 'Elapsed days: type a number from 0 to 999, such as 5 or 0.5.'],
  ['too many days', { days: '1000' }, 'Elapsed days: type a number from 0 to 999'],
  ['a flag without words', { flag: 'red' }, 'Say why it is flagged.'],
  ['words without a flag', { flagWords: 'Late' }, 'Choose an amber or a red flag too.'],
  ['a next step that is gone', { 'next-0': 's9' }, 'A step that should come next has been removed.'],
  ['the same step twice', { 'next-0': 's1', 'next-1': 's1' }, 'The same step comes next twice.'],
  [
    'a step that ends and goes on',
    { 'next-0': 's1', 'next-1': 'end' },
    'Only a decision can lead to a step and to the end.',
  ],
  ['a step after one that is gone', { after: 's9' }, 'has been removed. Choose another.'],
  ['too long a step', { what: 'x'.repeat(301) }, 'is too long'],
])('%s is told, and nothing is kept', async (_name, inputs, says) => {
  const map = await addsStep(tom, await beginsMap(tom), 'Ask')
  expect((await addsStep(tom, map, 'Next', inputs)).words).toContain(says)
  expect(await stepsKept()).toHaveLength(1)
})

/** The ids of what a form keeps out of sight. */
const hiddenOn = (form: Answered): unknown[] =>
  partsOf(form.card!.body)
    .filter(({ isVisible }) => isVisible === false)
    .flatMap(({ items }) => partsOf(items as Card['body']))
    .flatMap(({ id }) => (id ? [id] : []))

test('a decision whose branches have no names yet opens where they are written, with all that was typed', async () => {
  const map = await addsStep(tom, await beginsMap(tom), 'Ask')
  const form = await tom.presses(map, 'Add a step')
  expect(hiddenOn(form)).toContain('branch-0')
  const asked = await tom.presses(form, 'Save', { what: 'Agreed?', kind: 'decision', 'next-0': 'end', days: '3' })
  expect(wordsOn(asked)).toContain('A decision needs a name for each of its branches')
  expect(hiddenOn(asked)).not.toContain('branch-0')
  expect(inputsOf(asked.card!)).toMatchObject({ what: 'Agreed?', kind: 'decision', 'next-0': 'end', days: '3' })
  expect(await stepsKept()).toHaveLength(1)
  for (const _ of [1, 2]) await tom.presses(asked, 'Save', { 'branch-0': 'yes' })
  expect((await stepsKept()).map(({ what, next }) => [what, next.map(({ label }) => label)])).toEqual([
    ['Ask', ['']],
    ['Agreed?', ['yes']],
  ])
})

test('a step that becomes a decision opens them too, and what another changed meanwhile stays', async () => {
  let map = await addsStep(tom, await beginsMap(tom), 'Ask')
  map = await addsStep(tom, map, 'Sign', { 'next-0': 'end' })
  const form = await stepForm(amina, map, 's1')
  await tom.presses(await stepForm(tom, map, 's1'), 'Save', { pain: 'Three emails', days: '8' })
  const asked = await amina.presses(form, 'Save', { kind: 'decision', system: 'The portal' })
  expect(hiddenOn(asked)).not.toContain('branch-0')
  expect((await stepsKept())[0]).toMatchObject({ isDecision: false, system: '' })
  for (const _ of [1, 2]) await amina.presses(asked, 'Save', { 'branch-0': 'yes' })
  const both = { isDecision: true, system: 'The portal', pain: 'Three emails', days: 8, revision: 4 }
  expect((await stepsKept())[0]).toMatchObject(both)
})

test('a client that leaves out what is hidden adds and changes steps', async () => {
  const map = await addsStep(tom, await beginsMap(tom), 'Ask')
  const seenOf = (form: Answered) =>
    Object.fromEntries(Object.entries(inputsOf(form.card!)).filter(([id]) => !hiddenOn(form).includes(id)))
  const saves = (form: Answered, inputs: Record<string, string>) => {
    const { verb, fixed } = buttonsOf(form.card!).find(({ title }) => title === 'Save')!.data as {
      verb: string
      fixed: object
    }
    return tom.sends(verb, fixed, { ...seenOf(form), ...inputs })
  }
  const added = await tom.presses(map, 'Add a step')
  expect(seenOf(added)).not.toHaveProperty('flag')
  expect(wordsOn(await saves(added, { what: 'Sign' }))).toContain('Added: Sign')
  expect(wordsOn(await saves(await stepForm(tom, map, 's1'), { what: 'Ask once' }))).toContain('Saved: Ask once')
  const [one] = await stepsKept()
  expect(one).toMatchObject({ what: 'Ask once', pain: '' })
  expect(one).not.toHaveProperty('flag')
  const odd = { ...placeOfMap(map), form: 'odd' }
  const answer = await tom.sends('map-step-add', odd, { ...seenOf(added), what: 'Odd', flag: 'green' })
  expect(answer.words).toContain('That choice is not one of those offered.')
})

test('another council neither sees nor changes it; a connector sees it and changes nothing', async () => {
  const map = await fiveSteps()
  const of = placeOfMap(map)
  const { revision } = (await kept())[0]!
  const reads: readonly [verb: string, fixed: object, inputs?: Record<string, string>][] = [
    ['maps', { council, page: 0, away: 'no' }],
    ['map', { ...of, page: 0 }],
    ['map-words', { ...of, page: 0 }],
    ['map-actions', { ...of, page: 0 }],
    ['map-more', of],
    ['map-history', { ...of, page: 0 }],
  ]
  const step = { what: 'Crafted', kind: 'step', stage: 'award', flag: 'none' }
  const changes: typeof reads = [
    ['map-plan', of, { keys: 'x' }],
    ['map-to-be', { council, id: of.id }],
    ['map-retire', { ...of, revision, away: 'yes' }],
    ['map-step-new', { ...of, after: '' }],
    ['map-step-add', { ...of, form: 'crafted' }, step],
    ['map-step', { ...of, step: 's1' }],
    ['map-step-save', { ...of, step: 's1', revision: 1 }, step],
    ['map-step-remove-ask', { ...of, step: 's1' }],
    ['map-step-remove', { ...of, step: 's1', revision: 1 }],
  ]
  for (const [verb, fixed, inputs] of [...reads, ...changes])
    expect([verb, (await helena.sends(verb, fixed, inputs)).words]).toEqual([
      verb,
      'This is not one of your council or of your caseload.',
    ])
  for (const [verb, fixed, inputs] of changes)
    expect([verb, (await rachel.sends(verb, fixed, inputs)).words]).toEqual([
      verb,
      expect.stringContaining('Only officers of councils in the programme'),
    ])
  const list = await rachel.presses(await rachel.says('process map'), 'Open')
  const seen = await rachel.presses(list, 'Open')
  expect(buttons(seen)).not.toContain('Add a step')
  expect(wordsOn(seen)).toContain('Alderbrook Borough Council')
  expect((await kept())[0]!.revision).toBe(revision)
})

test('put away, it is out of the list and changes no more, until it is brought back', async () => {
  const map = await addsStep(tom, await beginsMap(tom), 'Ask')
  const away = await tom.presses(await tom.presses(map, 'More'), 'Put it away')
  expect(wordsOn(away)).toContain('Put away')
  const list = await tom.says('process map')
  expect(wordsOn(list)).toContain('No process has been mapped yet.')
  expect((await stepForm(tom, map, 's1')).words).toContain('This was put away.')
  const apart = await tom.presses(await tom.presses(list, 'Those put away'), 'Open')
  const back = await tom.presses(await tom.presses(apart, 'More'), 'Bring it back')
  expect(buttons(back)).toContain('Add a step')
  expect(wordsOn(await tom.presses(await tom.presses(back, 'More'), 'History'))).toContain('Put away')
})

test('a long map has pictures in turn, and the form still fits when there are sixty steps', async () => {
  let map = await beginsMap(tom)
  const odd = '👩‍⚖️'.repeat(40)
  for (let count = 1; count <= 60; count++) map = await addsStep(tom, map, `${count} ${odd}`)
  expect(buttons(map)).not.toContain('Add a step')
  expect(wordsOn(map)).toContain('The map has as many steps as it can hold.')
  expect(wordsOn(map)).toContain('Picture 8 of 8')
  for (const card of [map, await stepForm(tom, map, 's30'), await tom.presses(map, 'Steps in words')])
    expect(Buffer.byteLength(JSON.stringify(card.card))).toBeLessThan(25_000)
  expect(
    (
      await tom.sends(
        'map-step-add',
        { ...placeOfMap(map), form: 'x' },
        { what: 'More', kind: 'step', stage: 'award', flag: 'none', after: 's1' },
      )
    ).words,
  ).toContain('60 steps at most')
})

test('what people type is shown as text, however odd', async () => {
  const odd = '**Bold** [x](javascript:alert(1)) =1+1 <at>The Boss</at>'
  const map = await addsStep(tom, await beginsMap(tom, odd), odd, {
    pain: odd,
    flag: 'red',
    flagWords: odd,
    role: 'Bold*role*',
  })
  const cards = [
    map,
    await tom.presses(map, 'Steps in words'),
    await tom.presses(map, 'What to do'),
    await tom.says('process map'),
  ]
  for (const card of cards) {
    expect(wordsOn(card)).toContain('**Bold** [x](javascript:alert(1)) =1+1 The Boss')
    expect(JSON.stringify(card.card!.body)).not.toContain('<at>')
  }
})
