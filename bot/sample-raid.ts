import { putOnce } from '../storage/writes'
import type { SampleRaid } from './content/sample-schemas'
import type { Sample } from './content/schemas'
import { contractId } from './domain/contract'
import { type RaidBody, raidTool } from './domain/raid'
import { withItem, withOutcome } from './domain/raid-changes'
import { startedSheet } from './domain/worksheet-changes'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

/** Puts the sample programme's RAID-A logs where they are not yet, and tells nobody. */
export async function placeSampleRaid(services: Services, days: SampleDays): Promise<void> {
  const { sample, raid } = services.content
  if (!sample) return
  for (const log of sample.raidLogs) {
    const contract = sample.contracts.find(({ id }) => id === log.contract)!
    const first = personOf(log.items[0]!.by, sample)
    const sheet = startedSheet(
      raidTool.name,
      {
        id: `contract:${contractId(contract.reference)}`,
        council: log.council,
        title: `${contract.title} (${contract.reference})`,
        contract: { id: contractId(contract.reference), title: `${contract.title} (${contract.reference})` },
        body: log.items.reduce((body, one) => withSample(body, one, sample, days, raid.version), empty),
        rules: raid.version,
        what: 'Began the log',
      },
      first,
      days.instant(Math.min(...log.items.map(({ day }) => day))),
    )
    await putOnce(services.store, raidTool.sheets, sheet)
  }
}

const empty: RaidBody = { of: 'contract', items: [] }

function withSample(
  body: RaidBody,
  one: SampleRaid['items'][number],
  sample: Sample,
  days: SampleDays,
  rules: string,
): RaidBody {
  const { id, by, day, owner, due, risk, closed, ...form } = one
  const person = personOf(by, sample)
  const after = withItem(
    body,
    id,
    {
      ...{ kind: form.kind, words: form.words, doing: form.doing, links: form.links },
      ...(owner ? { owner: personOf(owner, sample) } : {}),
      ...(due === undefined ? {} : { due: days.day(due) }),
      ...(risk ? { risk: { ...risk, rules } } : {}),
      ...(form.severity ? { severity: form.severity } : {}),
      ...(form.on ? { on: form.on } : {}),
    },
    person,
    days.instant(day),
  )
  return closed ? withOutcome(after, id, { outcome: closed.outcome }, person, days.instant(closed.day)) : after
}

const personOf = (id: string, { people }: Sample) => ({
  id,
  name: people.find((one) => one.id === id)?.name ?? 'Sample officer',
})
