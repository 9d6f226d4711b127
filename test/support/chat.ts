import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { root } from './child-program'

/**
 * What a person does in a window of the local Teams client. Everything is about the last card, as a person's eyes are. After a press,
 * wait for what you expect to see: the client draws an answer a moment after it has come.
 */
export interface Chat {
  readonly page: Page
  /** Types into the chat that is open, and sends. Returns when the bot's turn is over. */
  readonly say: (text: string) => Promise<void>
  /** Goes to a chat or channel of the list: 'Personal Chat', 'Programme group', 'Contracts'. */
  readonly goTo: (place: string) => Promise<void>
  /** Writes to the bot by name, which a group chat or a channel needs. */
  readonly mention: (text: string) => Promise<void>
  readonly waitForCard: (text: string | RegExp) => Promise<Locator>
  /** Waits for words of the bot, on a card or not, and in the bar under a card. */
  readonly waitForText: (text: string | RegExp) => Promise<void>
  /** Presses a button that the bot answers, also when it is behind "...". Returns when the answer has come. */
  readonly press: (button: string) => Promise<void>
  /** Clicks a button that the client answers itself: one that opens, unfolds or complains of a missing input. */
  readonly click: (button: string) => Promise<void>
  readonly choose: (label: string, choice: string) => Promise<void>
  /** Text, a number, or a date as 2026-12-31. */
  readonly fill: (label: string, text: string) => Promise<void>
  readonly lastCardText: () => Promise<string>
  /** Saves a picture under test-results/ and returns its path. */
  readonly screenshot: (name: string) => Promise<string>
}

const bot = 'Pioneer'

/** Goes to a window's address, and waits until the client knows whose it is and has told the bot that it was installed. */
export async function openChat(page: Page, url: string, person: string): Promise<Chat> {
  const installed = page.waitForResponse((response) => response.url().endsWith('/installation'))
  await Promise.all([installed, page.goto(url)])
  await page.getByRole('toolbar').getByText(person, { exact: true }).waitFor()
  const composer = page.getByRole('textbox').and(page.locator('[contenteditable=true]')).first()
  const lastCard = newestCard(page)

  const answered = (path: RegExp, act: () => Promise<void>) =>
    Promise.all([page.waitForResponse((response) => path.test(response.url())), act()])

  async function click(title: string) {
    const button = lastCard.getByRole('button', { name: title, exact: true })
    const more = lastCard.getByRole('button', { name: 'More options' })
    await button.or(more).first().waitFor()
    if (await button.count()) return button.first().click()
    await more.click()
    await page.getByRole('menuitem', { name: title, exact: true }).click()
  }

  return {
    page,
    say: async (text) => {
      await composer.fill(text)
      await answered(/\/messages$/, () => composer.press('Enter'))
    },
    goTo: async (place) => {
      await page.getByRole('treeitem', { name: place }).click()
      await composer.waitFor()
    },
    mention: async (text) => {
      await composer.click()
      await composer.pressSequentially(`@${bot}`)
      await page.getByRole('menuitem', { name: bot }).first().click()
      await composer.pressSequentially(` ${text}`)
      const post = page.getByRole('button', { name: /^(Post|Send Message)$/ }).first()
      await answered(/\/messages$/, () => post.click())
    },
    waitForCard: async (text) => {
      const card = lastCard.filter({ hasText: text })
      await card.waitFor()
      return card
    },
    waitForText: (text) => page.locator('.fai-OutputCard, .fui-Card').getByText(text).last().waitFor(),
    press: async (title) => void (await answered(/\/_conversation\/v1\/(invoke|submit)$/, () => click(title))),
    click,
    choose: async (label, choice) => {
      const select = await field(lastCard, 'combobox', label)
      const group = await field(lastCard, 'radiogroup', label)
      const box = lastCard.getByRole('checkbox', { name: `${label} ${choice}`, exact: true })
      await select.or(group).or(box).first().waitFor()
      if (await box.count()) return box.check()
      if (await group.count()) return group.getByRole('radio', { name: choice, exact: true }).check()
      await select.click()
      await page.getByRole('option', { name: choice, exact: true }).click()
    },
    fill: async (label, text) => {
      const input = lastCard.getByLabel(label).and(lastCard.locator('input, textarea')).first()
      await input.fill(text)
      await input.press('Tab')
    },
    lastCardText: async () => (await lastCard.allInnerTexts()).join('\n'),
    screenshot: async (name) => {
      const path = join(root, 'test-results', `${name}.png`)
      mkdirSync(join(root, 'test-results'), { recursive: true })
      await page.screenshot({ path, animations: 'disabled' })
      return path
    },
  }
}

/** A chat has its newest card at the bottom; a channel has its newest post at the top. A card that is unfolded lies inside another. */
function newestCard(page: Page): Locator {
  const cards = '.ac-adaptiveCard:not(.ac-adaptiveCard *)'
  const inPost = page.locator('.fui-Card').filter({ has: page.locator(cards) })
  return page.locator(`.fai-OutputCard ${cards}`).last().or(inPost.first().locator(cards).last())
}

/** A field by its label; a complaint under it becomes part of its name, so that a name that starts so will do. */
async function field(card: Locator, role: 'combobox' | 'radiogroup', label: string): Promise<Locator> {
  const exact = card.getByRole(role, { name: label, exact: true })
  if (await exact.count()) return exact
  return card.getByRole(role, { name: new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
}
