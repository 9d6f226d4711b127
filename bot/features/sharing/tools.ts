import type { Person } from '../../domain/person'
import { AskAgain, type Command, type Feature } from '../../feature'
import type { Services } from '../../services'
import type { Shareable, SheetShare } from '../../sheet-share'
import { mustWrite } from '../../worksheet-access'

/** The tools whose results can be shared, each with the command that begins with it. */
export interface Tools {
  readonly shareOf: (tool: string) => SheetShare
  readonly beginOf: (tool: string) => Command
}

export interface At {
  readonly tool: string
  readonly council: string
  readonly id: string
}

const unknown = 'This cannot be shared.'

export function toolsOf(features: readonly Feature[]): Tools {
  const all = features.flatMap(({ shares = [], commands = [] }) =>
    shares.map((share) => ({ share, begin: commands[0] })),
  )
  const known = (tool: string) => {
    const found = all.find(({ share }) => share.tool === tool)
    if (!found) throw new AskAgain(unknown)
    return found
  }
  return {
    shareOf: (tool) => known(tool).share,
    beginOf: (tool) => {
      const { begin } = known(tool)
      if (!begin) throw new AskAgain(unknown)
      return begin
    },
  }
}

/** A worksheet of this person's own council, asked for anew with each press. */
export async function ownSheet(person: Person, at: At, tools: Tools, services: Services): Promise<Shareable> {
  mustWrite(person, at.council)
  const found = await tools.shareOf(at.tool).find(at, services)
  if (!found) throw new AskAgain("This is not among your council's records any more.")
  return found
}
