import { regions } from '../../bot/domain/council'
import { caseloadCard } from '../../cards/appointments'
import { leadsCard } from '../../cards/leads'
import { actorsOf, type Typed } from './people'
import { content, councils, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

/** Caseloads and leads: the cards on which people are appointed. */

export const alderbrook = { id: 'sample-alderbrook', name: 'Alderbrook Borough Council (sample)' }

export const mark = 'aB3_dE6-gH9j'
export const onePage = { page: 0, pages: 1 }
export const longId = (place: number) =>
  `11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-${String(place).padStart(12, '0')}`

export function caseloads(name: string): Sample[] {
  const inRegion = (region: string) =>
    content.register.councils.filter((one) => one.region === region).map(({ id, name }) => ({ id, name }))
  const largest = regions.reduce((most, region) => (inRegion(region).length > inRegion(most).length ? region : most))
  const who = { person: 'tenant:grace', name, regions, mark }
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
        outcome: 'saved',
      },
    ],
    'every council of the largest region': [
      {
        ...who,
        region: largest,
        councils: inRegion(largest),
        chosen: inRegion(largest).map((one) => one.id),
        all: 75,
        outcome: 'changed',
      },
    ],
  })
}

export function leads(typed: Typed): Sample[] {
  const { amina, tom, long } = actorsOf(typed)
  const people = [amina, tom, long].map(({ id, name }, place) => ({
    id,
    name,
    email: typed('first.last@alderbrook.example'),
    lead: place === 0,
  }))
  const many = Array.from({ length: 40 }, (_, place) => ({
    id: longId(place),
    name: long.name,
    email: typed('first-name.second-name.third-name@alderbrook.example'),
    lead: true,
  }))
  return sampled(leadsCard, {
    'no council yet, 80 to choose from': [{ councils: councils.slice(0, 80), people: [], mark, ...onePage }],
    'a council that nobody has opened Pioneer in': [
      { councils: [alderbrook, longCouncil], council: longCouncil, people: [], mark, ...onePage },
    ],
    'three people, saved': [
      { councils: [alderbrook], council: alderbrook, people, mark, ...onePage, outcome: 'saved' },
    ],
    'forty of 100 people with the longest names, 80 councils': [
      {
        councils: [alderbrook, ...councils.slice(0, 79)],
        council: alderbrook,
        people: many,
        mark,
        page: 1,
        pages: 3,
        outcome: 'changed',
      },
    ],
  })
}
