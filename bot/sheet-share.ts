import type { Card } from '../cards/card'
import type { SharedResult } from '../cards/shared-sheet'
import type { Person } from './domain/person'
import type { Worksheet, WorksheetTool } from './domain/worksheet'
import type { SheetEdit } from './domain/worksheet-changes'
import type { Services } from './services'
import type { SharedEdit } from './worksheet-moderation'
import type { SheetOutcome, SheetPlace } from './worksheets'

/** A tool's result as other councils see it: short, to be read only, and without what people wrote beside it. */
export interface SheetDrawing<B> {
  /** `roomFor` says how many characters a picture may have beside the rest; see `cards/picture.ts`. */
  readonly draw: (
    sheet: Worksheet<B>,
    services: Services,
    roomFor: (result: SharedResult) => number,
  ) => Promise<SharedResult>
  /** What to mind before it is shared, in a sentence or two. */
  readonly mind: string
  /** The tool's own card of it. */
  readonly open: (person: Person, at: SheetPlace, services: Services) => Promise<Card>
}

/** A worksheet of whichever tool, with how it is drawn. */
export interface Shareable {
  readonly sheet: Worksheet<unknown>
  readonly draw: (roomFor: (result: SharedResult) => number) => Promise<SharedResult>
}

/** How a tool's results are shared: declared by its feature, so that sharing itself knows no tool. */
export interface SheetShare extends Pick<SheetDrawing<unknown>, 'mind' | 'open'> {
  readonly tool: string
  readonly find: (at: SheetPlace, services: Services) => Promise<Shareable | undefined>
  /** Changes where it is shared; who may is asked as for every change of a worksheet. */
  readonly change: (
    person: Person,
    at: SheetPlace,
    step: (sheet: Worksheet<unknown>) => Pick<SheetEdit<unknown>, 'shared' | 'what'> | undefined,
    services: Services,
  ) => Promise<Shareable & Pick<SheetOutcome<unknown>, 'clash'>>
  /** The same for those who look after a group: `step` asks whether they do. */
  readonly moderate: (
    person: Person,
    at: SheetPlace,
    step: (sheet: Worksheet<unknown>) => Promise<SharedEdit | undefined>,
    services: Services,
  ) => Promise<Shareable>
}

export function sheetShare<B>(tool: WorksheetTool<B>, { draw, mind, open }: SheetDrawing<B>): SheetShare {
  const shareable = (sheet: Worksheet<B>, services: Services): Shareable => ({
    sheet,
    draw: (roomFor) => draw(sheet, services, roomFor),
  })
  return {
    ...{ tool: tool.name, mind, open },
    find: async (at, services) => {
      const kept = await services.store.get(tool.sheets, at.council, at.id)
      return kept && shareable(kept.value, services)
    },
    change: async (person, at, step, services) => {
      const { sheet, clash } = await services.worksheets.change(person, tool, at, step)
      return { ...shareable(sheet, services), ...(clash ? { clash } : {}) }
    },
    moderate: async (person, at, step, services) =>
      shareable(await services.worksheets.moderate<B>(person, tool, at, step), services),
  }
}
