import { actorsOf, longName, longNote, type Typed } from './people'
import { draft, sent, subjectsOf, withAnswers, withDecision, withReply } from './responses'

/** Rounds in every state, for results and reviews alike. */
export function roundsIn(typed: Typed) {
  const { amina, grace, long } = actorsOf(typed)
  const subjects = subjectsOf(typed)
  const note = (place: number) => (place % 3 === 0 ? typed('Minutes of the board of 12 October, item 4.') : '')
  const whole = { level: 'organisation', subject: subjects.organisation, by: amina } as const
  const contract = {
    level: 'contract',
    subject: { ...subjects.contract, title: typed(`${longName} (WM-2026-017/B WM-2026-017/B WM-2026-017/B)`) },
    by: long,
  } as const
  const submitted = sent(withAnswers(draft(whole), amina, { note }), amina)
  const second = sent(
    withAnswers(draft({ ...whole, round: 2 }), amina, { lift: 0.6, note }),
    amina,
    '2027-05-04T12:00:00Z',
  )
  const comment = typed('I agree with what you say of suppliers. Well done with the register.')
  const asks = typed('Please show when the board last looked at the register, and what it decided.')
  const letsTalk = withDecision(submitted, { verdict: 'lets-talk', comment }, grace)
  const full = withAnswers(draft(contract), long, { lift: 0.5, note: () => typed(longNote) })
  const decision = { comment: typed(longNote), reopen: 44 } as const
  const allReopened = withDecision(sent(full, long), { ...decision, verdict: 'needs-evidence' }, long)
  const again = sent(allReopened, long, '2026-11-17T10:00:00Z')
  const longAgain = withDecision(again, { ...decision, verdict: 'needs-evidence' }, long)
  const longReply = withReply(withDecision(again, { ...decision, verdict: 'lets-talk' }, long), typed(longNote), long)
  return {
    draft: withAnswers(draft(whole), amina, { count: 7, note }),
    submitted,
    second,
    agreed: withDecision(submitted, { verdict: 'agreed', comment: '' }, grace),
    needsEvidence: withDecision(submitted, { verdict: 'needs-evidence', comment: asks, reopen: 2 }, grace),
    replied: withReply(letsTalk, typed('Thank you. I am free on Thursday after ten.'), amina),
    letsTalk,
    allReopened,
    longReply: { ...longReply, round: 2 },
    longTrail: withReply(
      withDecision(
        sent(withReply(longAgain, typed(longNote), long), long),
        { ...decision, verdict: 'needs-evidence' },
        long,
      ),
      typed(longNote),
      long,
    ),
    /** The heaviest: eleven areas with targets, a round before, a long decision and a long reply. */
    heaviest: withReply(
      withDecision(second, { verdict: 'lets-talk', comment: typed(longNote) }, long),
      typed(longNote),
      long,
    ),
    nothingApplies: sent(
      withAnswers(draft({ ...contract, subject: subjects.contract }), amina, { point: 'does-not-apply' }),
      amina,
    ),
    perfect: sent(
      withAnswers(draft({ ...contract, level: 'service', subject: subjects.service }), amina, { point: 'optimised' }),
      amina,
    ),
  }
}
