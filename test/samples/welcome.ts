import { elsewhereCard, movedCard, welcomeCard } from '../../cards/welcome'
import { longCouncil } from './responses'
import { type Sample, sampled } from './sample'

export const welcomeSamples = (): Sample[] => [
  ...sampled(welcomeCard, {
    'an officer': [{ place: 'Alderbrook Borough Council (sample)', role: 'officer' }],
    'an officer who owns actions already': [
      { place: 'Alderbrook Borough Council (sample)', role: 'officer', council: 'sample-alderbrook', owned: 3 },
    ],
    'an officer, the longest council': [{ place: longCouncil.name, role: 'officer' }],
    'a connector, nothing waits': [{ place: '', role: 'connector' }],
    'a connector, one response waits': [{ place: '', role: 'connector', waiting: 1 }],
    'a connector, many wait': [{ place: '', role: 'connector', waiting: 12 }],
    'somebody from outside': [{ place: '', role: 'outside' }],
  }),
  ...sampled(movedCard, { 'in a channel, answered': [true], 'in a channel, unknown person': [false] }),
  ...sampled(elsewhereCard, { 'in a channel, refused': ['Only connectors of the programme can do this.'] }),
]
