import type { GroupLine } from '../../../cards/groups'
import type { GroupForm } from '../../../cards/groups-form'
import type { GroupView } from '../../../cards/groups-home'
import { type Council, councilTypes, regions, typeTitles } from '../../domain/council'
import { byName, type PeerGroup, type ShownGroup } from '../../domain/peer-group'
import { counted, day, listed } from '../../domain/words'

/** How peer groups are shown, and whom they would suit. */

export interface Theme {
  readonly id: string
  readonly title: string
}

/** What the councils of a group can have in common, as a form offers it. */
export const commonChoices = (themes: readonly Theme[]) => [
  ...regions.map((region) => ({ title: `Region: ${region}`, value: `region:${region}` })),
  ...councilTypes.map((type) => ({ title: `Council type: ${typeTitles[type]}`, value: `council-type:${type}` })),
  ...themes.map(({ id, title }) => ({ title: `Theme: ${title}`, value: `theme:${id}` })),
  { title: 'Cohort', value: 'cohort' },
]

type Common = Pick<PeerGroup, 'kind' | 'of'>

/** What a form says of it; nothing when that is none of the choices, or a cohort without a name. */
export function commonOf(form: Pick<GroupForm, 'common' | 'cohort'>, themes: readonly Theme[]): Common | undefined {
  if (!commonChoices(themes).some(({ value }) => value === form.common)) return undefined
  if (form.common === 'cohort') return form.cohort ? { kind: 'cohort', of: form.cohort } : undefined
  const at = form.common.indexOf(':')
  return { kind: form.common.slice(0, at) as PeerGroup['kind'], of: form.common.slice(at + 1) }
}

export const formOf = (group: PeerGroup): GroupForm => ({
  name: group.name,
  common: group.kind === 'cohort' ? 'cohort' : `${group.kind}:${group.of ?? ''}`,
  cohort: group.kind === 'cohort' ? (group.of ?? '') : '',
  purpose: group.purpose,
  audience: group.open ? 'open' : 'members',
})

export const blankForm: GroupForm = { name: '', common: '', cohort: '', purpose: '', audience: 'open' }

const themeTitle = (id: string, themes: readonly Theme[]): string =>
  themes.find((theme) => theme.id === id)?.title ?? id

export function kindWords({ kind, of = '' }: Common, themes: readonly Theme[]): string {
  if (kind === 'region') return `Region: ${of}`
  if (kind === 'council-type') return `Council type: ${typeTitles[of as Council['type']] ?? of}`
  return kind === 'theme' ? `Theme: ${themeTitle(of, themes)}` : `Cohort: ${of}`
}

/** What is known of somebody that a group may suit. `caseload` are the councils that they look after. */
export interface Suits {
  readonly council: Council | undefined
  readonly cohort: string | undefined
  readonly caseload: readonly Council[]
  /** Ids of themes: of areas that scored lowest, and of actions under way. */
  readonly weak: readonly string[]
  readonly planned: readonly string[]
}

/** Why a group would suit somebody; nothing where nothing says that it would. */
export function reasonFor({ kind, of = '' }: Common, suits: Suits, themes: readonly Theme[]): string | undefined {
  const { council, caseload } = suits
  if (kind === 'region' && council?.region === of) return `Your council is in ${of}.`
  if (kind === 'region' && caseload.some(({ region }) => region === of)) return `You look after councils in ${of}.`
  if (kind === 'council-type' && council?.type === of)
    return `Your council is of this type: ${typeTitles[council.type]}.`
  if (kind === 'theme' && suits.weak.includes(of))
    return `Your council scored lowest in areas of ${quoted(of, themes)}.`
  if (kind === 'theme' && suits.planned.includes(of)) return `Your plan has actions on ${quoted(of, themes)}.`
  if (kind === 'cohort' && suits.cohort && suits.cohort.toLowerCase() === of.toLowerCase())
    return `Your council is in cohort ${of}.`
  return undefined
}

const quoted = (theme: string, themes: readonly Theme[]): string => `“${themeTitle(theme, themes)}”`

/** Mine, then those that suit, then the others; each by name. */
export function groupLines(
  around: { readonly mine: readonly PeerGroup[]; readonly others: readonly PeerGroup[] },
  suits: Suits,
  themes: readonly Theme[],
): readonly GroupLine[] {
  const line = (one: PeerGroup, reason: string, part: GroupLine['part']): GroupLine => ({
    ...{ id: one.id, name: one.name, kind: kindWords(one, themes), reason, part },
  })
  const others = byName(around.others).map((one) => {
    const reason = reasonFor(one, suits, themes)
    return reason ? line(one, reason, 'suggested') : line(one, '', 'other')
  })
  return [
    ...byName(around.mine).map((one) => line(one, '', 'mine')),
    ...others.filter(({ part }) => part === 'suggested'),
    ...others.filter(({ part }) => part === 'other'),
  ]
}

/** `12 people of 5 councils` */
export function sizeWords({ people, councils }: Pick<ShownGroup, 'people' | 'councils'>): string {
  const of = Object.keys(councils).length
  const all = people === 0 ? 'nobody yet' : counted(people, 'person', 'people')
  return of === 0 ? all : `${all} of ${counted(of, 'council')}`
}

/** With somebody who came just now, or without somebody who left. */
export function withOne(shown: ShownGroup, council: string | undefined, one: 1 | -1): ShownGroup {
  const { [council ?? '']: of = 0, ...others } = shown.councils
  const councils = council && of + one > 0 ? { ...others, [council]: of + one } : others
  return { ...shown, people: Math.max(0, shown.people + one), councils }
}

export const groupView = (group: PeerGroup, shown: ShownGroup, themes: readonly Theme[]): GroupView => ({
  ...{ id: group.id, name: group.name, purpose: group.purpose, open: group.open },
  kind: kindWords(group, themes),
  facilitators: group.facilitators.length === 0 ? 'nobody' : listed(group.facilitators.map(({ name }) => name)),
  size: sizeWords(shown),
  news: group.closed ? [] : shown.news.map(({ what, words }) => ({ what, words })),
  closed: group.closed ? day(group.closed) : '',
})
