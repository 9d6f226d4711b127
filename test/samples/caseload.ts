import { noPulse, type Pulse } from '../../bot/domain/pulse'
import { lineOf, weekLines } from '../../bot/features/caseload/rules'
import { type CouncilLine, caseloadCard } from '../../cards/caseload'
import { contactFormCard, contactsCard } from '../../cards/contact'
import { messageCard, messageSentCard } from '../../cards/contact-message'
import { digestCard } from '../../cards/digest'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const now = new Date('2026-11-24T09:00:00Z')

export function caseloadSamples(typed: Typed): Sample[] {
  const { amina, tom, grace, long } = actorsOf(typed)
  const line = (pulse: Partial<Pulse>, name = councilName): CouncilLine =>
    lineOf({ ...noPulse(council), name, ...pulse }, content.plan.ratings, now)
  const open = {
    title: typed('Autumn check-in'),
    opens: '2026-11-20T09:00:00.000Z',
    closes: '2026-12-01T00:00:00.000Z',
  }
  const lines = [
    line({
      brag: 'red',
      confidence: 1,
      calls: 1,
      redActions: 2,
      lastAnswer: '2026-11-23T10:00:00.000Z',
      latest: { ...open, asked: 4, answered: 1, closed: false },
    }),
    line(
      {
        brag: 'amber',
        confidence: 3,
        missed: 2,
        lastAnswer: '2026-08-23T10:00:00.000Z',
        latest: { ...open, asked: 2, answered: 0, closed: true },
      },
      'Brackenshire County Council (sample)',
    ),
    line({}, 'Copperfell Metropolitan Borough Council (sample)'),
    line({ brag: 'green', confidence: 4, lastAnswer: '2026-11-24T08:00:00.000Z' }, 'Hollinsea Council (sample)'),
  ]
  const contact = {
    at: '23 November 2026 at 10:12',
    by: grace.name,
    with: amina.name,
    how: 'Call',
    note: typed('Spoke about the tiers and who is to agree them.'),
    next: typed('Send the tiering tool'),
  }
  const longContact = {
    ...contact,
    by: long.name,
    with: long.name,
    note: typed(longNote),
    next: typed(longNote.slice(0, 300)),
  }
  const week = {
    low: [{ name: tom.name, red: true, confidence: 1 }],
    complete: [typed('Tier every contract')],
    red: [typed('Name an owner for each contract')],
    up: [{ title: typed('Write contract management plans'), from: 20, to: 60 }],
    missed: [typed('October check-in')],
    open: [{ title: typed('Autumn check-in'), closes: 'the end of 30 November 2026', silent: [amina.name, tom.name] }],
  }
  const many = Array.from({ length: 5 }, () => typed(longName.slice(0, 100)))
  const longWeek = {
    low: Array.from({ length: 5 }, () => ({ name: long.name, red: true, confidence: 2 })),
    complete: many,
    red: many,
    up: many.map((title) => ({ title, from: 0, to: 100 })),
    missed: many,
    open: [1, 2].map(() => ({
      title: typed(longName),
      closes: 'the end of 30 November 2026',
      silent: [long.name, long.name, long.name],
    })),
  }
  return [
    ...sampled(caseloadCard, {
      'four councils': [{ lines, all: 4, page: 0, pages: 1, digest: true }],
      'the second of three pages, the digest switched off': [
        {
          lines: [...lines, ...lines.slice(0, 2)],
          all: 14,
          page: 1,
          pages: 3,
          digest: false,
          notice: 'The weekly digest is switched off.',
        },
      ],
      'no council yet': [{ lines: [], all: 0, page: 0, pages: 1, digest: true }],
    }),
    ...sampled(contactFormCard, { 'a new contact': [{ council, councilName, contact: 'contact-1' }] }),
    ...sampled(contactsCard, {
      'none yet': [{ council, councilName, contacts: [], all: 0, page: 0, pages: 1 }],
      'one was kept': [
        {
          council,
          councilName,
          contacts: [contact, { ...contact, next: '', how: 'Message' }],
          all: 2,
          page: 0,
          pages: 1,
          notice: 'The contact is kept.',
        },
      ],
      'a page between, words as long as they may be': [
        { council, councilName: longCouncil.name, contacts: Array(5).fill(longContact), all: 14, page: 1, pages: 3 },
      ],
    }),
    ...sampled(messageCard, {
      'to an officer': [
        {
          council,
          contact: 'x',
          from: grace.name,
          about: 'About your check-in',
          words: typed('I call you on Thursday at two.'),
          to: 'officer',
        },
      ],
      'to a connector, long': [
        { council, contact: 'x', from: long.name, about: longCouncil.name, words: typed(longNote), to: 'connector' },
      ],
    }),
    ...sampled(messageSentCard, {
      'it is sent': [{ to: amina.name, words: typed('I call you on Thursday at two.'), earlier: false }],
      'another was sent before': [{ to: long.name, words: typed(longNote), earlier: true }],
    }),
    ...sampled(digestCard, {
      'one council': [
        {
          week: 'From 16 November 2026 to 23 November 2026',
          councils: [{ name: councilName, lines: weekLines(week) }],
          more: 0,
        },
      ],
      'five councils with as much as they may have, and more': [
        {
          week: 'From 16 November 2026 to 23 November 2026',
          councils: Array.from({ length: 5 }, () => ({ name: longCouncil.name, lines: weekLines(longWeek) })),
          more: 22,
        },
      ],
    }),
  ]
}
