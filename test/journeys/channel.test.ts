import { describeInBrowser } from '../support/browser'
import type { Chat } from '../support/chat'
import { useTwoWindows } from '../support/two-windows'

/**
 * A channel from its link to an event: a connector gives it a group, an officer shares there what their council learnt, and
 * both say so to it. Each window of the playground is a Teams of its own with the same team, so a card that stands in the
 * channel is seen in the window in which the channel was linked, the connector's; the officer speaks in the same channel
 * from their own, and answers in their chat.
 */
describeInBrowser('a channel of a peer group, in two windows', () => {
  const people = {
    officer: { name: 'Amina Yusuf', email: 'amina.yusuf@alderbrook.example' },
    connector: { name: 'Jo Bright', email: 'jo.bright@programme.example' },
  }
  const two = useTwoWindows('journey-channel', people, { SEND_HOURS: 'always' })
  let officer: Chat
  let connector: Chat
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  beforeAll(() => {
    ;({ officer, connector } = two.opened())
  })

  test('the connector links the channel to a new group, and its card stands there', async () => {
    await connector.goTo('Contracts')
    await connector.mention('link this channel')
    await connector.waitForCard('This channel is linked to no peer group yet.')
    await connector.press('Make a new group')
    await connector.waitForCard('Make a peer group')
    await connector.fill('Name', 'Repairs and maintenance')
    await connector.choose('What do its councils have in common?', 'Region: West Midlands')
    await connector.fill('Purpose', 'What works with contractors who look after homes.')
    await connector.press('Make the group')
    await connector.waitForCard('To ask me something here, mention Pioneer.')
    expect(await connector.lastCardText()).toMatch(/Repairs and maintenance[\s\S]*Facilitators[\s\S]*Jo Bright/)
  })

  test('the officer shares from the channel, and the card stands there for everybody', async () => {
    await officer.goTo('Contracts')
    await officer.mention('share')
    await officer.goTo('Personal Chat')
    await officer.waitForCard('Share what you learnt')
    // First, because the client draws a card anew, and empty, when the first of its choices is made.
    await officer.choose('May others ask you about it?', 'Yes, through Pioneer')
    await officer.choose('Show your name and your council?', 'Yes, show both')
    await officer.fill('In a few words', 'Photographs before payment')
    await officer.fill('The problem', 'Repairs were paid for that nobody had done.')
    await officer.fill('What we did', 'We asked for a photograph with each invoice.')
    await officer.fill('What came of it', 'One invoice in nine was taken back.')
    await officer.press('Share it')
    await officer.waitForCard('Shared. Thank you.')
    await connector.waitForCard('Photographs before payment')
    expect(await connector.lastCardText()).toMatch(/Amina Yusuf[\s\S]*One invoice in nine/)
  })

  test('somebody else finds it useful, and the count changes for everybody', async () => {
    await connector.press('Useful')
    await connector.waitForCard('1 person found it useful.')
    // What is said elsewhere reaches the card in the channel, which nobody there has touched since.
    await connector.goTo('Personal Chat')
    await connector.say('learning photographs')
    await connector.waitForCard('What councils learnt')
    await connector.press('Open')
    await connector.waitForCard('We asked for a photograph with each invoice.')
    await connector.press('We tried this too')
    await connector.waitForCard('How did it go?')
    await connector.fill('How did it go? One line', 'It takes an hour a week, and pays.')
    await connector.press('Save')
    await connector.goTo('Contracts')
    await connector.waitForCard(/1 person found it useful\. 1 person tried this too\.[\s\S]*It takes an hour a week/)
    await officer.say('learning invoices for repairs that nobody did')
    await officer.waitForCard('What councils learnt')
    await officer.press('Open')
    await officer.waitForCard('We asked for a photograph with each invoice.')
    expect(await officer.lastCardText()).toContain('1 person found it useful.')
  })

  test('the connector publishes an event for the channel', async () => {
    await connector.goTo('Personal Chat')
    await connector.say('new event')
    await connector.waitForCard('What is it?')
    await connector.choose('Kind of event', 'Webinar')
    await connector.fill('Title', 'Invoices that hold')
    await connector.fill('What it is about, and for whom', 'How three councils check repairs before they pay.')
    await connector.press('Next')
    await connector.waitForCard('When is it?')
    await connector.fill('Day', inDays(20))
    await connector.fill('Starts at', '10:00')
    await connector.fill('Ends at', '11:00')
    await connector.fill('Places', '30')
    await connector.press('Next')
    await connector.waitForCard('Who is it for?')
    await connector.choose('Councils whose people are invited', 'Councils that I choose')
    await connector.choose('Channels in which it is posted', 'Pioneer Programme, Contracts, Repairs and maintenance')
    await connector.press('Next')
    await connector.waitForCard('Which councils?')
    await connector.choose('Councils that you look after', 'Alderbrook Borough Council (sample)')
    await connector.press('Next')
    await connector.waitForCard('Your draft of an event')
    await connector.press('Publish')
    await connector.goTo('Contracts')
    await connector.waitForCard('Invoices that hold')
  })

  test('the officer answers, and the counts move on the card in the channel', async () => {
    await officer.waitForCard('Invoices that hold')
    await officer.press('Going')
    await officer.waitForCard('You are going')
    await connector.waitForCard(/1 going/)
  })
})
