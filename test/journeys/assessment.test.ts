import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BotProcess } from '../support/bot-process'
import { describeInBrowser } from '../support/browser'
import type { Chat } from '../support/chat'
import { root } from '../support/child-program'
import { useTwoWindows } from '../support/two-windows'

/** The main job, as two people do it in Microsoft's local Teams client, with the bot killed and started again in the middle. */
describeInBrowser('an officer and a connector in two windows', () => {
  const people = {
    officer: { name: 'Amina Yusuf', email: 'amina.yusuf@alderbrook.example' },
    connector: { name: 'Jo Bright', email: 'jo.bright@programme.example' },
  }
  // Contracts of the sample register are part of the sample data, so the officer adds one by hand below.
  const two = useTwoWindows('journey', people, { SAMPLE_DATA: 'false' })
  let bot: BotProcess
  let officer: Chat
  let connector: Chat

  beforeAll(() => {
    ;({ bot, officer, connector } = two.opened())
  })

  /** Answers questions until the answers are to be checked; `at` is called before the question with that number. */
  async function answerAll(choice: string, at?: { number: number; do: () => Promise<void> }): Promise<number> {
    for (let number = 1; ; number++) {
      await officer.waitForCard(`Question ${number} of`)
      if (at?.number === number) await at.do()
      const count = Number((await officer.lastCardText()).match(/Question \d+ of (\d+)/)?.[1])
      await officer.choose('Which is true today?', choice)
      if (number === 1) await officer.fill('Evidence note', 'The register of contracts, page 4.')
      await officer.press(number === count ? 'Next: check your answers' : 'Next')
      if (number === count) return count
    }
  }

  const submit = async () => {
    await officer.waitForCard('Everything is answered')
    await officer.press('Submit')
    await officer.waitForCard('Your connector reviews it')
  }

  test('the organisation: nothing answered is lost when the bot is killed in the middle', async () => {
    await officer.say('assess')
    await officer.waitForCard('Assess the whole council')
    await officer.press('Assess the whole council')
    await officer.waitForCard('Who will see your answers')
    await officer.press('Start')
    await answerAll('Developing', {
      number: 9,
      do: async () => {
        await bot.kill('SIGKILL')
        await bot.restart()
        await officer.say('assess')
        await officer.waitForCard('Go on with one you have started')
        await officer.press('Continue')
        await officer.waitForCard('Question 9 of 25, 8 answered')
        await takePicture(officer)
      },
    })
    await submit()
    expect(await officer.lastCardText()).toContain('2.0 of 5, nearest Developing')
  })

  test('the connector is told, opens it, asks for evidence; the officer answers, and the connector agrees', async () => {
    await connector.waitForCard('A response is ready for review')
    await connector.press('Open')
    await connector.waitForCard('Scores by area')
    await connector.press('See the answers')
    await connector.waitForCard('The register of contracts, page 4.')
    await connector.press('Decide')
    await connector.waitForCard('Your decision')
    await connector.choose('Decision', 'Needs evidence: some questions open again')
    await connector.fill('Comment to the officer', 'Which committee sees the report?')
    await connector.press('Send the decision')
    await connector.waitForCard('Which questions need evidence?')
    await connector.choose(
      'Questions to open again, one at least',
      "How do councillors oversee the council's most important contracts after they are signed?",
    )
    await connector.press('Send the decision')
    await connector.waitForCard('Your decision is kept')
    await officer.waitForCard('Which committee sees the report?')
    await officer.press('Answer the open questions')
    await officer.waitForCard('Question 1 of 1')
    await officer.fill('Evidence note', 'Audit committee, 3 October 2026.')
    await officer.press('Next: check your answers')
    await submit()
    await connector.waitForCard('A response is ready for review')
    await connector.press('Open')
    await connector.waitForCard('Decide')
    await connector.press('Decide')
    await connector.choose('Decision', 'Agreed')
    await connector.fill('Comment to the officer', 'Thank you, this is clear.')
    await connector.press('Send the decision')
    await officer.waitForCard('Thank you, this is clear.')
    await officer.fill('Reply to your connector', 'Good to hear.')
    await officer.press('Send reply')
    await officer.waitForCard('Amina Yusuf replied')
    await connector.waitForCard('Good to hear.')
    expect(await connector.lastCardText()).toContain('A reply to your decision')
  })

  test('a service', async () => {
    await officer.say('assess')
    await officer.waitForCard('Assess a service')
    await officer.press('Assess a service')
    await officer.waitForCard('Which service?')
    await officer.fill('Name of the service', 'Highways')
    await officer.press('Go on')
    await officer.waitForCard('Who will see your answers')
    await officer.press('Start')
    expect(await answerAll('Structured')).toBeGreaterThanOrEqual(20)
    await submit()
    expect(await officer.lastCardText()).toContain('3.0 of 5, nearest Structured')
  })

  test('a contract, added to the register first', async () => {
    await officer.say('contracts')
    await officer.waitForCard('The register has no contracts yet')
    await officer.press('Add a contract')
    await officer.waitForCard('Annual value in pounds')
    await officer.fill('Title', 'Car park machines')
    await officer.fill('Reference', 'CP-1')
    await officer.fill('Supplier', 'Meterwell')
    await officer.fill('Annual value in pounds', '£38,000')
    await officer.fill('End date', '2027-06-30')
    await officer.choose('Tier', 'Bronze: routine')
    await officer.press('Save')
    await officer.waitForCard('Saved')
    await officer.press('Assess')
    await officer.waitForCard('Who will see your answers')
    await officer.press('Start')
    await answerAll('Partially met')
    await submit()
    expect(await officer.lastCardText()).toContain('1.0 of 2, nearest Partially met')
    await connector.say('review')
    await connector.waitForCard('responses wait')
    expect(await connector.lastCardText()).toMatch(/Highways[\s\S]*Car park machines \(CP-1\)/)
  })
})

/** The README's picture, made anew when PIONEER_PICTURE is set. */
async function takePicture(chat: Chat): Promise<void> {
  if (!process.env.PIONEER_PICTURE) return
  mkdirSync(join(root, 'test/journeys'), { recursive: true })
  const { page } = chat
  await page.setViewportSize({ width: 1440, height: 1300 })
  await (await chat.waitForCard('Question 9 of 25')).scrollIntoViewIfNeeded()
  const clip = { x: 330, y: 50, width: 780, height: 1240 }
  await page.screenshot({ path: join(root, 'test/journeys/playground.png'), clip, animations: 'disabled' })
  await page.setViewportSize({ width: 1440, height: 1000 })
}
