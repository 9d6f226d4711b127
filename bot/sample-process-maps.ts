import { putOnce } from '../storage/writes'
import type { SampleProcessMap } from './content/sample-more-schemas'
import type { Sample } from './content/schemas'
import type { Actor } from './domain/person'
import { type MapBody, mapTool, type ProcessMap, type Step } from './domain/process-map'
import { editedSheet, startedSheet } from './domain/worksheet-changes'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

/** Puts the sample programme's process maps where they are not yet, step by step as its people would, and tells nobody. */
export async function placeSampleProcessMaps(services: Services, days: SampleDays): Promise<void> {
  const { sample, processMap } = services.content
  if (!sample) return
  for (const map of sample.processMaps) {
    const process = processMap.processes.find(({ id }) => id === map.process)!
    const { id, council, title } = map
    const body: MapBody = { process: map.process, 'as-is': [], added: 0, planned: [] }
    const what = `Began the map, ${process.title.toLowerCase()}`
    const begun = startedSheet(
      mapTool.name,
      { id, council, title, body, rules: processMap.version, what },
      personOf(map.steps[0]!.by, sample),
      days.instant(map.steps[0]!.day),
    )
    const sheet = map.steps.reduce((sheet, step, at) => withSample(sheet, step, at + 1, sample, days), begun)
    await putOnce(services.store, mapTool.sheets, sheet)
  }
}

function withSample(
  sheet: ProcessMap,
  { by, day, ...form }: SampleProcessMap['steps'][number],
  number: number,
  sample: Sample,
  days: SampleDays,
): ProcessMap {
  const person = personOf(by, sample)
  const step: Step = { ...form, form: `sample-${form.id}`, revision: 1, by: person }
  const body = { ...sheet.body, 'as-is': [...sheet.body['as-is'], step], added: number }
  return editedSheet(sheet, { body, what: `Added: ${step.what}` }, person, days.instant(day, number))
}

const personOf = (id: string, { people }: Sample): Actor => ({
  id,
  name: people.find((one) => one.id === id)?.name ?? 'Sample officer',
})
