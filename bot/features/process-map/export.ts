import type { Person } from '../../domain/person'
import { type MapVersion, mapTool, mapVersions, type ProcessMap } from '../../domain/process-map'
import { askedForSheet, fileName } from '../../domain/spreadsheet-text'
import { counted } from '../../domain/words'
import { AskAgain, type FileKind, type MadeFile, type Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { spreadsheetOf } from '../../spreadsheet'
import { bpmnOf } from './bpmn'
import { openMore } from './more'
import { readMap } from './rules'
import { mapSheets } from './sheets'
import { type Of, versionIn } from './view'

/** A version of a map as a BPMN 2.0 file, which drawing programs for processes open. */
export const drawingFile: FileKind = {
  kind: 'process-map',
  for: 'programme',
  make: async ({ person, of }, services) => {
    const { council = '', id = '' } = of
    const sheet = await services.worksheets.get(person, mapTool, { council, id })
    const version = mapVersions.find((one) => one === of.version) ?? 'as-is'
    return fileOf(sheet, versionIn(sheet, version), services)
  },
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export async function offerDrawing(person: Person, of: Of, services: Services): Promise<Reply> {
  const { council, id } = of
  const sheet = await services.worksheets.get(person, mapTool, { council, id })
  const version = versionIn(sheet, of.version)
  if ((sheet.body[version] ?? []).length === 0) throw new AskAgain('There is no step to export yet.')
  const notice = 'Pioneer asks below whether the drawing may be put into your OneDrive.'
  return {
    card: await openMore(person, of, services, notice),
    offers: { kind: drawingFile.kind, of: { council, id, version } },
  }
}

async function fileOf(sheet: ProcessMap, version: MapVersion, { content }: Services): Promise<MadeFile> {
  const map = readMap(sheet.body, version, content.processMap)
  if (map.steps.length === 0) throw new AskAgain('There is no step to export yet.')
  const which = version === 'as-is' ? 'as it is' : 'as it should be'
  return {
    name: `${fileName(`Process map - ${sheet.title}`)} - ${which}.bpmn`,
    about: `${counted(map.steps.length, 'step')} of a process map, ${which}, as BPMN 2.0.`,
    bytes: Buffer.from(await bpmnOf(sheet, map, content.processMap), 'utf8'),
  }
}

/** Both versions of a map as a spreadsheet. */
export const sheetFile: FileKind = {
  kind: 'process-map-spreadsheet',
  for: 'programme',
  make: async ({ person, of: { council = '', id = '' } }, services) => {
    const sheet = await services.worksheets.get(person, mapTool, { council, id })
    mustHaveSteps(sheet)
    return {
      name: `${fileName(`Process map - ${sheet.title}`)}.xlsx`,
      about: `The process map ${sheet.title} as a spreadsheet, as it is today.`,
      bytes: await spreadsheetOf(mapSheets(sheet, services.content.processMap, todayOf(services))),
    }
  },
}

export async function offerSheet(person: Person, of: Of, services: Services): Promise<Reply> {
  const { council, id } = of
  mustHaveSteps(await services.worksheets.get(person, mapTool, { council, id }))
  return {
    card: await openMore(person, of, services, askedForSheet),
    offers: { kind: sheetFile.kind, of: { council, id } },
  }
}

function mustHaveSteps({ body }: ProcessMap): void {
  if (body['as-is'].length === 0) throw new AskAgain('There is no step to export yet.')
}
