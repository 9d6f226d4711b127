import type { Card } from '../../cards/card'
import { allSamples } from '../samples/all'
import type { Sample } from '../samples/sample'
import { addContract, answerAll, cardsTo, decide, startService } from '../support/assessments'
import { type Answered, type Conversation, startConversation, type Talker } from '../support/conversation'
import { marked, markedPlaces, mentionPlaces, strings } from '../support/typed-words'

/** What people type stays words: it never becomes a link, a mention or an emphasis on somebody else's screen. */

/** Places that clients show letter by letter. A TextBlock is none of them: it reads markdown. */
const plain = [
  'TextRun.text',
  'Image.altText',
  'Action.Execute.tooltip',
  'Input.Text.value',
  'Input.ChoiceSet.choices.title',
  'Input.ChoiceSet.value',
  'AdaptiveCard.fallbackText',
  'AdaptiveCard.speak',
]
/** A field holds what was typed as it was typed, and a list of people their names. */
const asTyped = ['Input.Text.value', 'Input.ChoiceSet.choices.title']

const strayIn = (card: Card) => [
  ...markedPlaces(card).filter((place) => !plain.includes(place)),
  ...mentionPlaces(card).filter((place) => !asTyped.includes(place)),
]

describe('on every sample', () => {
  let samples: Sample[]
  beforeAll(async () => {
    samples = Object.values(await allSamples(marked)).flat()
  }, 60_000)

  test('what people typed stands only where it is shown letter by letter', () => {
    expect(samples.filter((sample) => markedPlaces(sample.card).length > 0).length).toBeGreaterThan(60)
    expect(samples.flatMap((sample) => strayIn(sample.card).map((place) => `${sample.name}: ${place}`))).toEqual([])
  })

  test('our own words have no markdown, so that they look the same in every client', async () => {
    const markdown = /\*\*?\S|__|`|~~|\]\(|^\s*([-+*]|\d+[.)]|#+)\s/m
    const blocks = Object.values(await allSamples())
      .flat()
      .flatMap((sample) => strings(sample.card).filter(({ place }) => place === 'TextBlock.text'))
    expect(blocks.map(({ words }) => words).filter((words) => markdown.test(words))).toEqual([])
  })
})

describe('through the real bot', () => {
  let chat: Conversation
  const seen: Card[] = []

  /** Keeps every card that somebody is answered with. */
  const watched = (talker: Talker): Talker => {
    const keep = async (answer: Promise<Answered>) => {
      const { card } = await answer
      if (card) seen.push(card)
      return answer
    }
    return {
      ...talker,
      says: (...ask) => keep(talker.says(...ask)),
      presses: (...ask) => keep(talker.presses(...ask)),
    }
  }

  beforeAll(async () => {
    chat = await startConversation()
  })
  afterAll(() => chat.stop())

  test('what people typed stands only where it is shown letter by letter, on each card of a whole round', async () => {
    const amina = watched(chat.person(marked('Amina Yusuf'), 'alderbrook.example'))
    const tom = watched(chat.person(marked('Tom Garland'), 'alderbrook.example'))
    const rachel = watched(chat.person(marked('Rachel Osei'), 'programme.example'))
    for (const person of [amina, tom, rachel]) await person.opens()
    const subject = marked('Highways')
    const note = marked('Minutes of March')
    const form = { title: marked('Waste'), supplier: marked('Green'), reference: marked('W-1') }
    await addContract(amina, form)
    const contract = await amina.presses(await amina.says('contracts'), 'Change details')
    await tom.presses(await tom.presses(await tom.says('contracts'), 'Change details'), 'Save', {
      supplier: marked('Other'),
    })
    await amina.presses(contract, 'Save', { supplier: marked('Third') })

    const first = await startService(amina, subject)
    const theirs = await tom.presses(await tom.says('assess'), 'Continue')
    await tom.presses(theirs, 'Next', { point: 'basic', note })
    await amina.presses(first, 'Save and close', { point: 'structured', note })
    const check = await answerAll(tom, await tom.presses(await tom.says('assess'), 'Continue'), {
      point: 'basic',
      note,
    })
    await tom.presses(check, 'Submit')
    await decide(chat, rachel, 'Highways', { verdict: 'lets-talk', comment: marked('Call me') })
    const result = await tom.presses(await tom.says('my results'), 'Open')
    await tom.presses(result, 'Send reply', { reply: marked('On Monday') })
    for (const words of ['See the answers', 'Who did what']) await tom.presses(result, words)
    const review = await rachel.presses(await rachel.says('review'), 'Open')
    for (const words of ['See the answers', 'Who did what', 'I have read the reply'])
      await rachel.presses(review, words)
    for (const person of [amina, tom]) await person.says('my council')
    await rachel.presses(await rachel.says('leads'), 'Show this council', { council: 'sample-alderbrook' })
    await tom.says(marked('what is this'))

    for (const person of [amina, tom, rachel]) seen.push(...(await cardsTo(chat, person)))
    expect(seen.filter((card) => markedPlaces(card).length > 0).length).toBeGreaterThan(40)
    expect([
      ...new Set(seen.flatMap((card) => strayIn(card).map((place) => `${card.fallbackText}: ${place}`))),
    ]).toEqual([])
  }, 30_000)
})
