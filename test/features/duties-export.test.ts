import { dutiesFile } from '../../bot/features/duties/export'
import { dutiesTool } from '../../bot/features/duties/model'
import type { Services } from '../../bot/services'
import { eachWithOneDrive } from '../support/cast'
import { type Answered, buttonsOf, wordsOn } from '../support/conversation'
import { checksDuties, chosen } from '../support/duties'
import { sheetsIn } from '../support/sheets'

/** The duties of all contracts as a spreadsheet: asked for, agreed to, read back; for nobody else's eyes. */

const council = 'sample-alderbrook'
const context = { kind: 'duties-spreadsheet', of: { council } }

const { chat, drive, tom, rachel, helena } = eachWithOneDrive()

const accept = () => ({
  ...{ type: 'fileUpload', action: 'accept', context },
  uploadInfo: {
    ...{ uploadUrl: `${drive.url}/upload`, contentUrl: 'https://contoso-my.sharepoint.com/personal/tom/duties.xlsx' },
    ...{ name: 'duties.xlsx', uniqueId: 'file-1', fileType: 'xlsx' },
  },
})

async function exported(talker = tom, services: Services = chat.bot.services) {
  const person = (await chat.bot.services.people.now(talker.id))!
  return sheetsIn((await dutiesFile.make({ person, of: { council } }, services)).bytes)
}

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`)

test('Teams asks first; then the file is put into the OneDrive', async () => {
  await checksDuties(tom, 'Bins')
  const asked = await tom.presses(await tom.says('duties'), 'Export as a spreadsheet')
  expect(wordsOn(asked)).toContain('Pioneer asks below whether the spreadsheet may be put into your OneDrive.')
  expect(tom.received().at(-1)?.activity.attachments?.[0]).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'Procurement Act duties - Alderbrook Borough Council (sample).xlsx',
    content: { description: expect.stringContaining('duties of 1 contract as'), acceptContext: context },
  })
  expect(drive.files).toEqual([])
  await tom.consents(accept())
  expect(drive.files.map(({ text }) => text.slice(0, 2))).toEqual(['PK'])
})

test('each duty has its contract, section, day, why, how certain it is, and what became of it; the earliest first', async () => {
  await checksDuties(tom, 'Later', { signed: '2026-11-01' })
  const answer = await checksDuties(tom, 'Bins')
  await tom.presses(answer, 'Mark as done', chosen(answer, 'details'))
  await tom.presses(answer, 'Add to the plan', chosen(answer, 'copy'))
  const { Duties, About } = await exported()
  const of = (contract: string, duty: string) =>
    Duties!.find((row) => row.Contract === contract && String(row.Duty).includes(duty))!
  expect(of('Bins', 'UK7')).toMatchObject({
    ...{ By: dayOf('2026-10-30'), State: 'Done', 'Marked as done by': 'Tom Garland', 'In the plan': 'No' },
    ...{ 'Marked on': dayOf('2026-11-23'), Section: 'Procurement Act 2023, section 53(1); regulations 32 to 35' },
  })
  expect(of('Bins', 'copy of the contract')).toMatchObject({
    ...{ By: dayOf('2026-12-29'), State: 'Due', 'Marked as done by': null, 'In the plan': 'Yes' },
    Section: 'Procurement Act 2023, section 53(3)',
  })
  expect(String(of('Later', 'UK7').Why).length).toBeGreaterThan(20)
  const law = chat.bot.services.content.procurement
  const certain = (mark: string) => law.duties.find((duty) => duty.mark === mark && duty.id !== 'pipeline')!
  const rowOf = (title: string) => Duties!.find((row) => String(row.Duty).startsWith(title))
  const [seen, heard] = [certain('seen'), certain('second-hand')]
  expect(rowOf(seen.title)?.Certainty).toBe('Read where it is written')
  expect(rowOf(heard.title)).toMatchObject({
    Certainty: 'Not certain: only reported by others',
    'To be checked': heard.check,
  })
  const days = Duties!.map((row) => row.By).filter((day) => day !== null) as Date[]
  expect(days).toEqual(days.toSorted((one, other) => one.getTime() - other.getTime()))
  expect(About).toContainEqual({ What: 'Checked on', Words: dayOf(law.checked) })
  expect(About).toContainEqual({ What: 'Advice', Words: law.advice })
})

test('a contract whose term was changed has the end of then, what moved it, and the days of it', async () => {
  const card = await checksDuties(tom, 'Bins')
  const form = await tom.presses(card, 'Add a change')
  await tom.presses(form, 'Show what it asks for', { day: '2027-01-11', oldTerm: '48', newTerm: '60' })
  const { Contracts, Duties } = await exported()
  expect(Contracts![0]).toMatchObject({
    'Ends, with all extensions': dayOf('2030-09-30'),
    'Ends after the changes': dayOf('2031-09-30'),
    'What moved the end': 'The end moved from 30 September 2030 to 30 September 2031 by the change of 11 January 2027.',
  })
  expect(Duties!.find((row) => String(row.Duty).includes('UK11'))?.By).toEqual(dayOf('2031-10-29'))
})

test('each contract has its facts and why it is under the Act; what is not due says why not', async () => {
  await checksDuties(tom, 'Bins', { noKpis: 'One delivery' })
  await checksDuties(tom, 'Old', { procured: '2025-02-23' })
  await tom.presses(await checksDuties(tom, 'Gone'), 'Put it away')
  const sheets = await exported()
  expect(sheets.Contracts!.map((row) => row.Contract)).toEqual(['Bins', 'Old'])
  expect(sheets.Contracts![0]).toMatchObject({
    ...{ Kind: 'Services', 'Light touch': 'No', 'Value on award in pounds, with VAT': 6_000_000 },
    ...{ 'Procurement began': dayOf('2026-01-05'), Signed: dayOf('2026-10-01') },
    ...{ 'Ends, with all extensions': dayOf('2030-09-30'), 'Ended early': null },
    ...{
      'Why KPIs would not suit': 'One delivery',
      'Last changed by': 'Tom Garland',
      'Rules of that day': '2026-11-26',
    },
  })
  expect(sheets.Contracts![1]!['Under the Act or not, and why']).toContain('before 24 February 2025')
  expect(sheets.Duties!.filter((row) => row.Contract !== 'Bins')).toEqual([])
  expect(sheets['Not due']!.find((row) => String(row['Why not']).includes('One delivery'))?.Contract).toBe('Bins')
})

test('every change has a row with its figures, whether it needs a notice and why; its days are among the duties', async () => {
  const change = async (card: Answered, more: Record<string, string>) =>
    tom.presses(await tom.presses(card, 'Add a change'), 'Show what it asks for', more)
  const first = await change(await checksDuties(tom, 'Bins'), { newValue: '9000000', day: '2027-01-11' })
  await change(await tom.presses(first, 'Back to the duties'), { newTerm: '50', day: '2027-06-01' })
  await change(await checksDuties(tom, 'Parks'), { newValue: '6600000', day: '2027-01-11' })
  await checksDuties(tom, 'Roads')
  const { Contracts, Changes, Duties, 'Not due': not } = await exported()
  expect(Changes!.map((row) => [row.Contract, row.Day, row['Value after'], row['Months after']])).toEqual([
    ['Bins', dayOf('2027-01-11'), 9_000_000, 48],
    ['Bins', dayOf('2027-06-01'), 9_000_000, 50],
    ['Parks', dayOf('2027-01-11'), 6_600_000, 48],
  ])
  expect(Changes!.map((row) => [row['Change notice needed'], row['Change notice before']])).toEqual([
    ['Yes', dayOf('2027-01-11')],
    ['No', null],
    ['No', null],
  ])
  expect(Changes![0]!.Why).toContain('The value rises by 50%, more than 10%.')
  expect(Contracts!.map((row) => row.Changes)).toEqual([2, 1, 0])
  expect(Contracts![0]!['What the changes do in all']).toContain('£6,000,000 to £9,000,000 (rises by 50%)')
  const uk10 = (row: Record<string, unknown>) => String(row.Duty).includes('UK10')
  expect(Duties!.filter(uk10).map((row) => [row.Contract, row.By])).toEqual([['Bins', dayOf('2027-01-11')]])
  expect(not!.filter(uk10).map((row) => row.Contract)).toEqual(['Bins', 'Parks'])
  const compared = (row: Record<string, unknown>) => row['Compared with the law']
  expect(Duties!.filter(uk10).map(compared)).toEqual(['legislation.gov.uk, section 75(1) to (6)'])
  expect(Duties!.filter((row) => String(row.Duty).includes('UK7')).map(compared)[0]).toContain('could not be read')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula, wherever it was typed', async (words) => {
  const { services } = chat.bot
  const card = await checksDuties(tom, 'Bins')
  await tom.presses(card, 'Mark as done', chosen(card, 'details'))
  const [kept] = (await services.store.list(dutiesTool.sheets, council)).items
  const { body, trail } = kept!.value
  const facts = { ...body.facts, noKpis: words }
  const done = { details: { ...body.done.details!, by: { id: 'x', name: words } } }
  const odd = { ...kept!.value, title: words, rules: words, body: { ...body, facts, done } }
  const last = { ...odd, trail: [...trail.slice(0, -1), { ...trail.at(-1)!, name: words }] }
  await services.store.put(dutiesTool.sheets, last, kept!.version)
  const { procurement } = services.content
  const duties = procurement.duties.map((duty) => (duty.id === 'copy' ? { ...duty, title: words, what: words } : duty))
  const theirs = { ...services, content: { ...services.content, procurement: { ...procurement, duties } } }
  const { Duties, Contracts } = await exported(tom, theirs)
  const safe = `'${words}`
  expect(Duties!.every((row) => row.Contract === safe)).toBe(true)
  expect(Duties!.some((row) => row['Marked as done by'] === safe)).toBe(true)
  expect(Duties!.find((row) => row.Duty === safe)).toMatchObject({ 'What to do': safe })
  const said = { Contract: safe, 'Why KPIs would not suit': safe, 'Last changed by': safe, 'Rules of that day': safe }
  expect(Contracts![0]).toMatchObject(said)
})

test('a connector of the council may have it; another council may not, whatever its client sends', async () => {
  await checksDuties(tom, 'Bins')
  await rachel.consents(accept())
  expect(drive.files).toHaveLength(1)
  const refused = 'This is not one of your council or of your caseload.'
  expect((await helena.consents(accept())).words).toBe(refused)
  expect((await helena.sends('duties-export', { council, page: 0, away: 'no' })).words).toBe(refused)
  expect(drive.files).toHaveLength(1)
})

test('where no contract was checked there is no button, and nothing is put anywhere', async () => {
  const empty = await tom.says('duties')
  expect(buttonsOf(empty.card!).map(({ title }) => title)).not.toContain('Export as a spreadsheet')
  const none = 'There is no contract to export yet.'
  expect((await tom.sends('duties-export', { council, page: 0, away: 'no' })).words).toBe(none)
  expect((await tom.consents(accept())).words).toBe(none)
  expect(drive.files).toEqual([])
})
