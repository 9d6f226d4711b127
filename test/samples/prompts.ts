import { type Tally, tallyOf } from '../../bot/domain/tally'
import { linesOf } from '../../bot/features/prompts/progress-words'
import type { Card } from '../../cards/card'
import { promptCancelCard, promptCard } from '../../cards/prompt'
import { promptMessageCard, promptWhichCard, promptWhoCard } from '../../cards/prompt-form'
import { pauseCard, promptTroubleCard } from '../../cards/prompt-pause'
import { promptPreviewCard } from '../../cards/prompt-preview'
import { promptProgressCard, promptSilentCard } from '../../cards/prompt-progress'
import { promptTimesCard, promptWhenCard } from '../../cards/prompt-when'
import { promptedCard } from '../../cards/prompted'
import { promptsCard } from '../../cards/prompts'
import { checkInSamples } from './check-in'
import { actorsOf, longName, longNote, mri, type Typed } from './people'
import { councils, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const author = '11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-222222222222'
const prompt = 'Yk3n0pV5mQe1rT8sWz2aXc'
const drawn = { author, prompt, revision: 4 }
const occurrence = `${prompt}/2026-12-07T09:00`
const nonce = '33333333-3333-4333-8333-333333333333'
const hours = 'Messages go out from 08:00 to 18:00 on working days; what is sent at other times waits until then.'

export async function promptSamples(typed: Typed): Promise<Sample[]> {
  const { grace, long } = actorsOf(typed)
  const title = typed('December check-in')
  const message = typed('Please say how your actions are going before the board meets on the 18th.')
  const checkIns = await checkInSamples(typed)
  const drawnCheckIns = checkIns.filter((sample) => sample.of === 'checkInCard')
  const largest = drawnCheckIns.reduce((most, one) => (sizeOf(one.card) > sizeOf(most.card) ? one : most)).card
  const [{ card: checkIn }] = drawnCheckIns as [Sample]
  return [
    ...formSamples(typed),
    ...sampled(promptPreviewCard, {
      'now, some cannot be reached': [
        {
          drawn,
          title,
          audience: 'Owners of open actions in the caseload',
          when: 'Now',
          closes: 'at the end of 18 December 2026',
          reminders: '15 December 2026 at 09:00 and 17 December 2026 at 09:00, to those who have not answered',
          confirm: 'Send to 23 people in 9 councils now',
          count: '23 people in 9 councils',
          mark: 'aB3dE6-gH9jKl0mn',
          waits: 'until 7 December 2026 at 08:00, because it is outside the hours in which messages go out',
          unreachable: [
            { name: typed('Sam Okoro'), why: 'of Alderbrook Borough Council (sample): Pioneer not opened yet' },
            { name: longCouncil.name, why: 'without anybody who has opened Pioneer' },
          ],
          more: 4,
          words: { author: grace.name, message, reminder: false },
          checkIn,
          changed: false,
        },
      ],
      'nobody would get it': [
        {
          drawn,
          title: typed(longName.slice(0, 80)),
          audience: 'Leads in 3 chosen councils',
          when: 'Every 6 weeks on Monday at 09:00, next on 7 December 2026',
          closes: '14 days after each sending',
          reminders: 'none',
          trouble: 'Nobody would get it: nobody in these councils can be reached.',
          count: '0 people in 0 councils',
          mark: 'aB3dE6-gH9jKl0mn',
          unreachable: [],
          more: 0,
          words: { author: long.name, message: typed(longNote), reminder: false },
          checkIn,
          changed: true,
        },
      ],
    }),
    ...sampled(promptedCard, {
      'a prompt': [checkIn, { author: grace.name, message, reminder: false }, { author, occurrence, mri }],
      'a reminder on the largest check-in': [
        largest,
        { author: long.name, message: typed(longNote), reminder: true },
        { author, occurrence, mri },
      ],
    }),
    ...listSamples(typed),
    ...progressSamples(typed),
    ...sampled(pauseCard, {
      'not paused': [{ day: '2026-12-07', saved: false }],
      'paused, saved': [{ until: '7 December 2026', day: '2026-12-07', saved: true }],
    }),
    ...sampled(promptTroubleCard, {
      'its author is no longer a connector': [
        {
          ...{ what: 'A prompt was not sent', title, author: grace.name },
          why: typed('It ended because Grace Bello is no longer a connector.'),
        },
      ],
      'a council was left out': [
        {
          ...{ what: 'A prompt left a council out', title, author: grace.name },
          why: `${longName} was left out in part or as a whole: its records cannot be read. The other councils are not affected. Whoever runs Pioneer finds the record in its log.`,
        },
      ],
    }),
  ]
}

const sizeOf = (card: Card): number => JSON.stringify(card).length

function formSamples(typed: Typed): Sample[] {
  const kinds = [
    { title: 'My caseload (9 councils)', value: 'caseload' },
    { title: 'Councils that I choose', value: 'named' },
    { title: 'A region', value: 'region' },
    { title: 'A type of council', value: 'type' },
  ]
  const many = councils.slice(0, 60).map(({ id, name }) => ({ title: name, value: id }))
  const times = {
    ...{ drawn, day: '2026-12-07', time: '09:00', until: '', closing: '2026-12-18', days: '14' },
    ...{ place: '1', weekday: '1', reminders: ['3', '1'], zone: 'UK time', hours },
  }
  const one = { all: 1, page: 0, pages: 1 }
  return [
    ...sampled(promptWhoCard, {
      new: [{ nonce, kinds, kind: 'caseload', who: 'owners' }],
      'changed meanwhile, by an administrator': [
        {
          drawn,
          nonce: '',
          kinds: [...kinds, { title: 'Everybody in the programme', value: 'everybody' }],
          kind: 'everybody',
          who: 'leads',
          outcome: 'changed',
        },
      ],
    }),
    ...sampled(promptWhichCard, {
      'the second sixty councils of 317': [
        { drawn, kind: 'named', choices: many, chosen: many.map(({ value }) => value), all: 75, page: 1, pages: 6 },
      ],
      regions: [{ drawn, kind: 'region', choices: [{ title: 'London', value: 'London' }], chosen: ['London'], ...one }],
      types: [
        {
          drawn,
          kind: 'type',
          choices: [{ title: 'District council', value: 'district' }],
          chosen: ['district'],
          ...one,
        },
      ],
    }),
    ...sampled(promptMessageCard, {
      'the longest': [{ drawn, title: typed(longName.slice(0, 80)), message: typed(longNote) }],
      'changed meanwhile': [
        { drawn, title: typed('Check-in'), message: typed('How is it going?'), outcome: 'changed' },
      ],
    }),
    ...sampled(promptWhenCard, { now: [{ drawn, when: 'now' }] }),
    ...sampled(promptTimesCard, {
      now: [{ ...times, when: 'now' }],
      once: [{ ...times, when: 'once' }],
      'every six weeks, changed meanwhile': [{ ...times, when: 'six-weekly', until: '2027-06-30', outcome: 'changed' }],
      monthly: [{ ...times, when: 'monthly', place: '-1', weekday: '5' }],
    }),
  ]
}

function listSamples(typed: Typed): Sample[] {
  const { grace, long } = actorsOf(typed)
  const line = {
    author,
    prompt,
    title: typed('December check-in'),
    state: 'Every 6 weeks on Monday at 09:00, next on 18 January 2027',
    audience: 'For owners of open actions in the caseload',
    progress: '23 of 24 people sent, 11 answered, 2 partly, 1 not sent (as of 8 December 2026 at 10:32)',
  }
  const longest = { ...line, title: typed(longName.slice(0, 80)), state: 'Draft: nothing is sent until you confirm it' }
  const connectors = Array.from({ length: 40 }, (_, at) => ({
    id: `${author}${at}`,
    name: typed(longName).slice(0, 50),
  }))
  const sending = { occurrence, when: '7 December 2026 at 09:00', progress: line.progress, again: 0, mendable: 1 }
  const view = {
    ...{ drawn, nonce, title: typed('December check-in'), message: typed('How is it going?'), author: grace.name },
    ...{ state: line.state, audience: 'Owners of open actions in the caseload', when: line.state },
    ...{ closes: '14 days after each sending', reminders: '3 and 1 days before, to those who have not answered' },
  }
  return [
    ...sampled(promptsCard, {
      none: [{ lines: [], all: 0, page: 0, pages: 1, connectors: [] }],
      'a draft is deleted': [{ lines: [], all: 0, page: 0, pages: 1, connectors: [], note: 'The draft is deleted.' }],
      'five of seven': [{ lines: Array(5).fill(line), all: 7, page: 0, pages: 2, connectors: [] }],
      'of another connector, to an administrator': [
        {
          whose: { id: `${author}0`, name: long.name },
          lines: Array(5).fill(longest),
          all: 11,
          page: 1,
          pages: 3,
          connectors,
        },
      ],
    }),
    ...sampled(promptCard, {
      'recurring, sent four times': [
        {
          ...view,
          sendings: Array.from({ length: 4 }, (_, at) => ({ ...sending, occurrence: `${occurrence}${at}` })),
          may: { edit: true, confirm: false, cancel: true, remove: false },
        },
      ],
      'a draft with the longest words, just made': [
        {
          ...view,
          title: typed(longName.slice(0, 80)),
          message: typed(longNote),
          author: long.name,
          state: 'Draft: nothing is sent until you confirm it',
          sendings: [],
          may: { edit: true, confirm: true, cancel: false, remove: true },
          note: 'This is a draft of your own.',
        },
      ],
    }),
    ...sampled(promptCancelCard, {
      'some wait': [{ drawn, title: typed('December check-in'), state: line.state, waiting: 12 }],
      'changed meanwhile': [
        { drawn, title: typed(longName.slice(0, 80)), state: line.state, waiting: 0, outcome: 'changed' },
      ],
    }),
  ]
}

function progressSamples(typed: Typed): Sample[] {
  const { long } = actorsOf(typed)
  const none: Tally = { ...tallyOf([], '2026-12-08T10:32:00Z') }
  const tally: Tally = {
    ...{ ...none, planned: 24, sent: 13, answered: 6, partly: 2, waiting: 5, throttled: 2, unneeded: 1 },
    ...{ blocked: 1, 'not-installed': 2, disabled: 1, failed: 1, paused: 2 },
  }
  const view = {
    ...{ author, occurrence, prompt, title: typed('December check-in'), again: 0, mri },
    when: 'Sent from 7 December 2026 at 09:00, closes at the end of 18 December 2026',
    next: 'Next reminder: 15 December 2026 at 09:00, to those who have not answered. Closes at the end of 18 December 2026.',
    asOf: 'As of 8 December 2026 at 10:32',
  }
  const counts = { planned: 24, sent: 13, answered: 6, lines: linesOf(tally) }
  const council = { name: 'Alderbrook Borough Council (sample)', count: '1 of 3 answered' }
  return [
    ...sampled(promptProgressCard, {
      'being got ready': [
        {
          ...view,
          state: 'It is being got ready',
          missed: [],
          more: 0,
          unreachable: [],
          moreUnreachable: 0,
          mendable: 0,
        },
      ],
      'being sent, every kind of trouble': [
        {
          ...view,
          state: 'Being sent',
          counts,
          missed: [
            { name: typed('Sam Okoro'), why: 'Alderbrook Borough Council (sample): has blocked Pioneer' },
            { name: long.name, why: `${longCouncil.name}: has not opened Pioneer, or has removed it` },
          ],
          more: 5,
          unreachable: [
            { name: typed('Ife Bright'), why: 'of Alderbrook Borough Council (sample): Pioneer not opened yet' },
          ],
          moreUnreachable: 3,
          mendable: 5,
          note: 'Those who were not reached are sent to again in a few seconds.',
        },
      ],
      closed: [
        {
          ...view,
          state: 'Closed',
          counts: {
            ...counts,
            sent: 24,
            answered: 24,
            lines: linesOf({ ...none, planned: 24, sent: 24, answered: 24 }),
          },
          ...{ missed: [], more: 0, unreachable: [], moreUnreachable: 0, mendable: 0 },
        },
      ],
    }),
    ...sampled(promptSilentCard, {
      'eight councils with twenty of the longest names': [
        {
          ...{ author, occurrence, title: typed('December check-in'), page: 0, pages: 3 },
          councils: Array.from({ length: 8 }, () => ({
            ...council,
            people: Array.from({ length: 20 }, () => long.name).join(', '),
          })),
        },
      ],
      'nobody was asked': [{ author, occurrence, title: typed('December check-in'), page: 0, pages: 1, councils: [] }],
      'one council, all answered': [
        {
          ...{ author, occurrence, title: typed('December check-in'), page: 0, pages: 1 },
          councils: [{ ...council, count: 'Everybody has answered', people: '' }],
        },
      ],
    }),
  ]
}
