import type { For } from '../../bot/feature'
import { commandTable } from '../../bot/features'
import { likeliest } from '../../bot/features/help/rules'
import { guideCard } from '../../cards/guide'
import { helpCard, suggestionsCard } from '../../cards/help'
import { type Sample, sampled } from './sample'

const sections = (...roles: readonly For[]) =>
  [
    { who: 'officer', title: 'For your council' },
    { who: 'lead', title: 'As a lead of your council' },
    { who: 'connector', title: 'As a connector' },
    { who: 'admin', title: 'As an administrator of the programme' },
    { who: 'programme', title: 'For councils and connectors' },
    { who: 'anyone', title: 'At any time' },
  ]
    .filter(({ who }) => who === 'anyone' || roles.some((role) => role === who))
    .map(({ who, title }) => ({ title, commands: commandTable.filter((command) => command.for === who) }))

const likely = (words: string) =>
  likeliest(
    words,
    commandTable.filter((command) => command.name !== 'help'),
  )

export const helpSamples = (): Sample[] => [
  ...sampled(helpCard, {
    'an officer': [sections('officer', 'programme')],
    'a connector': [sections('connector', 'programme')],
    'everything at once': [sections('officer', 'lead', 'connector', 'admin', 'programme')],
    'somebody from outside': [sections()],
  }),
  ...sampled(guideCard, {
    'an officer': [{ officer: true, connector: false }],
    'a connector': [{ officer: false, connector: true }],
    'somebody who is both': [{ officer: true, connector: true }],
  }),
  ...sampled(suggestionsCard, {
    'a slip of the pen': [likely('asess')],
    'words that nothing resembles': [likely('xyzzy')],
    'a sentence that two tools fit': [
      likely('our supplier keeps missing its targets'),
      {
        lines: [
          {
            id: 'poor-performance',
            title: 'Poor performance and rectification plans',
            why: 'Matches ‘supplier misses targets’. Reach for it when a supplier fails and warm words no longer help.',
          },
          {
            id: 'kpis-and-performance',
            title: 'Key performance indicators and performance monitoring',
            why: 'Matches ‘targets’. Reach for it when you write a contract, or when nobody reads its measures.',
          },
        ],
        words: 'our supplier keeps missing its targets',
        all: 6,
      },
    ],
  }),
]
