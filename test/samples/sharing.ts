import { roomBeside } from '../../cards/picture'
import { type ShareForm, shareFormCard } from '../../cards/share-sheet'
import { type SharedResult, type SharedSheet, sharedEndedCard, sharedSheetCard } from '../../cards/shared-sheet'
import { sheetDownCard, sheetTakenDownCard, takeSheetDownCard } from '../../cards/shared-sheet-down'
import { type PlacingMap, placingPicture, placingWords } from '../../cards/supplier-placing-chart'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { tool: 'tiering', council, id: 'named:leisure-centres', revision: 3 }
const lane = `shared:tiering:${council}:named:leisure-centres`

export async function sharingSamples(typed: Typed): Promise<Sample[]> {
  const { amina, tom } = actorsOf(typed)
  const long = typed(longName)
  const by = `${tom.name} of ${councilName}, 23 November 2026`
  const words = typed('We tier each contract before we renew it. What would you do with one like this?')
  const tier: SharedResult = {
    title: 'Contract tiering',
    name: typed('Leisure centres'),
    answer: 'Gold contract',
    reasons: [
      { name: 'It means', words: content.tiering.tiers.gold.meaning },
      { name: 'Score', words: 'Its score is 82.5%. Gold begins at 75%, Silver at 50%, below is Bronze.' },
      { name: 'Why', words: 'What weighs most: impact if it fails and value, 45% of the 82.5%.' },
      ...content.tiering.factors.map(({ title, statements }) => ({ name: title, words: statements[3]! })),
    ],
    label: `${content.tiering.label} Worked out with rules 2026-1; rules 2026-1 were checked on 24 November 2026.`,
  }
  const { axes, highFrom, places, label } = content.placing
  const titleOf = (id: string) => places.find((one) => one.id === id)!.title
  const map: PlacingMap = {
    ...{ title: 'Suppliers by supply risk and impact', risk: axes.risk.title, impact: axes.impact.title, highFrom },
    places: {
      ...{ strategic: titleOf('strategic'), bottleneck: titleOf('bottleneck') },
      ...{ leverage: titleOf('leverage'), routine: titleOf('routine') },
    },
    suppliers: [{ mark: '1', name: typed('Brightlight'), place: 'strategic', risk: 75, impact: 66.7 }],
  }
  const placed: SharedResult = {
    title: 'Supplier placing',
    name: typed('Brightlight'),
    answer: 'Strategic supplier',
    reasons: [
      { name: 'It means', words: places[0]!.meaning },
      {
        name: 'Why',
        words: 'Supply risk 75 of 100, high; impact on the council 66.7 of 100, high. High begins at 50.',
      },
    ],
    label: `${label} Worked out with rules 2026-1; rules 2026-1 were checked on 26 November 2026.`,
  }
  const pictured = async <V>(
    viewOf: (result: SharedResult) => V,
    draw: (view: V) => Parameters<typeof roomBeside>[0],
  ) => {
    const picture = { url: '', alt: placingWords(map) }
    const { url } = await placingPicture(map, roomBeside(draw(viewOf({ ...placed, picture }))))
    return viewOf({ ...placed, picture: { ...picture, url } })
  }
  const shared = (result: SharedResult, more: Partial<SharedSheet> = {}) => ({ ...result, by, words, lane, ...more })
  const channels = ['West Midlands contract…: General', 'Leisure services: Renewals'].map((title, place) => ({
    id: `11111111-1111-4111-8111-111111111111:19:${place}@thread.tacv2`,
    title: typed(title),
  }))
  const standing = channels.map(({ id, title }) => ({
    ...{ channel: id, title, by: `${tom.name}, 23 November 2026`, mayTakeBack: true },
  }))
  const formOf = (result: SharedResult, more: Partial<ShareForm> = {}): ShareForm => ({
    ...{
      ...at,
      name: result.name,
      channels,
      chosen: [],
      words: '',
      isFull: false,
      isAway: false,
      standing: [],
      hidden: [],
    },
    preview: shared(result, { words: '' }),
    mind: 'The name of the contract is shown. Why somebody set the tier by hand is not.',
    ...more,
  })
  const fault = {
    heading: 'Nothing was shared',
    words: 'A channel that you chose is not open to you, or not linked to a peer group any more. Choose again.',
    isGood: false,
  }
  const down = {
    ...{ lane, at: '2026-11-23T10:00:00.000Z', name: tier.name, by },
    group: typed('West Midlands contract managers'),
  }
  const notice = { heading: 'Shared', words: `Shared in ${channels[0]!.title}.`, isGood: true }
  return [
    ...sampled(shareFormCard, {
      'two channels to choose from': [formOf(tier)],
      'with a picture': [await pictured((result) => formOf(result), shareFormCard)],
      'no channel that it could go to': [formOf(tier, { channels: [] })],
      'just shared, in one more it could stand': [
        formOf(tier, { channels: channels.slice(1), standing: standing.slice(0, 1), notice }),
      ],
      'a fault, what was typed is kept': [
        formOf(tier, { chosen: [channels[0]!.id], words, preview: shared(tier), notice: fault }),
      ],
      'shared by somebody else, full, long names': [
        formOf(
          { ...tier, name: long },
          {
            ...{ isFull: true, channels: [] },
            standing: Array.from({ length: 10 }, (_, place) => ({
              ...{ channel: `${channels[0]!.id}${place}`, title: typed(`${'A long name of a group that'}: ${place}`) },
              ...{ by: `${amina.name}, 23 November 2026`, mayTakeBack: false },
            })),
          },
        ),
      ],
      'put away, still shared': [formOf(tier, { isAway: true, hidden: standing })],
      'not shown any more in a channel that was given to another group, which is offered': [
        formOf(tier, { standing: standing.slice(1), hidden: standing.slice(0, 1), channels: channels.slice(0, 1) }),
      ],
    }),
    ...sampled(sharedSheetCard, {
      'a tier': [shared(tier)],
      'a supplier with its picture': [await pictured((result) => shared(result), sharedSheetCard)],
      'a long name, nothing said to it': [
        shared({ ...tier, name: long }, { by: `${long} of ${longCouncil.name}, 23 November 2026`, words: '' }),
      ],
      'after a press, to who pressed': [
        { ...shared(tier), notice: 'I have written to you in your own chat with me. Go on there.' },
      ],
    }),
    ...sampled(sharedEndedCard, {
      'taken back': ['back'],
      'taken down': ['down'],
      'put away': ['away'],
      unlinked: ['unlinked'],
    }),
    ...sampled(takeSheetDownCard, {
      'asked why': [down],
      'a fault, a long name, what was typed is kept': [
        {
          ...{ ...down, name: long, typed: typed(longNote.slice(0, 300)) },
          fault: 'It was shared again since you opened this. Look at it once more.',
        },
      ],
    }),
    ...sampled(sheetDownCard, { 'to who took it down': [{ name: long }] }),
    ...sampled(sheetTakenDownCard, {
      'to who shared it': [
        { name: long, where: channels[0]!.title, who: amina.name, reason: typed(longNote.slice(0, 300)) },
      ],
    }),
  ]
}
