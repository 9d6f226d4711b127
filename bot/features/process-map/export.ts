import type { Person } from '../../domain/person'
import { type MapVersion, mapTool, mapVersions, type ProcessMap } from '../../domain/process-map'
import { counted } from '../../domain/words'
import { AskAgain, type FileKind, type MadeFile, type Reply } from '../../feature'
import type { Services } from '../../services'
import { bpmnOf } from './bpmn'
import { openMore } from './more'
import { readMap, short } from './rules'
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
    name: `Process map - ${fileWords(sheet.title)} - ${which}.bpmn`,
    about: `${counted(map.steps.length, 'step')} of a process map, ${which}, as BPMN 2.0.`,
    bytes: Buffer.from(await bpmnOf(sheet, map, content.processMap), 'utf8'),
  }
}

/** What may stand in a file's name on every system. */
const fileWords = (title: string): string =>
  short(
    title
      .replace(/[^\p{L}\p{N} ,()-]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'process',
    60,
  )
