import type { Person } from '../../domain/person'
import { mapTool, type ProcessMap, type Step, stepsOf } from '../../domain/process-map'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { type Of, versionIn } from './view'

/** What a card about a step points at, read again. */

export type OfStep = Of & { readonly step: string; readonly revision: number; readonly was?: string | undefined }

/** A map that may be changed; officers alone may, which the table of presses and the worksheets see to. */
export async function sheetOf(person: Person, of: Of, services: Services): Promise<ProcessMap> {
  const sheet = await services.worksheets.get(person, mapTool, { council: of.council, id: of.id })
  if (sheet.retired) throw new AskAgain('This was put away. Bring it back before you change it.')
  versionIn(sheet, of.version)
  return sheet
}

export const stepIn = (sheet: ProcessMap, of: Of, id: string): Step => {
  const step = stepsOf(sheet.body, of.version).find((one) => one.id === id)
  if (!step) throw new AskAgain('This step has been removed. Open the map again.')
  return step
}
