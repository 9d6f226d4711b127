import type { PlanAction } from '../../bot/domain/plan'
import { planStates } from '../../bot/domain/plan-view'
import { formOf, invitationWords, lineOf, stateTitles } from '../../bot/features/plan/rules'
import { roomBeside } from '../../cards/picture'
import { type PlanView, planCard } from '../../cards/plan'
import { type PlanActionView, planActionCard } from '../../cards/plan-action'
import { type PlanChart, planPicture, planWords } from '../../cards/plan-chart'
import { type PlanFormView, planFormCard } from '../../cards/plan-form'
import { actionHistoryCard, dropCard } from '../../cards/plan-history'
import { planNoticeCard } from '../../cards/plan-notice'
import { agreeCard, detailsCard, templateCard, templatesCard } from '../../cards/plan-template'
import { plansCard } from '../../cards/plans'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const today = '2026-11-24'
const { themes, ratings, templates, gaps } = content.plan
const titleOf = (brag: string) => ratings.find((one) => one.id === brag)!.title
const hundred = longName.slice(0, 100)

export async function planSamples(typed: Typed): Promise<Sample[]> {
  const { amina } = actorsOf(typed)
  const suggested = gaps[1]!
  const action: PlanAction = {
    ...{ id: 'action-1', council, title: typed(suggested.title), theme: suggested.theme, percent: 40 },
    owner: { id: amina.id, name: amina.name },
    due: '2026-11-12',
    brag: 'amber',
    rated: { by: amina, at: '2026-11-03T10:00:00Z' },
    milestones: suggested.milestones.map(({ title }, place) => ({
      title: typed(title),
      due: `2026-1${place % 3}-10`,
      ...(place === 0 ? { done: '2026-10-09' } : {}),
    })),
    ...{ needs: [], comments: [], dropped: false, trail: [], revision: 4, settled: 0 },
  }
  const line = lineOf(action, undefined, titleOf, today)
  const longLine = { ...line, title: typed(hundred), owner: typed(longName.slice(0, 100)), next: typed(hundred) }
  const chart: PlanChart = {
    title: 'Actions by theme',
    themes: themes.map((theme, place) => ({
      label: theme.title,
      counts: { blue: place % 3, green: 2, amber: place % 2, red: place % 4 === 1 ? 1 : 0, none: 1 },
    })),
  }
  const picture = { url: (await planPicture(chart)).url, alt: planWords(chart) }
  const view: PlanView = {
    ...{ council, councilName, ratings, themes, picture, page: 0, pages: 1, role: 'officer' as const, isEmpty: false },
    summary: '9 actions: 2 complete, 4 on track, 1 at risk, 1 off track, 1 not rated. 1 overdue.',
    details: typed('Senior responsible owner: Grace Bello. Runs from 1 September 2026 to 31 August 2027.'),
    agreed: typed(
      'Version 2, agreed by Jo Bright on 3 November 2026. Since then: 3 due later than agreed, the most by 21 days.',
    ),
    standing: '',
    lines: [line],
    all: 1,
    filter: { state: 'open', theme: '', owner: '' },
    states: [{ id: 'open', title: 'Open actions' }],
    owners: [{ id: amina.id, name: amina.name }],
  }
  const shown: PlanActionView = {
    ...{ council, action: action.id, revision: 4, title: action.title, theme: 'People and skills', gap: '', ratings },
    ...{
      owner: amina.name,
      due: line.due,
      overdue: line.overdue,
      state: line.state,
      rated: '',
      brag: 'amber',
      percent: 40,
      evidence: '',
    },
    ...{ milestones: [], needs: [], comments: [], dropped: false, toSend: '', mayChange: true },
  }
  const form: PlanFormView = {
    ...{ council, action: 'action-1', gap: undefined, why: '', values: formOf(action), themes, others: [] },
    people: [{ id: amina.id, name: amina.name }],
  }
  const large: PlanView = {
    ...{ ...view, role: 'lead', councilName: longCouncil.name, all: 15, pages: 3, notice: typed('Saved.') },
    lines: Array(5).fill({ ...longLine, id: '11111111-1111-4111-8111-111111111111' }),
    states: planStates.map((id) => ({ id, title: stateTitles[id] })),
    details: typed(`Senior responsible owner: ${hundred}. Runs from 1 September 2026 to 31 August 2027.`),
    standing: typed(`${longName.slice(0, 80)}: 20 of 23 answered, 2 green, 1 amber, 1 red, confidence 3.2 (1 to 5).`),
    owners: Array.from({ length: 20 }, (_, place) => ({
      id: `${amina.id}${amina.id}`.slice(0, 71) + place,
      name: typed(hundred),
    })),
  }
  const { url } = await planPicture(chart, roomBeside(planCard({ ...large, picture: { ...picture, url: '' } })))
  return [
    ...sampled(planCard, {
      'no actions yet': [{ ...view, isEmpty: true, picture: undefined, lines: [], all: 0, details: '', agreed: '' }],
      'an officer sees it': [view],
      'a connector, when it changed meanwhile': [
        {
          ...view,
          role: 'connector',
          problem: 'Nothing was agreed, because the plan changed after your card was drawn.',
        },
      ],
      'a lead, after a press': [{ ...view, role: 'lead', notice: typed('The details are saved.') }],
      'a first page, all as long as it may be': [{ ...large, picture: { ...picture, url } }],
      'a connector, names as long as they may be': [
        {
          ...{ ...view, role: 'connector', councilName: longCouncil.name, lines: Array(5).fill(longLine), all: 15 },
          ...{ picture: undefined, page: 1, pages: 3, standing: 'November 2026: 2 of 3 answered.' },
        },
      ],
    }),
    ...sampled(planActionCard, {
      'its owner sees it': [
        {
          ...shown,
          milestones: action.milestones.map((one) => ({ title: one.title, due: one.due, done: !!one.done })),
        },
      ],
      'somebody else, long words': [
        {
          ...{ ...shown, mayChange: false, title: typed(hundred), gap: 'Senior managers (The whole council)' },
          evidence: typed(`https://intranet.example/${'a'.repeat(470)}`),
          needs: [{ title: typed(hundred), state: 'not complete yet' }],
          comments: Array(5).fill({ by: amina.name, text: typed(longNote) }),
          notice: 'Nothing was saved, because this action changed after your card was drawn.',
        },
      ],
      'its owner has not opened Pioneer': [
        {
          ...{ ...shown, owner: typed('Sam Field (has not opened Pioneer yet)') },
          toSend: invitationWords({
            ...action,
            owner: { name: typed('Sam Field'), email: 'sam.field@alderbrook.example' },
          }),
        },
      ],
      'taken off the plan': [{ ...shown, dropped: true, rated: `Rated by ${amina.name}` }],
    }),
    ...sampled(planFormCard, {
      'for a gap': [
        {
          ...form,
          gap: { response: 'r', area: 'a', title: 'Senior managers' },
          why: suggested.why,
          note: typed('There is one already.'),
        },
      ],
      'a change': [
        {
          ...form,
          revision: 4,
          others: Array.from({ length: 30 }, (_, place) => ({ id: `a${place}`, title: typed(hundred) })),
        },
      ],
    }),
    ...sampled(dropCard, {
      'asks first': [{ council, action: action.id, revision: action.revision, title: action.title }],
    }),
    ...sampled(actionHistoryCard, {
      'a page between': [
        {
          ...{ council, action: action.id, title: action.title, page: 1, pages: 3 },
          events: Array(8).fill({ at: '3 November 2026', what: `${amina.name} commented`, details: [typed(longNote)] }),
        },
      ],
    }),
    ...sampled(planNoticeCard, {
      'a comment': [
        {
          council,
          councilName,
          action: action.id,
          title: action.title,
          what: `${amina.name} commented`,
          words: typed(longNote),
        },
      ],
      agreed: [{ council, councilName, title: 'Version 2', what: `${amina.name} agreed your plan`, words: '' }],
    }),
    ...sampled(templatesCard, {
      all: [{ council, templates: templates.map((one) => ({ ...one, count: one.actions.length })) }],
    }),
    ...sampled(templateCard, {
      'the longest': [
        {
          ...{ council, template: templates[1]!.id, title: templates[1]!.title, about: templates[1]!.about },
          ...{ source: templates[1]!.source, actions: templates[1]!.actions, starts: today },
        },
      ],
    }),
    ...sampled(detailsCard, {
      filled: [{ council, revision: 1, sro: typed('Grace Bello'), starts: today, ends: '2027-08-31' }],
    }),
    ...sampled(agreeCard, {
      'asks first': [{ council, councilName, mark: 'm', summary: view.summary, before: view.agreed }],
    }),
    ...sampled(plansCard, {
      none: [{ lines: [], all: 0, page: 0, pages: 1 }],
      'a page between': [
        {
          lines: Array(6).fill({ council, name: longCouncil.name, summary: view.summary }),
          all: 18,
          page: 1,
          pages: 3,
        },
      ],
    }),
  ]
}
