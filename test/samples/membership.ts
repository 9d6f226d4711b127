import { regions } from '../../bot/domain/council'
import { caseloadCard, connectorsCard } from '../../cards/appointments'
import { leadsCard } from '../../cards/leads'
import { admittedCard, outsideCard, placeCard, type RequestLine, waitingListCard } from '../../cards/membership'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, councils, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const alderbrook = { id: 'sample-alderbrook', name: 'Alderbrook Borough Council (sample)' }

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
      nobody: [0, []],
      'a council, a connector, an unknown council': [
        3,
        [
          request,
          { ...request, kind: 'connector', person: grace.id, name: grace.name, about: '' },
          { ...request, council: undefined },
        ],
      ],
      'eight of 23, as long as they may be': [23, Array(8).fill(longRequest)],
    }),
    ...sampled(connectorsCard, {
      none: [[]],
      several: [
        [
          { person: grace.id, name: grace.name, councils: 75 },
          { person: tom.id, name: tom.name, councils: 1 },
          { person: long.id, name: long.name, councils: 12 },
        ],
      ],
    }),
    ...caseloads(grace.name),
    ...leads(typed),
    ...sampled(admittedCard, { 'the longest council': [longCouncil.name] }),
  ]
}

function caseloads(name: string): Sample[] {
  const inRegion = (region: string) =>
    content.register.councils.filter((one) => one.region === region).map(({ id, name }) => ({ id, name }))
  const largest = regions.reduce((most, region) => (inRegion(region).length > inRegion(most).length ? region : most))
  const who = { person: 'tenant:grace', name, regions }
  const few = inRegion('North East').slice(0, 5)
  return sampled(caseloadCard, {
    'no region yet': [{ ...who, councils: [], chosen: [], all: 0 }],
    'a region without councils': [{ ...who, region: 'London', councils: [], chosen: [], all: 1 }],
    'a region, saved': [
      {
        ...who,
        region: 'North East',
        councils: few,
        chosen: few.slice(1, 3).map((one) => one.id),
        all: 7,
        saved: true,
      },
    ],
    'every council of the largest region': [
      {
        ...who,
        region: largest,
        councils: inRegion(largest),
        chosen: inRegion(largest).map((one) => one.id),
        all: 75,
      },
    ],
  })
}

function leads(typed: Typed): Sample[] {
  const { amina, tom, long } = actorsOf(typed)
  const people = [amina, tom, long].map(({ id, name }, place) => ({
    id,
    name,
    email: typed('first.last@alderbrook.example'),
    lead: place === 0,
  }))
  const many = Array.from({ length: 40 }, (_, place) => ({
    ...people[place % 3]!,
    id: `11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-${String(place).padStart(12, '0')}`,
    name: typed(longName.slice(0, 60)),
  }))
  return sampled(leadsCard, {
    'no council yet, 80 to choose from': [{ councils: councils.slice(0, 80), people: [] }],
    'a council that nobody has opened Pioneer in': [
      { councils: [alderbrook, longCouncil], council: longCouncil, people: [] },
    ],
    'three people, saved': [{ councils: [alderbrook], council: alderbrook, people, saved: true }],
    'forty people, 80 councils': [
      { councils: [alderbrook, ...councils.slice(0, 79)], council: alderbrook, people: many },
    ],
  })
}
