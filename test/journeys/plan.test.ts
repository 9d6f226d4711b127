import { describeInBrowser } from '../support/browser'
import type { Chat } from '../support/chat'
import { useTwoWindows } from '../support/two-windows'

/** From an assessed gap to a plan, a prompt, an answer in red and its alarm, as an officer and their connector live it in two windows. */
describeInBrowser('a plan, a prompt and an alarm in two windows', () => {
  const people = {
    officer: { name: 'Sean Brannigan', email: 'sean.brannigan@larkenwell.example' },
    connector: { name: 'Jo Bright', email: 'jo.bright@programme.example' },
  }
  const two = useTwoWindows('journey-plan', people, { SEND_HOURS: 'always' })
  let officer: Chat
  let connector: Chat
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const toDo = 'Meet the supplier each month, with minutes'

  beforeAll(() => {
    ;({ officer, connector } = two.opened())
  })

  test('the connector puts an assessed gap into the plan, for the officer to own', async () => {
    await connector.say('review')
    await connector.waitForCard('Housing repairs')
    await connector.press('Open')
    await connector.waitForCard('A gap for the plan')
    await connector.press('Add to plan')
    await connector.waitForCard('What is to be done')
    await connector.fill('What is to be done', toDo)
    await connector.fill('Due', inDays(120))
    await connector.choose('Owner', 'Sean Brannigan')
    await connector.press('Add to the plan')
    await connector.waitForCard(toDo)
    await officer.waitForCard(toDo)
  })

  test('the officer answers what the connector says about it', async () => {
    await officer.press('Open the action')
    await officer.waitForCard('Comment')
    await officer.fill('Comment', 'The first meeting is on 3 December.')
    await officer.press('Send the comment')
    await connector.waitForCard('The first meeting is on 3 December.')
  })

  test('the connector sends a prompt now, and the officer receives it', async () => {
    await connector.say('prompt')
    await connector.waitForCard('Who is it for?')
    await connector.choose('Councils', 'Councils that I choose')
    await connector.choose('People in them', 'Owners of open actions')
    await connector.press('Next')
    await connector.waitForCard('Which councils?')
    await connector.choose('Councils that you look after', 'London Borough of Larkenwell (sample)')
    await connector.press('Next')
    await connector.waitForCard('What does it say?')
    await connector.fill('Title', 'Before the winter')
    await connector.fill('Message', 'Please tell me how the meetings go.')
    await connector.press('Next')
    await connector.waitForCard('When is it sent?')
    await connector.choose('When', 'Now')
    await connector.press('Next')
    await connector.waitForCard('answered until when?')
    await connector.fill('Last day to answer', inDays(14))
    await connector.press('Next')
    await connector.waitForCard('Check before it goes out')
    await connector.press('Send to 1 person in 1 council now')
    await connector.waitForCard('Progress of a prompt')
    await officer.waitForCard('Please tell me how the meetings go.')
  })

  test('the officer answers in red and asks for a call; the connector is told at once', async () => {
    await officer.choose('How is action 1 going?', 'Off track (red)')
    await officer.fill('How much of action 1 is done, in percent?', '20')
    await officer.choose('How is it going overall?', 'Off track (red)')
    await officer.fill('How much is done overall, in percent?', '15')
    await officer.choose('How confident are you that it will be done?', '2: little')
    await officer.fill('What moved?', 'The supplier has named a manager.')
    await officer.fill('What is stuck?', 'Two meetings were cancelled.')
    await officer.choose('What help do you want?', 'Call me this week')
    await officer.fill('What is the next step?', 'Write to their director')
    await officer.press('Send')
    await officer.waitForCard('Your check-in is sent')
    await connector.waitForCard('A check-in needs you')
    expect(await connector.lastCardText()).toMatch(/red[\s\S]*Confidence is 2 of 5[\s\S]*call this week/)
    await connector.fill('Reply to them', 'I will ring you at ten tomorrow.')
    await connector.press('Send reply')
    await officer.waitForCard('I will ring you at ten tomorrow.')
  })

  test('the progress is live, and the plan has moved', async () => {
    // The card that the connector has had since it was sent, and nobody has touched.
    await connector.waitForText(/^1\s*answered$/)
    await connector.say('prompts')
    await connector.waitForCard('Before the winter')
    expect(await connector.lastCardText()).toContain('1 answered')
    await officer.say('plan')
    await officer.waitForCard(toDo)
    expect(await officer.lastCardText()).toMatch(/Off track[\s\S]*20%/)
    await connector.say('caseload')
    await connector.waitForCard('London Borough of Larkenwell')
    expect(await connector.lastCardText()).toMatch(/Larkenwell[\s\S]*confidence 2 of 5/)
  })
})
