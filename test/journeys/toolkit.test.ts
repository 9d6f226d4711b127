import { describeInBrowser } from '../support/browser'
import type { Chat } from '../support/chat'
import { useTwoWindows } from '../support/two-windows'

/** From a question in somebody's own words to a tool, and from there to results that the council keeps and its connector sees. */
describeInBrowser('the toolkit and the tools that work in the chat, in two windows', () => {
  const people = {
    officer: { name: 'Amina Yusuf', email: 'amina.yusuf@alderbrook.example' },
    connector: { name: 'Jo Bright', email: 'jo.bright@programme.example' },
  }
  const two = useTwoWindows('journey-toolkit', people, { SAMPLE_DATA: 'false' })
  let officer: Chat
  let connector: Chat

  beforeAll(() => {
    ;({ officer, connector } = two.opened())
  })

  test('asks in words, opens the tool that fits best, and says that it was useful', async () => {
    await officer.say('toolkit how do I know which contracts to spend time on')
    await officer.waitForCard('the best first')
    await officer.press('Open')
    await officer.waitForCard('Contract tiering guidance')
    await officer.waitForCard('Was this useful?')
    await officer.press('Yes, it was')
    await officer.waitForCard('You said yes; you can change it.')
  })

  test("tiers a contract from the tool's own button", async () => {
    await officer.press('Use it here')
    await officer.waitForCard('No contract has been tiered yet.')
    await officer.press('Tier a contract')
    await officer.waitForCard('Six short questions')
    await officer.fill('The name of the contract', 'Leisure centres')
    await officer.press('Go on')
    await officer.waitForCard('What is the contract like?')
    const answers = {
      'What happens to residents or to a legal duty if the service fails?':
        'Many residents harmed, or a legal duty missed',
      'How soon would it hurt if the supplier stopped today?': 'Within a day or two',
      'How quickly and easily could another supplier take over?': 'Over a year, or nobody else could do it now',
      'What is it worth over its whole term, extensions and VAT included?': 'Over £5 million',
      'How complex is it, and how much will change?': 'A few services or sites, and small changes',
      'How exposed is the council through data, safeguarding or politics?':
        'Sensitive data, vulnerable people or press interest',
    }
    for (const [question, answer] of Object.entries(answers)) await officer.choose(question, answer)
    await officer.press('Work out the tier')
    await officer.waitForCard('Gold contract')
    // 25% × 3/4, 20%, 20%, 15%, 10% × 2/4 and 10% × 3/4.
    expect(await officer.lastCardText()).toContain('Its score is 86.25%.')
  })

  test('logs a risk, with an owner, and finds it on the heat map', async () => {
    await officer.say('raid')
    await officer.waitForCard('Start a log')
    await officer.press('Start a log')
    await officer.waitForCard('Start a RAID-A log')
    await officer.fill('Or type a name', 'Leisure centres')
    await officer.press('Go on')
    await officer.waitForCard('What do you want to add?')
    await officer.choose('What do you want to add?', 'Risk: something that may happen')
    await officer.press('Add')
    await officer.waitForCard('New risk')
    await officer.fill('What may happen, and what would it do?', 'The operator closes, and two pools with it.')
    await officer.choose('How likely is it?', '4, Likely: 50% to 70%')
    await officer.choose('How much would it matter?', '4, Large: a service or duty in trouble')
    await officer.choose('Response', 'Reduce: make it less likely or less harmful')
    await officer.choose('Owner', 'Amina Yusuf')
    await officer.press('Add to the log')
    await officer.waitForCard('The operator closes, and two pools with it.')
    expect(await officer.lastCardText()).toMatch(/Amina Yusuf[\s\S]*High risk: 4 × 4 = 16 of 25/)
    await officer.press('Back to the log')
    await officer.waitForCard('Heat map')
    await officer.press('Heat map')
    await officer.waitForCard('What the bands ask')
    const { alt, width } = await pictureOn(officer)
    expect(alt).toContain('1 open risk. High: 1 at probability 4 (likely) and impact 4 (large).')
    expect(width).toBeGreaterThan(300)
  })

  const steps = [
    { what: 'Ask whether to extend', stage: 'Review', lead: 'Contract manager', days: '2' },
    { what: 'Look at performance and price', stage: 'Review', lead: 'Contract manager', days: '10' },
    { what: 'Check what the contract allows', stage: 'Change', lead: 'Legal adviser', days: '8' },
    { what: 'Decide', stage: 'Change', lead: 'Board or committee', days: '15' },
    { what: 'Sign the extension', stage: 'Change', lead: 'Legal adviser', days: '5' },
  ]

  test('builds a map of five steps, and sees its picture', async () => {
    await officer.say('process map')
    await officer.waitForCard('No process has been mapped yet.')
    await officer.press('Map a process')
    await officer.waitForCard('What is it part of?')
    await officer.fill('The name of the process', 'Extending a contract')
    await officer.choose('What is it part of?', 'Contract management')
    await officer.press('Go on')
    await officer.waitForCard('There is no step yet.')
    for (const [at, { what, stage, lead, days }] of steps.entries()) {
      await officer.press('Add a step')
      await officer.waitForCard('A new step')
      await officer.fill('What is done', what)
      await officer.choose('Stage', stage)
      await officer.choose('Who leads?', lead)
      await officer.fill('Elapsed days', days)
      if (at === steps.length - 1) await officer.choose('Next', 'The process ends')
      await officer.press('Save')
      await officer.waitForCard(at === 0 ? '1 step' : `${at + 1} steps`)
    }
    await officer.waitForCard('40 days')
    await expectMapOn(officer)
  })

  test('the connector sees the tier, the risk and the map, and cannot change them', async () => {
    await connector.say('tiering')
    await connector.waitForCard('1 contract: 1 Gold.')
    await connector.say('raid')
    await connector.waitForCard('1 log. Open: 1 risk.')
    await connector.say('process map')
    await connector.waitForCard('Process maps of your councils')
    await connector.press('Open')
    await connector.waitForCard('Extending a contract')
    await connector.press('Open')
    await connector.waitForCard('40 days')
    await expectMapOn(connector)
    expect(await connector.lastCardText()).not.toContain('Add a step')
  })

  async function expectMapOn(chat: Chat): Promise<void> {
    const { alt, width, height } = await pictureOn(chat)
    for (const { what, lead, stage, days } of steps) expect(alt).toContain(`${what}, ${lead}, ${stage}, ${days} days`)
    expect(width).toBeGreaterThan(300)
    expect(height).toBeGreaterThan(200)
  }
})

/** The picture on the last card, once the browser has drawn it: its size is that of the file, not of its place. */
async function pictureOn({ waitForCard }: Chat): Promise<{ alt: string; width: number; height: number }> {
  const image = (await waitForCard(/./)).locator('img').first()
  return image.evaluate(async (node) => {
    const drawn = node as unknown as {
      decode(): Promise<void>
      alt: string
      naturalWidth: number
      naturalHeight: number
    }
    await drawn.decode()
    return { alt: drawn.alt, width: drawn.naturalWidth, height: drawn.naturalHeight }
  })
}
