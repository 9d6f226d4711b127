import { contractId } from '../../bot/domain/contract'
import { dutiesTool } from '../../bot/features/duties/model'
import { eachWithCast } from '../support/cast'
import { type Answered, buttonsOf, wordsOn } from '../support/conversation'
import { checksDuties, dutyChoices, dutyPages } from '../support/duties'

/** A contract that was changed as often as there is room for: every card fits, and no press does more than one page. */

const { chat, tom } = eachWithCast()

const council = 'sample-alderbrook'
/** Of the longest kind that a contract's name may be: each sign takes four bytes. */
const name = '🌳'.repeat(60)
const id = `named:${contractId(name)}`

const kept = async () => (await chat.bot.services.store.get(dutiesTool.sheets, council, id))!.value
const open = () => tom.sends('duties', { council, id, page: 0 })
const add = async (more: Readonly<Record<string, string>>) =>
  tom.presses(await tom.sends('duties-change', { council, id }), 'Show what it asks for', more)
const fits = (one: Answered) => expect(Buffer.byteLength(JSON.stringify(one.card))).toBeLessThan(25 * 1024)
const has = (one: Answered, title: string) => buttonsOf(one.card!).some((button) => button.title === title)

/** Each moves the value and the term, and counts together with all the others. */
async function changedTwentyTimes(isWhole: boolean): Promise<void> {
  await checksDuties(tom, name)
  for (let at = 0; at < 20; at++) {
    const linked = (await kept()).body.changes.map((one) => one.id).join()
    const day = `2027-${String(1 + Math.floor(at / 2)).padStart(2, '0')}-${at % 2 ? '20' : '05'}`
    const term = isWhole ? 48 + at * 6 : 54 + at * 7
    const value = 6_000_000 + at * 1_000_000
    const answer = await add({
      ...{ day, linked, oldValue: String(value), newValue: String(value + 1_000_000 + (isWhole ? 0 : 0.07)) },
      ...{ oldTerm: String(term), newTerm: String(term + 6) },
    })
    fits(answer)
  }
  expect((await kept()).body.changes).toHaveLength(20)
}

test.each([
  ['whose figures fit', true],
  ['whose figures do not', false],
])('a contract has room for 20 changes %s: every page of every card is small enough', async (_name, isWhole) => {
  await changedTwentyTimes(isWhole)
  const pages = await dutyPages(tom, await open())
  expect(pages.length).toBeGreaterThan(10)
  for (const page of pages) {
    fits(page)
    expect(dutyChoices(page).length).toBeLessThanOrEqual(6)
  }
  expect(wordsOn(pages[0]!).includes('Check the figures')).toBe(!isWhole)
  expect((await tom.presses(pages[0]!, 'Add a change')).words).toContain('A contract can have 20 changes here.')
  let list = await tom.presses(pages[0]!, 'Changes (20)')
  expect(wordsOn(list)).toContain('Page 1 of 4')
  for (fits(list); has(list, 'Next page'); fits(list)) list = await tom.presses(list, 'Next page')
  expect(wordsOn(list)).toContain('Page 4 of 4')
  const last = (await kept()).body.changes.at(-1)!.id
  fits(await tom.sends('duties-change-show', { council, id, change: last }))
  fits(await tom.sends('duties-change', { council, id, change: last }))
  for (const verb of ['duties-not', 'duties-edit']) fits(await tom.sends(verb, { council, id }))
  fits(await tom.sends('duties-history', { council, id, page: 0 }))
  const form = await tom.sends('duties-edit', { council, id })
  const misfits = await tom.presses(form, 'Show the duties', { ended: '2026-12-31' })
  fits(misfits)
  expect(wordsOn(misfits)).toContain('17 more of the changes do not fit: open Changes.')
})

test('what is chosen on a page goes into the plan and is marked, and the page stays; an older card asks for less at once', async () => {
  await checksDuties(tom, name)
  for (const day of ['2027-01-11', '2027-02-11', '2027-03-11']) await add({ day, newTerm: '60', oldTerm: '48' })
  const pages = await dutyPages(tom, await open())
  const third = pages[2]!
  const keys = dutyChoices(third)
    .map(({ value }) => value)
    .join()
  const planned = await tom.presses(third, 'Add to the plan', { keys })
  expect(wordsOn(planned)).toContain(`Page 3 of ${pages.length}`)
  expect(wordsOn(planned)).toContain('It is in the plan.')
  const inPlan = await chat.bot.services.plans.actionsOf(council)
  expect(inPlan).toHaveLength(dutyChoices(third).length)
  expect(wordsOn(await tom.presses(third, 'Mark as done', { keys }))).toContain(`Page 3 of ${pages.length}`)
  const all = pages.flatMap(dutyChoices).map(({ value }) => value)
  const old = await tom.sends('duties-plan', { council, id }, { keys: all.join() })
  expect(old.words).toBe('Put at most 6 duties into the plan at once.')
  expect(await chat.bot.services.plans.actionsOf(council)).toHaveLength(inPlan.length)
  expect(wordsOn(await tom.sends('duties-mark', { council, id, done: 'yes' }, { keys: all[0]! }))).toContain(
    'Page 1 of',
  )
})
