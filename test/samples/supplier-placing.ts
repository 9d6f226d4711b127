import { placingResult } from '../../bot/domain/supplier-placing'
import type { Placing } from '../../bot/domain/supplier-placing-sheet'
import { questionsOf, whatWords } from '../../bot/features/supplier-placing/answers'
import { mapOf } from '../../bot/features/supplier-placing/picture'
import {
  axesOf,
  inOrder,
  lineOf,
  scoreWords,
  summaryOf,
  titleIn,
  turnsWords,
} from '../../bot/features/supplier-placing/rules'
import { roomBeside } from '../../cards/picture'
import { type SupplierView, supplierCard } from '../../cards/supplier-placing'
import { placingPicture, placingWords } from '../../cards/supplier-placing-chart'
import { chooseSupplierCard } from '../../cards/supplier-placing-choose'
import { type SupplierFormView, supplierFormCard } from '../../cards/supplier-placing-form'
import { supplierCouncilsCard, supplierHistoryCard, suppliersCard } from '../../cards/supplier-placing-list'
import { supplierMapCard } from '../../cards/supplier-placing-picture'
import { actorsOf, longName, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { placing } = content
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { council, id: 'supplier:greenway', revision: 2 }
const label = `${placing.label} Rules ${placing.version}, checked on 26 November 2026.`

export async function supplierPlacingSamples(typed: Typed): Promise<Sample[]> {
  const { amina, tom } = actorsOf(typed)
  const long = typed(longName)
  const answersOf = (scores: string, seen?: { share: number; appeal: number }) => ({
    scores: Object.fromEntries(
      [...placing.axes.risk.factors, ...placing.axes.impact.factors].map(({ id }, place) => [
        id,
        Number(scores[place]),
      ]),
    ),
    ...(seen ? { seen } : {}),
  })
  const sheetOf = (name: string, scores: string, seen?: { share: number; appeal: number }): Placing => {
    const answers = answersOf(scores, seen)
    const result = placingResult(answers, placing)
    return {
      ...{ ...at, id: `supplier:${name}`, tool: 'supplier-placing', title: typed(name), rules: placing.version },
      body: { supplies: typed('Collection of household waste'), answers, result },
      trail: [{ at: '2026-11-20T09:00:00Z', by: tom.id, name: tom.name, what: '' }],
      earlier: 0,
    }
  }
  const kept = `Last changed by ${tom.name}, 20 November 2026.`
  const viewOf = (sheet: Placing, more: Partial<SupplierView> = {}): SupplierView => {
    const { result } = sheet.body
    const { meaning, advice } = placing.places.find(({ id }) => id === result.place)!
    const view = placing.views.find(({ id }) => id === result.seen?.view)
    return {
      ...{ ...at, councilName, name: sheet.title, supplies: sheet.body.supplies, meaning, advice, kept },
      ...{ place: titleIn(placing.places, result.place), score: scoreWords(result, placing) },
      ...{ turns: turnsWords(result, placing.places), axes: axesOf(result, placing) },
      seen: view && {
        ...{ title: view.title, meaning: view.meaning },
        why: [`Your share of their business: ${result.seen!.share}.`, `As a customer: ${result.seen!.appeal}.`],
        follows: placing.combinations.find((one) => one.place === result.place && one.seen === view.id)!.says,
      },
      remarks: ['The register has 2 contracts with them, £2,650,000 a year together.'],
      label: `${placing.label} Worked out with rules ${placing.version}; rules ${placing.version} were checked on 26 November 2026.`,
      ...{ isAway: false, mayChange: true },
      ...more,
    }
  }
  const greenway = sheetOf('Greenway', '34324433', { share: 4, appeal: 2 })
  const form: SupplierFormView = {
    ...{ council, supplier: 'greenway', name: typed('Greenway'), supplies: typed('Household waste collection') },
    ...{ rules: placing.version, label: placing.label, ...questionsOf(placing) },
  }
  const filled = questionsOf(placing, answersOf('34324433', { share: 4, appeal: 2 }))
  const clash = `${amina.name} changed this since you opened it. It is now: leverage. What you chose is below and is not kept yet. Place it puts it in the place of theirs.`
  const some = inOrder([
    greenway,
    sheetOf('Lumo Lighting', '44331212', { share: 1, appeal: 1 }),
    sheetOf('Northgate Paper', '11111111'),
    sheetOf('Harbour Care', '43424444', { share: 3, appeal: 3 }),
    sheetOf('Swift Fleet', '12123432', { share: 2, appeal: 3 }),
    sheetOf('Swift Tyres', '12123432'),
  ])
  const many = inOrder(
    Array.from({ length: 20 }, (_one, place) => sheetOf(`${longName.slice(0, 40)} ${place}`, '34324433')),
  )
  const list = {
    ...{ council, councilName, page: 0, pages: 1, isAway: false, mayChange: true, label },
    summary: summaryOf(some, placing.places),
    lines: some.slice(0, 5).map((sheet) => lineOf(sheet, placing, kept)),
  }
  const mapView = async (sheets: readonly Placing[], more: string, name = councilName) => {
    const map = mapOf(sheets, { content })
    const places = placing.places.map(({ id, title, meaning }) => ({
      ...{ title, meaning },
      suppliers: map.suppliers
        .filter(({ place }) => place === id)
        .map((one) => `${one.mark} ${one.name}`)
        .join(', '),
    }))
    const view = { council, councilName: name, places, more, label }
    if (sheets.length === 0) return { ...view, picture: undefined }
    const alt = placingWords(map)
    const room = roomBeside(supplierMapCard({ ...view, picture: { url: '', alt } }))
    return { ...view, picture: { url: (await placingPicture(map, room)).url, alt } }
  }
  const what = whatWords(greenway.body.result, greenway.body.answers, placing, {
    place: 'leverage',
    answers: answersOf('11111111'),
  })
  const events = [{ at: '20 November 2026 at 09:00', by: tom.name, what }]
  return [
    ...sampled(chooseSupplierCard, {
      'an empty register': [{ council, suppliers: [], more: 0 }],
      'a long register': [
        {
          council,
          suppliers: Array.from({ length: 50 }, (_one, place) => ({
            id: `s${place}`,
            title: `${long.slice(0, 40)} ${place}`,
          })),
          more: 12,
        },
      ],
    }),
    ...sampled(supplierFormCard, {
      'a supplier of the register': [form],
      'one that is only named': [{ ...form, supplier: '', name: long, supplies: '' }],
      'one that is there, changed meanwhile': [
        { ...form, ...filled, supplier: '', existing: at, name: long, supplies: long, note: clash },
      ],
    }),
    ...sampled(supplierCard, {
      'strategic, just kept': [
        viewOf(greenway, { notice: 'The supplier is placed as strategic. It is saved for your council.' }),
      ],
      'bottleneck, seen as a nuisance': [viewOf(some.find(({ body }) => body.result.place === 'bottleneck')!)],
      'leverage, near the line': [viewOf(sheetOf('Swift Fleet', '22223432', { share: 2, appeal: 3 }))],
      'routine, they were not asked': [viewOf(sheetOf('Northgate Paper', '11111111'))],
      'put away': [viewOf(greenway, { isAway: true })],
      'a connector sees it, long words, newer rules': [
        viewOf(sheetOf(longName, '33333333'), {
          ...{ mayChange: false, councilName: longCouncil.name, supplies: long },
          remarks: [
            'The register of contracts has none with a supplier of this name.',
            'The rules have changed since: they are now 2027-1. Answer again to use them.',
          ],
        }),
      ],
    }),
    ...sampled(suppliersCard, {
      'nothing yet': [{ ...list, lines: [], summary: summaryOf([], placing.places) }],
      some: [list],
      'a page between, long names': [
        {
          ...list,
          ...{ councilName: longCouncil.name, page: 1, pages: 3 },
          lines: Array(5).fill(lineOf(sheetOf(longName, '34324433', { share: 4, appeal: 2 }), placing, kept)),
        },
      ],
      'those put away': [{ ...list, isAway: true, summary: '5 suppliers put away.' }],
      'asking for the spreadsheet': [
        { ...list, notice: 'Pioneer asks below whether the spreadsheet may be put into your OneDrive.' },
      ],
      'a connector sees it': [{ ...list, mayChange: false }],
    }),
    ...sampled(supplierMapCard, {
      'nothing yet': [await mapView([], '')],
      some: [await mapView(some, '')],
      'twenty in one place, long names': [
        await mapView(many, 'The picture shows the first 20; 7 more are in the list.', longCouncil.name),
      ],
    }),
    ...sampled(supplierHistoryCard, {
      'one page': [{ council, id: at.id, name: typed('Greenway'), events, page: 0, pages: 1 }],
      'a page between': [{ council, id: at.id, name: long, events: Array(8).fill(events[0]), page: 1, pages: 3 }],
    }),
    ...sampled(supplierCouncilsCard, {
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        {
          lines: Array(6).fill({ council, name: longCouncil.name, summary: '12 suppliers: 3 strategic, 9 routine.' }),
          ...{ all: 18, page: 1, pages: 3 },
        },
      ],
    }),
  ]
}
