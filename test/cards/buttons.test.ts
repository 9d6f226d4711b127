import { features } from '../../bot/features'
import type { Part } from '../../cards/card'
import { runCommand } from '../../cards/help'
import type { Sample } from '../samples/sample'
import { partsOf } from '../support/card-parts'
import { useSamples } from '../support/every-sample'

/** Rules for the buttons of every card in every state. */
const { all, broken, each } = useSamples()

const isAction = (part: Part) => part.type.startsWith('Action.')

test('a set of buttons has at most six, each with a title', () => {
  const sets = (sample: Sample) => [sample.card, ...partsOf(sample.card)].map((part) => (part.actions ?? []) as Part[])
  expect(
    broken((sample) =>
      sets(sample)
        .filter((set) => set.length > 6)
        .map((set) => set.length),
    ),
  ).toEqual([])
  expect(each((part) => isAction(part) && !part.title && part.verb)).toEqual([])
})

describe('a button', () => {
  const rows = new Map(features.flatMap((feature) => feature.presses ?? []).map((press) => [press.action.verb, press]))
  const commands = features.flatMap((feature) => feature.commands ?? []).map((command) => command.name)
  const carriedBy = (part: Part) => part.data as { verb: string; fixed: { name?: string } }

  const unanswered = (part: Part): string | undefined => {
    if (part.type === 'Action.ToggleVisibility') return undefined
    if (part.type === 'Action.OpenUrl') return /^https:\/\//.test(String(part.url)) ? undefined : `opens ${part.url}`
    const { verb, fixed } = carriedBy(part)
    if (verb !== part.verb) return `${part.verb} carries ${verb}`
    if (verb === runCommand.verb) return commands.includes(fixed.name!) ? undefined : `no command ${fixed.name}`
    const parsed = rows.get(verb)?.action.data.safeParse(fixed)
    return parsed?.success ? undefined : `${verb}: ${parsed?.error.message ?? 'nobody answers'}`
  }

  test('is answered by a feature, with what it carries', () => {
    expect(
      all()
        .flatMap((sample) => partsOf(sample.card))
        .filter(isAction).length,
    ).toBeGreaterThan(100)
    expect(each((part) => isAction(part) && unanswered(part))).toEqual([])
  })

  test('that shows or hides something names parts of its own card', () => {
    const shows = (sample: Sample) =>
      partsOf(sample.card)
        .filter((part) => part.type === 'Action.ToggleVisibility')
        .flatMap((part) => part.targetElements as string[])
    expect(all().flatMap(shows).length).toBeGreaterThan(5)
    const ids = (sample: Sample) => partsOf(sample.card).map((part) => part.id)
    expect(broken((sample) => shows(sample).filter((id) => !ids(sample).includes(id)))).toEqual([])
  })

  test('leads to whatever is hidden', () => {
    const shown = (sample: Sample) => partsOf(sample.card).flatMap((part) => (part.targetElements as string[]) ?? [])
    const hidden = (sample: Sample) => partsOf(sample.card).filter((part) => part.isVisible === false)
    expect(
      broken((sample) => hidden(sample).flatMap(({ id }) => (shown(sample).includes(String(id)) ? [] : [String(id)]))),
    ).toEqual([])
  })

  test('does the same in clients that know only Action.Submit', () => {
    const offered = (sample: Sample) =>
      partsOf([sample.card.body, sample.card.actions]).filter((part) => part.type === 'Action.Execute')
    const differs = ({ type: _type, verb: _verb, fallback, ...rest }: Part) =>
      JSON.stringify(fallback) !== JSON.stringify({ type: 'Action.Submit', ...rest })
    expect(
      broken((sample) =>
        offered(sample)
          .filter(differs)
          .map((part) => part.title),
      ),
    ).toEqual([])
  })

  test('that a client presses on its own, to refresh, is for the one person named', () => {
    const refreshes = all().filter((sample) => sample.card.refresh)
    expect(refreshes.length).toBeGreaterThan(10)
    const userIds = refreshes.map((sample) => sample.card.refresh!.userIds)
    expect(userIds.filter((ids) => ids.length !== 1 || !ids[0]!.startsWith('29:'))).toEqual([])
  })
})
