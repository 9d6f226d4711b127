import { type FieldName, fieldNames } from '../domain/catalogue-form'
import { type Tool, wholeToolSchema } from '../domain/tool'
import { faultWords } from './fault-words'
import { type ToolkitContent, toolFaults } from './toolkit-schema'

/**
 * An entry that somebody wrote in Teams, held to what content is held to: the same schema, the same checks, the same words.
 * `all` are the tools that there are, retired ones too. Answers with the tool, or with what is wrong, a sentence each.
 */
export function checkedEntry(
  candidate: unknown,
  all: ReadonlyMap<string, Tool>,
  toolkit: Pick<ToolkitContent, 'cycles'>,
): { readonly tool: Tool } | { readonly faults: readonly string[] } {
  const parsed = wholeToolSchema.safeParse(candidate, { error: faultWords })
  const tool = parsed.data
  const found = tool
    ? toolFaults(tool, [...new Map([...all, [tool.id, tool]]).values()], toolkit.cycles, []).map(({ path, fault }) => ({
        path,
        message: fault,
      }))
    : parsed.error!.issues
  if (tool && found.length === 0) return { tool }
  return { faults: [...new Set(found.map(({ path, message }) => sentence(path, message)))] }
}

function sentence(path: readonly PropertyKey[], fault: string): string {
  const [field, at] = path
  const name = fieldNames[field as FieldName] ?? String(field ?? 'The entry')
  const place = typeof at === 'number' ? `, number ${at + 1}` : ''
  return `${name}${place}: ${fault.replace(/ in this file$/, ' in the catalogue')}.`
}
