import { tiersFile } from '../../bot/features/tiering/export'
import { tieringTool } from '../../bot/features/tiering/model'
import type { Services } from '../../bot/services'
import { eachWithOneDrive } from '../support/cast'
import { buttonsOf, wordsOn } from '../support/conversation'
import { sheetsIn } from '../support/sheets'
import { tiers } from '../support/tierings'

/** The tiers of all contracts as a spreadsheet: asked for, agreed to, read back; for nobody else's eyes. */

const council = 'sample-alderbrook'
const name = 'Contract tiers - Alderbrook Borough Council (sample).xlsx'
const context = { kind: 'tiering-spreadsheet', of: { council } }

const { chat, drive, tom, rachel, helena } = eachWithOneDrive()

const accept = () => ({
  ...{ type: 'fileUpload', action: 'accept', context },
  uploadInfo: {
    ...{ uploadUrl: `${drive.url}/upload`, contentUrl: 'https://contoso-my.sharepoint.com/personal/tom/tiers.xlsx' },
    ...{ name: 'tiers.xlsx', uniqueId: 'file-1', fileType: 'xlsx' },
  },
})

async function exported(talker = tom, services: Services = chat.bot.services) {
  const person = (await chat.bot.services.people.now(talker.id))!
  return sheetsIn((await tiersFile.make({ person, of: { council } }, services)).bytes)
}

test('Teams asks first, the list stays where it was, and the file is put into the OneDrive', async () => {
  for (let at = 1; at <= 6; at++) await tiers(tom, `Contract ${at}`, [1, 1, 1, 1, 1, 1])
  const second = await tom.presses(await tom.says('tiering'), 'Next page')
  const asked = await tom.presses(second, 'Export as a spreadsheet')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the spreadsheet may be put into your OneDrive.')
  expect(wordsOn(asked)).toContain('Page 2 of 2')
  const consent = { contentType: 'application/vnd.microsoft.teams.card.file.consent', name }
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    ...consent,
    content: { description: 'The tiers of 6 contracts as a spreadsheet, as they are today.', acceptContext: context },
  })
  expect(drive.files).toEqual([])
  await tom.consents(accept())
  expect(drive.files.map(({ text }) => text.slice(0, 2))).toEqual(['PK'])
})

test('it says of each contract its tier and score, why, who set it by hand and why, with which rules, and when to look again', async () => {
  const answer = await tiers(tom, 'Bins', [2, 2, 2, 2, 2, 2])
  const form = await tom.presses(answer, 'Set by hand')
  await tom.presses(form, 'Save', { tier: 'gold', why: 'The board wants it so' })
  await tiers(tom, 'Care', [4, 4, 4, 4, 4, 4], ['life-and-limb'])
  await tom.presses(await tiers(tom, 'Gone', [1, 1, 1, 1, 1, 1]), 'Put it away')
  const { Contracts, Reasons, About } = await exported()
  const day = new Date('2026-11-23T00:00:00Z')
  expect(Contracts).toHaveLength(2)
  expect(Contracts![0]).toMatchObject({
    ...{ Contract: 'Bins', Tier: 'Gold', 'Worked out as': 'Silver', 'Score (%)': 50 },
    ...{ 'Gold whatever the score, because': null, 'Impact if it fails (1 to 4)': 2, 'Set by hand to': 'Gold' },
    ...{ 'Set by': 'Tom Garland', 'Set on': day, 'Why it was set': 'The board wants it so' },
    ...{
      'Tiered by': 'Tom Garland',
      'Tiered on': day,
      Rules: '2026-1',
      'Next review': new Date('2027-11-23T00:00:00Z'),
    },
  })
  expect(Contracts![1]).toMatchObject({
    Contract: 'Care',
    Tier: 'Gold',
    'Set by hand to': null,
    'Why it was set': null,
  })
  expect(Contracts![1]!['Gold whatever the score, because']).toMatch(/\w+/)
  expect(Reasons).toHaveLength(12)
  const answers = { Answer: 'Within a day or two', 'Score (1 to 4)': 4, 'Points (%)': 20, 'Of (%)': 20 }
  expect(Reasons).toContainEqual({ Contract: 'Care', Factor: 'Continuity', ...answers })
  expect(About).toContainEqual({ What: 'Gold begins at', Words: '75%' })
})

const signs = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']

test.each(signs)('%j is no formula, as a name, as a reason or as a factor of the programme', async (words) => {
  const { services } = chat.bot
  await tiers(tom, 'Bins', [2, 2, 2, 2, 2, 2])
  const [kept] = (await services.store.list(tieringTool.sheets, council)).items
  const { body } = kept!.value
  const [tiered, by] = [
    { ...body.tiered, by: { id: 'x', name: words } },
    { id: 'x', name: words },
  ]
  const manual = { tier: 'gold', why: words, by, at: body.tiered.at } as const
  const result = { ...body.result, because: [words], reasons: [{ ...body.result.reasons[0]!, said: words }] }
  const odd = { ...kept!.value, title: words, rules: words, body: { ...body, tiered, manual, result } }
  await services.store.put(tieringTool.sheets, odd, kept!.version)
  const { tiering } = services.content
  const factors = [{ ...tiering.factors[0]!, title: words }, ...tiering.factors.slice(1)]
  const theirs = { ...services, content: { ...services.content, tiering: { ...tiering, factors, label: words } } }
  const { Contracts, Reasons } = await exported(tom, theirs)
  const safe = `'${words}`
  expect(Contracts![0]).toMatchObject({
    ...{ Contract: safe, 'Set by': safe, 'Why it was set': safe, 'Tiered by': safe, Rules: safe },
    'Gold whatever the score, because': safe,
  })
  expect(Object.keys(Contracts![0]!)).toContain(`${safe} (1 to 4)`)
  expect(Reasons![0]).toMatchObject({ Contract: safe, Answer: safe })
})

test("a factor that today's rules do not have any more keeps its column", async () => {
  await tiers(tom, 'Bins', [2, 2, 2, 2, 2, 3])
  const { services } = chat.bot
  const factors = services.content.tiering.factors.slice(0, 5)
  const gone = services.content.tiering.factors[5]!.title
  const tiering = { ...services.content.tiering, factors }
  const { Contracts } = await exported(tom, { ...services, content: { ...services.content, tiering } })
  expect(Contracts![0]).toHaveProperty([`${gone} (1 to 4)`], 3)
})

test('a connector of the council may have it; another council may not, whatever its client sends', async () => {
  await tiers(tom, 'Bins', [2, 2, 2, 2, 2, 2])
  await rachel.consents(accept())
  expect(drive.files).toHaveLength(1)
  const refused = 'This is not one of your council or of your caseload.'
  expect((await helena.consents(accept())).words).toBe(refused)
  const fixed = { council, page: 0, filter: 'all' }
  expect((await helena.sends('tierings-export', fixed)).words).toBe(refused)
  expect(drive.files).toHaveLength(1)
})

test('where there is no tier there is no button, and nothing is put anywhere', async () => {
  const empty = await tom.says('tiering')
  expect(buttonsOf(empty.card!).map(({ title }) => title)).not.toContain('Export as a spreadsheet')
  const none = 'There is no tier to export yet.'
  expect((await tom.sends('tierings-export', { council, page: 0, filter: 'all' })).words).toBe(none)
  expect((await tom.consents(accept())).words).toBe(none)
  expect(drive.files).toEqual([])
})
