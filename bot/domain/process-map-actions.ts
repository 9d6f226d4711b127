import { createHash } from 'node:crypto'
import type { FlagColour, Step } from './process-map'
import type { FaultKind, MapFault } from './process-map-faults'
import { daysWords, stepsWords, totalOf } from './process-map-time'
import type { Ways } from './process-map-ways'
import { listed } from './words'

/** What could be done about a map: each pain point, flag and fault suggests an action, which people may put into the plan. */

/** The rules, as content has them. In an action {step} is the step, {words} what somebody wrote, {map} the map. */
export interface ActionRules {
  readonly pain: { readonly title: string; readonly action: string }
  readonly flags: readonly { readonly id: string; readonly title: string; readonly action: string }[]
  readonly faults: readonly {
    readonly id: FaultKind
    readonly title: string
    readonly says: string
    readonly action: string
    readonly weight: number
  }[]
  readonly wider: {
    readonly days: number
    readonly decisions: boolean
    readonly red: boolean
    readonly flags: readonly string[]
    readonly faults: readonly FaultKind[]
  }
  readonly weights: Readonly<Record<FlagColour | 'pain', number>>
}

export interface Suggested {
  /** The same as long as it is about the same: what has been put into the plan is known by it. */
  readonly key: string
  readonly title: string
  /** A quick win, or a change for which others must be asked; `why` says what makes it so. */
  readonly kind: 'quick' | 'wider'
  readonly why: string
  /** Where it comes from: `Red flag, time risk, at step 4` */
  readonly from: string
  readonly score: number
}

interface Source {
  readonly key: string
  readonly words: string
  readonly action: string
  readonly from: string
  readonly steps: readonly Step[]
  readonly weight: number
  readonly colour?: FlagColour
  readonly flag?: string
  readonly fault?: FaultKind
}

/** What weighs most first; of the same weight quick wins before wider changes, then as the map goes. */
export function suggestedActions(
  map: { readonly title: string; readonly ways: Ways; readonly faults: readonly MapFault[] },
  rules: ActionRules,
): Suggested[] {
  const { ways } = map
  const numberOf = (step: Step) => ways.order.indexOf(step) + 1
  const total = totalOf(ways)
  const sources = [
    ...ways.order.flatMap((step) => stepSources(step, rules, numberOf)),
    ...map.faults.map((fault) => faultSource(fault, rules, numberOf)),
  ]
  return sources
    .map((source) => {
      const reasons = widerReasons(source, rules)
      const days = source.steps.reduce((most, step) => Math.max(most, step.days ?? 0), 0)
      const step = source.steps[0]?.what ?? ''
      return {
        key: source.key,
        title: filled(source.action, { step, words: source.words, map: map.title }),
        kind: reasons.length > 0 ? ('wider' as const) : ('quick' as const),
        why: reasons.length > 0 ? listed(reasons) : 'nobody outside the step has to agree',
        from: source.from,
        score: source.weight + (total > 0 ? (10 * days) / total : 0),
      }
    })
    .toSorted((one, other) => other.score - one.score || rank(one) - rank(other))
}

const rank = ({ kind }: Pick<Suggested, 'kind'>): number => (kind === 'quick' ? 0 : 1)

function stepSources(step: Step, rules: ActionRules, numberOf: (step: Step) => number): Source[] {
  const { flag, pain } = step
  const at = `at ${stepsWords([step], numberOf)}`
  const known = flag && rules.flags.find(({ id }) => id === flag.kind)
  const flagged = flag && {
    ...{ key: keyOf(step.id, 'flag', flag.words), words: flag.words, action: known?.action ?? rules.pain.action },
    from: `${flag.colour === 'red' ? 'Red' : 'Amber'} flag${known ? `, ${known.title.toLowerCase()},` : ''} ${at}`,
    ...{ steps: [step], weight: rules.weights[flag.colour], colour: flag.colour, flag: flag.kind },
  }
  const hurts = pain && {
    ...{ key: keyOf(step.id, 'pain', pain), words: pain, action: rules.pain.action },
    ...{ from: `${rules.pain.title} ${at}`, steps: [step], weight: rules.weights.pain },
  }
  return [...(flagged ? [flagged] : []), ...(hurts ? [hurts] : [])]
}

function faultSource({ kind, steps }: MapFault, rules: ActionRules, numberOf: (step: Step) => number): Source {
  const { title, action, weight } = rules.faults.find(({ id }) => id === kind)!
  const where = steps.length > 0 ? ` at ${stepsWords(steps, numberOf)}` : ''
  const ids = steps
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
  return { key: keyOf(ids, kind, ''), words: '', action, from: `${title}${where}`, steps, weight, fault: kind }
}

/** What makes it a wider change, in words that follow "because". */
function widerReasons({ steps, colour, flag, fault }: Source, { wider, flags, faults }: ActionRules): string[] {
  const days = steps.reduce((most, step) => Math.max(most, step.days ?? 0), 0)
  return [
    ...(days >= wider.days ? [`it takes ${daysWords(days)}`] : []),
    ...(wider.decisions && !fault && steps.some(({ isDecision }) => isDecision) ? ['it is a decision'] : []),
    ...(wider.red && colour === 'red' ? ['it is flagged red'] : []),
    ...(flag && wider.flags.includes(flag)
      ? [`there is a ${flags.find(({ id }) => id === flag)!.title.toLowerCase()}`]
      : []),
    ...(fault && wider.faults.includes(fault)
      ? [`there is a ${faults.find(({ id }) => id === fault)!.title.toLowerCase()}`]
      : []),
  ]
}

const filled = (template: string, words: Readonly<Record<'step' | 'words' | 'map', string>>): string =>
  template
    .replace(/\{(step|words|map)\}/g, (_all, name: 'step' | 'words' | 'map') => words[name])
    .replace(/\s+/g, ' ')
    .trim()

const keyOf = (steps: string, source: string, words: string): string =>
  createHash('sha256')
    .update(JSON.stringify([steps, source, words]))
    .digest('base64url')
    .slice(0, 12)
