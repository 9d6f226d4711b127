import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { saveLearningChange } from '../../../cards/learning-actions'
import { type LearningFormView, type LearningValues, learningFormCard } from '../../../cards/learning-form'
import type { LearningBody } from '../../domain/learning'
import { stages } from '../../domain/tool'
import { short } from '../../domain/words'
import type { Services } from '../../services'
import { stagesOf } from './titles'

/** The form, drawn with what there is to choose; and what came of it, checked. */

export type Typed = InputsOf<typeof saveLearningChange>

export function form(
  of: LearningFormView['of'],
  values: LearningValues,
  { content }: Services,
  more: {
    readonly fault?: string | undefined
    readonly note?: string | undefined
    readonly seenHere?: boolean
  } = {},
): Card {
  return learningFormCard({
    ...{ of, values, ...more },
    themes: content.plan.themes.map(({ id, title }) => ({ id, title })),
    stages: stagesOf(content).map(({ id, title }) => ({ id, title: short(title) })),
    tools: [...content.tools.values()].map(({ id, title }) => ({ id, title })),
  })
}

/** What is not offered any more is left out. */
export function bodyOf(typed: Typed, { content }: Services): LearningBody {
  const stage = stages.find((one) => one === typed.stage)
  return {
    ...{ title: typed.title, problem: typed.problem, did: typed.did, came: typed.came, differently: typed.differently },
    themes: content.plan.themes.map(({ id }) => id).filter((id) => typed.themes.includes(id)),
    ...(stage ? { stage } : {}),
    tools: toolsOf(typed).filter((id) => content.tools.has(id)),
    contact: typed.contact === 'yes',
    shown: typed.shown === 'yes',
  }
}

const toolsOf = ({ tool, otherTool }: Typed): string[] => [...new Set([tool, otherTool])].filter(Boolean)

export const typedValues = ({ tool, otherTool, ...typed }: Typed): LearningValues => ({
  ...typed,
  tools: toolsOf({ tool, otherTool, ...typed }),
})

export const wordsOf = (body: Pick<LearningBody, 'title' | 'problem' | 'did' | 'came' | 'differently'>) => [
  body.title,
  body.problem,
  body.did,
  body.came,
  body.differently,
]
