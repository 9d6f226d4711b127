import type { For } from '../../bot/feature'
import { commandTable } from '../../bot/features'
import { likeliest } from '../../bot/features/help/rules'
import { helpCard, suggestionsCard } from '../../cards/help'
import { type Sample, sampled } from './sample'

const sections = (...roles: readonly For[]) =>
  [
    { who: 'officer', title: 'For your council' },
    { who: 'lead', title: 'As a lead of your council' },
    { who: 'connector', title: 'As a connector' },
    { who: 'admin', title: 'As an administrator of the programme' },
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
    'an officer': [sections('officer')],
    'a connector': [sections('connector')],
    'everything at once': [sections('officer', 'lead', 'connector', 'admin')],
    'somebody from outside': [sections()],
  }),
  ...sampled(suggestionsCard, {
    'a slip of the pen': [likely('asess')],
    'words that nothing resembles': [likely('xyzzy')],
  }),
]
