import type { Card } from '../../../cards/card'
import { tieringCard } from '../../../cards/tiering'
import type { Person } from '../../domain/person'
import { tierTitle } from '../../domain/questionnaire'
import { day } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { sharedWordsOf } from '../../shared-places'
import { type Tiering, tieringTool, tierOf } from './model'
import { againWords, becauseWords, isDue, percent, scoreWords, tieredWords, weighsWords, workedWords } from './rules'

export interface At {
  readonly council: string
  readonly id: string
}

export const labelOf = ({ content }: Services): string => {
  const { label, version, checked } = content.tiering
  return `${label} Rules ${version}, checked on ${day(checked)}.`
}

/** What the answer was worked out with, and when that was checked. */
export const workedWith = ({ rules }: Tiering, { content }: Services): string => {
  const { label, version, checked } = content.tiering
  return `${label} Worked out with rules ${rules}; rules ${version} were checked on ${day(checked)}.`
}

export async function open(person: Person, at: At, services: Services): Promise<Card> {
  return showTiering(person, await services.worksheets.get(person, tieringTool, at), services)
}

/** `notice` says what became of a press. */
export async function showTiering(person: Person, sheet: Tiering, services: Services, notice?: string): Promise<Card> {
  const { council, id, revision, title, body, retired } = sheet
  const { tiering, register } = services.content
  const tier = tierOf(sheet)
  const today = todayOf(services)
  return tieringCard({
    ...{ council, id, revision, notice },
    councilName: register.nameOf(council),
    name: title,
    tier: tierTitle(tier),
    meaning: tiering.tiers[tier].meaning,
    score: scoreWords(body.result, tiering.cutOffs),
    overridden: becauseWords(body.result),
    manual: body.manual && {
      who: `${body.manual.by.name}, ${day(body.manual.at)}`,
      why: body.manual.why,
      worked: workedWords(body.result),
    },
    weighs: weighsWords(body.result),
    reasons: body.result.reasons.map(({ factor, said, score, points, weight }) => ({
      factor,
      said,
      points: `(${score} of 4: ${percent(points)} of at most ${percent(weight)})`,
    })),
    asks: tiering.tiers[tier].asks,
    tiered: `Tiered by ${tieredWords(sheet)}`,
    again: againWords(sheet, today),
    isDue: !retired && isDue(sheet, today),
    isAway: retired !== undefined,
    remarks: await remarksOf(sheet, services),
    label: workedWith(sheet, services),
    shared: await sharedWordsOf(sheet, services),
    mayChange: mayWriteSheets(person, council),
  })
}

async function remarksOf(sheet: Tiering, services: Services): Promise<string[]> {
  const contract = sheet.contract?.id ? await services.contracts.get(sheet.council, sheet.contract.id) : undefined
  const { version } = services.content.tiering
  const said = contract && tierTitle(contract.tier)
  return [
    !contract
      ? 'This contract is not in the register of contracts.'
      : contract.tier === tierOf(sheet)
        ? `The register of contracts says ${said} too.`
        : `The register of contracts says ${said}: somebody changed it there.`,
    ...(sheet.rules === version
      ? []
      : [`The rules have changed since: they are now ${version}. Tier it again to use them.`]),
  ]
}
