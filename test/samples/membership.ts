import { connectorNowCard } from '../../cards/appointments'
import { connectorsCard, endingCard } from '../../cards/connectors'
import { outsideCard, placeCard } from '../../cards/membership'
import { admittedCard, closedCard, type RequestLine, waitingListCard } from '../../cards/waiting'
import { alderbrook, caseloads, leads, longId, mark, onePage } from './appointments'
import { actorsOf, longNote, type Typed } from './people'
import { councils, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

export function membershipSamples(typed: Typed): Sample[] {
  const { amina, tom, grace, long } = actorsOf(typed)
  const request: RequestLine = {
    kind: 'council',
    person: amina.id,
    name: amina.name,
    email: typed('amina.yusuf@alderbrook.example'),
    council: alderbrook,
    about: typed('We have heard of the programme from our neighbours and would like to join in January.'),
    since: '3 November 2026',
  }
  const longRequest: RequestLine = {
    ...request,
    name: long.name,
    email: typed('first-name.second-name.third-name@long-name-of-a-council-in-england.gov.uk'),
    council: longCouncil,
    about: typed(longNote.slice(0, 500)),
  }
  return [
    ...sampled(outsideCard, {
      'a council that is not in the programme': [{ council: longCouncil.name, choices: [] }],
      'an address of no council': [{ council: undefined, choices: [] }],
      'has asked to join': [{ council: longCouncil.name, choices: [], asked: true }],
      'two councils share the address': [{ council: undefined, choices: councils.slice(0, 2) }],
      'eight councils share the address': [{ council: undefined, choices: [longCouncil, ...councils.slice(0, 7)] }],
    }),
    ...sampled(placeCard, {
      'an officer': [
        { name: amina.name, council: alderbrook.name, roles: ['officer'], connectors: [grace.name, tom.name] },
      ],
      'a lead without a connector': [
        { name: long.name, council: longCouncil.name, roles: ['officer', 'lead'], connectors: [] },
      ],
      "the programme's own people": [
        { name: grace.name, council: 'the programme', roles: ['connector', 'admin'], connectors: [] },
      ],
    }),
    ...sampled(waitingListCard, {
      nobody: [{ requests: [], all: 0, ...onePage }],
      'a council, a connector, an unknown council': [
        {
          requests: [
            request,
            { ...request, kind: 'connector', person: grace.id, name: grace.name, about: '' },
            { ...request, council: undefined },
          ],
          all: 3,
          ...onePage,
        },
      ],
      'eight of 23, as long as they may be': [{ requests: Array(8).fill(longRequest), all: 23, page: 1, pages: 3 }],
    }),
    ...sampled(connectorsCard, {
      none: [{ connectors: [], all: 0, ...onePage }],
      'several, one ended': [
        {
          connectors: [
            { person: grace.id, name: grace.name, councils: 75 },
            { person: tom.id, name: tom.name, councils: 1 },
          ],
          all: 2,
          ...onePage,
          outcome: 'saved',
        },
      ],
      'eight of 30, with the longest names': [
        { connectors: Array(8).fill({ person: longId(1), name: long.name, councils: 12 }), all: 30, page: 1, pages: 4 },
      ],
    }),
    ...sampled(endingCard, {
      asked: [{ person: grace.id, name: grace.name, councils: 12, mark }],
      'changed meanwhile': [{ person: longId(1), name: long.name, councils: 1, mark, outcome: 'changed' }],
    }),
    ...sampled(connectorNowCard, { 'first councils': [] }),
    ...sampled(closedCard, { 'for a council': ['council'], 'as a connector': ['connector'] }),
    ...caseloads(grace.name),
    ...leads(typed),
    ...sampled(admittedCard, { 'the longest council': [longCouncil.name] }),
  ]
}
