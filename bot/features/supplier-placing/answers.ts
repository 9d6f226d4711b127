import type { SupplierFormView } from '../../../cards/supplier-placing-form'
import { axisIds, type PlaceId, type PlacingAnswers, type PlacingResult, seenIds } from '../../domain/supplier-placing'
import type { SupplierPlacingContent } from '../../domain/supplier-placing-content'
import { titleIn } from './rules'

/** What was answered: as the history says it, and as the form shows it. */

interface Before {
  readonly place: PlaceId
  readonly answers: PlacingAnswers
}

/** What the history says of answers: the place they make, and what is different from those before. */
export function whatWords(
  result: PlacingResult,
  answers: PlacingAnswers,
  content: SupplierPlacingContent,
  before?: Before,
): string {
  const { places, views, axes, seen, version } = content
  const view = result.seen ? `, seen as ${titleIn(views, result.seen.view).toLowerCase()}` : ''
  const made = `Placed as ${titleIn(places, result.place).toLowerCase()}${view}: supply risk ${result.risk}, impact ${result.impact} of 100, with rules ${version}`
  if (!before) return `${made}.`
  const was = before.place === result.place ? '' : `, before ${titleIn(places, before.place).toLowerCase()}`
  const said = (statements: readonly string[], score: number | undefined) =>
    (score && statements[score - 1]) || 'no answer'
  const changed = (title: string, statements: readonly string[], from?: number, to?: number) =>
    from === to ? [] : [`${title}: ${said(statements, from)} → ${said(statements, to)}`]
  const changes = [
    ...axisIds.flatMap((axis) =>
      axes[axis].factors.flatMap(({ id, title, statements }) =>
        changed(title, statements, before.answers.scores[id], answers.scores[id]),
      ),
    ),
    ...seenIds.flatMap((id) =>
      changed(seen[id].title, seen[id].statements, before.answers.seen?.[id], answers.seen?.[id]),
    ),
  ]
  return `${made}${was}. ${changes.length > 0 ? changes.join('; ') : 'The answers are the same as before.'}`
}

/** The questions as the form shows them, with the answers that there are. */
export const questionsOf = (
  { axes, seen }: SupplierPlacingContent,
  answers?: PlacingAnswers,
): Pick<SupplierFormView, 'axes' | 'seen'> => ({
  axes: axisIds.map((id) => ({
    ...{ id, title: axes[id].title },
    factors: axes[id].factors.map((factor) => ({
      ...{ title: factor.title, question: factor.question, statements: factor.statements },
      score: answers?.scores[factor.id],
    })),
  })),
  seen: {
    share: { ...seen.share, score: answers?.seen?.share },
    appeal: { ...seen.appeal, score: answers?.seen?.appeal },
  },
})
