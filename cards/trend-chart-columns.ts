import { statusBox } from './chart-boxes'
import { colours } from './chart-colours'
import { type Mark, rect, text } from './chart-marks'
import { segmentsOf, segmentWords, total } from './chart-segments'
import type { Sizes } from './chart-sizes'
import { type Slot, unanswered } from './trend-chart-slots'

/** A column a round, as high as it has ratings; complete at its foot, off track at its head. */
export function columnsPanel(slots: readonly Slot[], top: number, sizes: Sizes): { marks: Mark[]; bottom: number } {
  const { edge, width, storey } = sizes
  const most = Math.max(1, ...slots.map(({ round }) => total(round.counts)))
  const unit = Math.min(2 * storey, (highest * storey) / most)
  const columns = slots.map((slot) => ({ slot, segments: segmentsOf(slot.round.counts, unit, storey) }))
  const height = Math.max(storey, ...columns.map(({ segments }) => segments.at(-1)?.to ?? 0))
  const foot = top + height
  const ground = rect(edge, foot, width - edge, sizes.stroke / 2, colours.ink)
  const marks = columns.flatMap(({ slot, segments }) => columnMarks(slot, segments, foot, sizes))
  return { marks: [...marks, ground], bottom: foot }
}

/** The highest column, in lines of letters. */
const highest = 8

function columnMarks(slot: Slot, segments: ReturnType<typeof segmentsOf>, foot: number, sizes: Sizes): Mark[] {
  const { font, storey } = sizes
  if (segments.length === 0)
    return [text(unanswered(slot.round), slot.middle, foot - storey / 2, { align: 'center', fontSize: font.small })]
  const half = Math.round(Math.min(slot.width * 0.36, 2 * storey))
  return segments.flatMap(({ status, count, from, to }) => {
    const box = { x: slot.middle - half, y: foot - to, width: 2 * half, height: to - from - sizes.stroke }
    return statusBox(status, segmentWords({ status, count }, box.width, font.small), box, sizes)
  })
}
