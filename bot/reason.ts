import { StoreUnusableError } from '../storage/port'
import { SettingsError } from './config'
import { ContentError } from './content/load'

/** Why the bot cannot start, as a sentence for whoever runs it. */
export function reasonOf(error: unknown): string {
  if (error instanceof SettingsError || error instanceof ContentError || error instanceof StoreUnusableError)
    return error.message
  const { code, port, stack } = (error ?? {}) as { code?: string; port?: number; stack?: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that program, or set PORT to another number.`
  if (code === 'EACCES' && port) return `Port ${port} may not be used by this account. Set PORT to a number above 1023.`
  return `Pioneer could not start: ${stack ?? String(error)}`
}
