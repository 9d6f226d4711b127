import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostItems, raidTool } from '../../bot/domain/raid'
import { withItem } from '../../bot/domain/raid-changes'
import { remindAll } from '../../bot/features/raid/remind'
import { cardsTo } from '../support/assessments'
import { contentFolders } from '../support/content-folder'
import { type Conversation, inputsOf, startConversation, type Talker, wordsOn } from '../support/conversation'
import { addsItem, asked, beginsLog, fields } from '../support/raids'
import { jobs } from '../support/settling'
import { signal } from '../support/stops'
import { days, pass } from '../support/submissions'
import { temporaryFolder } from '../support/temporary-folder'

/** Logs at their limit, after the scales have changed, and with several processes at work. */

const council = 'sample-alderbrook'
const temporary = temporaryFolder()
const { folderOf } = contentFolders()

let chat: Conversation
let amina: Talker
let tom: Talker

async function opens(env: Readonly<Record<string, string>> = {}): Promise<void> {
  chat = await startConversation({ env })
  amina = chat.person('Amina Yusuf', 'alderbrook.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  for (const one of [amina, tom]) await one.opens()
}
afterEach(() => chat.stop())

const kept = async () => (await chat.bot.services.store.list(raidTool.sheets, council)).items[0]!
const items = async () => (await kept()).value.body.items

describe('a log that is nearly full', () => {
  const full = `This log is full: it has ${mostItems} items. Begin another one for what comes next.`

  beforeEach(async () => {
    await opens()
    await beginsLog(tom, 'Bins')
    const { value, version } = await kept()
    const by = { id: tom.id, name: 'Tom Garland' }
    const numbers = Array.from({ length: mostItems - 1 }, (_, at) => at)
    const form = { kind: 'action' as const, words: 'Ring the depot.', doing: '', links: [], owner: by }
    const body = numbers.reduce((body, at) => withItem(body, `i${at}`, form, by, '2026-11-01T09:00:00Z'), value.body)
    await chat.bot.services.store.put(raidTool.sheets, { ...value, body }, version)
  })

  const log = async () => tom.presses(await tom.says('raid'), 'Open')

  test('takes its last item, also when that is sent twice, and no more', async () => {
    const form = await asked(tom, await log(), 'risk')
    for (const _ of [1, 2])
      expect(wordsOn(await tom.presses(form, 'Add to the log', fields.risk))).toContain('It is in the log.')
    expect(await items()).toHaveLength(mostItems)
    const refused = await addsItem(tom, await log(), 'issue')
    expect(refused).toMatchObject({ card: undefined, words: full })
    expect(await items()).toHaveLength(mostItems)
    const history = wordsOn(await tom.presses(await log(), 'History'))
    expect(history).not.toContain('Bins were missed.')
  })

  test('two people at its last place: one has it, the other is told that it is full', async () => {
    const forms = await Promise.all(
      [tom, amina].map(async (one) => ({ one, form: await asked(one, await log(), 'risk') })),
    )
    const answers = await Promise.all(forms.map(({ one, form }) => one.presses(form, 'Add to the log', fields.risk)))
    expect(answers.map(({ words }) => words).filter((words) => words === full)).toHaveLength(1)
    expect(answers.filter((one) => one.card && wordsOn(one).includes('It is in the log.'))).toHaveLength(1)
    expect(await items()).toHaveLength(mostItems)
  })

  test('when it is full its items can be changed and closed, and it can be looked at', async () => {
    await addsItem(tom, await log(), 'risk')
    const first = await tom.presses(await log(), 'Open')
    const changed = await tom.presses(await tom.presses(first, 'Edit'), 'Save', { words: 'The depot stays shut.' })
    expect(wordsOn(changed)).toContain('Saved.')
    expect(
      wordsOn(await tom.presses(await tom.presses(changed, 'Close it'), 'Close it', { outcome: 'Done' })),
    ).toContain('Done')
    expect(wordsOn(await log())).toContain('Open: 299 actions.')
  })
})

describe('scales that changed after items were kept', () => {
  const shipped = readFileSync(join(__dirname, '../../bot/content/raid.yaml'), 'utf8')

  /** The programme makes High rarer, has other words for a step, and no longer calls anything serious. */
  beforeEach(async () => {
    const file = temporary.file(`${expect.getState().currentTestName!.length}.sqlite`)
    await opens({ SQLITE_FILE: file })
    const log = await beginsLog(tom, 'Bins')
    await addsItem(tom, log, 'risk', { owner: tom.id })
    await addsItem(tom, log, 'issue', { owner: tom.id })
    await chat.stop()
    const raid = shipped
      .replace("'2026-1'", "'ours-7'")
      .replace('from: 15', 'from: 25')
      .replace('title: Likely,', 'title: Rather likely,')
      .replace('id: serious, title: Serious', 'id: grave, title: Grave')
    await opens({ SQLITE_FILE: file, CONTENT_DIR: folderOf({ 'raid.yaml': raid }) })
  })

  const opensKind = async (kind: 'risk' | 'issue') => {
    const log = await tom.presses(await tom.says('raid'), 'Open')
    return tom.presses(await tom.presses(log, 'Filter', { kinds: kind, shown: 'open' }), 'Open')
  }

  test('a risk keeps its steps, is told in the words and bands of today, and its card says that the scales have changed', async () => {
    const risk = await opensKind('risk')
    expect(wordsOn(risk)).toContain('Medium risk: 4 × 5 = 20 of 25.')
    expect(wordsOn(risk)).toContain('4, Rather likely: 50% to 70%')
    const says = 'The scales have changed since it was scored: they are now ours-7. Edit it to score it again.'
    expect(wordsOn(risk)).toContain(says)
    expect((await items())[0]).toMatchObject({ risk: { probability: 4, impact: 5, rules: '2026-1' } })
    const form = await tom.presses(risk, 'Edit')
    expect(inputsOf(form.card!)).toMatchObject({ probability: '4', impact: '5' })
    const saved = await tom.presses(form, 'Save', { probability: '5' })
    expect(wordsOn(saved)).toContain('High risk: 5 × 5 = 25 of 25.')
    expect(wordsOn(saved)).not.toContain('The scales have changed')
    expect((await items())[0]).toMatchObject({ risk: { probability: 5, impact: 5, rules: 'ours-7' } })
  })

  test('a severity that there is no more stays as it was kept until somebody chooses another', async () => {
    const issue = await opensKind('issue')
    expect(wordsOn(issue)).toContain('serious')
    const form = await tom.presses(issue, 'Edit')
    expect(inputsOf(form.card!)).toMatchObject({ severity: 'serious' })
    await tom.presses(form, 'Save', { words: 'Bins were missed again.' })
    expect((await items())[1]).toMatchObject({ severity: 'serious', words: 'Bins were missed again.' })
    const again = await tom.presses(await opensKind('issue'), 'Edit')
    expect(wordsOn(await tom.presses(again, 'Save', { severity: 'grave' }))).toContain('Grave')
    expect((await items())[1]).toMatchObject({ severity: 'grave' })
    const late = await tom.presses(await tom.presses(await opensKind('issue'), 'Edit'), 'Save', { severity: 'serious' })
    expect(late.words).toBe('That choice is not one of those offered. Choose again.')
  })
})

describe('several processes that find the same item overdue', () => {
  beforeEach(async () => {
    await opens()
    await addsItem(tom, await beginsLog(tom), 'action', { owner: amina.id, due: '2026-11-24' })
    pass(chat, days(2))
  })

  const told = async () =>
    (await cardsTo(chat, amina)).map((card) => wordsOn(card)).filter((words) => words.includes('to look at')).length

  test('at once remind its owner once', async () => {
    const { services } = chat.bot
    await Promise.all(Array.from({ length: 5 }, () => remindAll(services)))
    await jobs(chat)
    expect(await told()).toBe(1)
  })

  test('remind once when one of them stops for a while between its claim and its message', async () => {
    const { services } = chat.bot
    const [claimed, mayGo] = [signal(), signal()]
    const mail: typeof services.notify.mail = async (letters) => {
      claimed.give()
      await mayGo.given
      return services.notify.mail(letters)
    }
    const slow = remindAll({ ...services, notify: { ...services.notify, mail } })
    await claimed.given
    await remindAll(services)
    await jobs(chat)
    expect(await told()).toBe(1)
    mayGo.give()
    await slow
    await jobs(chat)
    expect(await told()).toBe(1)
  })
})
