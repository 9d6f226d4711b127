import { putOnce } from '../storage/writes'
import { supplierSheetId } from './domain/contract'
import { placingResult } from './domain/supplier-placing'
import { placingTool } from './domain/supplier-placing-sheet'
import { startedSheet } from './domain/worksheet-changes'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

/** Puts the sample programme's placed suppliers where they are not yet. */
export async function placeSampleSuppliers(services: Services, days: SampleDays): Promise<void> {
  const { sample, placing } = services.content
  if (!sample) return
  const factors = Object.values(placing.axes).flatMap((axis) => axis.factors)
  for (const { council, name, supplies, by, day, scores, seen } of sample.suppliers) {
    // A programme's own questions may be others than those that the sample answers.
    if (!factors.every(({ id }) => scores[id])) continue
    const answers = { scores, ...(seen ? { seen } : {}) }
    const given = {
      ...{ id: supplierSheetId(name), council, title: name, rules: placing.version },
      body: { supplies, answers, result: placingResult(answers, placing) },
      what: 'Placed the supplier',
    }
    const person = { id: by, name: sample.people.find(({ id }) => id === by)?.name ?? 'Sample officer' }
    await putOnce(services.store, placingTool.sheets, startedSheet(placingTool.name, given, person, days.instant(day)))
  }
}
