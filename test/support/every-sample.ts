import type { Part } from '../../cards/card'
import { allSamples } from '../samples/all'
import type { Sample } from '../samples/sample'
import { partsOf } from './card-parts'

/** Every sample, for tests that hold a rule against each of them and list what breaks it. */
export function useSamples() {
  let samples: Sample[] = []
  beforeAll(async () => {
    samples = Object.values(await allSamples()).flat()
  }, 60_000)
  const broken = (rule: (sample: Sample) => readonly unknown[]): string[] =>
    samples.flatMap((sample) => rule(sample).map((what) => `${sample.name}: ${String(what)}`))
  return {
    all: () => samples,
    /** What a rule says of each card, with the card's name before it. */
    broken,
    /** What a rule says of each part of each card; false or nothing is no fault. */
    each: (rule: (part: Part) => unknown): string[] =>
      broken((sample) => partsOf(sample.card).flatMap((part) => rule(part) || [])),
  }
}
