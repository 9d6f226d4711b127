import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line } from './fields'

/** What can be pressed before the first question. */

const level = { level: z.enum(['organisation', 'service', 'contract']) }

export const chooseLevel = defineAction('assess-level', { level: z.enum(['organisation', 'service']) })
export const nameService = defineAction('assess-service', {}, { service: line('The name of the service', 80) })
export const chooseSubject = defineAction('assess-subject', { ...level, subject: id() })
export const startDraft = defineAction('assess-start', {
  ...level,
  subject: id(),
  title: id(),
  round: z.number().int().min(1),
})
export const resumeDraft = defineAction('assess-resume', { response: id() })
