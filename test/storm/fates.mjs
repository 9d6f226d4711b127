/** What Teams says to the chats of a storm, by name. `first` only at first (so many `times`), `always` each time. */
export const fates = {
  throttled: { first: { status: 429, code: 'Throttled', headers: { 'retry-after': '1' } }, times: 2 },
  raced: { first: { status: 412, code: 'PreconditionFailed' } },
  badGateway: { first: { status: 502 } },
  unavailable: { first: { status: 503 } },
  timedOut: { first: { status: 504 } },
  dropped: { drops: true },
  slow: { slow: 2_000 },
  /** Teams takes the message, and its answer is lost on the way. */
  unheard: { loses: true },
  blocked: { always: { status: 403, code: 'ConversationBlockedByUser' } },
  removed: { always: { status: 403, code: 'BotNotInConversationRoster' } },
  disabled: { always: { status: 403, code: 'BotDisabledByAdmin' } },
  gone: { always: { status: 404, code: 'ConversationNotFound' } },
}
const names = Object.keys(fates)

/** Every twentieth chat has a fate, all fates in turn; the rest are answered 201. */
export const fateNameOf = (number, withFates) =>
  withFates && number % 20 === 7 ? names[Math.floor(number / 20) % names.length] : 'good'
export const fateOf = (number, withFates) => fates[fateNameOf(number, withFates)] ?? {}

/** Whether a chat may have a message twice without anybody's death: who heard nothing cannot know that it was taken. */
export const isUnheard = (number, withFates) => fateNameOf(number, withFates) === 'unheard'

/** The end that a delivery to such a chat must have. */
export const endOf = (number, withFates) =>
  ({ blocked: 'blocked', removed: 'not-installed', disabled: 'disabled', gone: 'failed' })[
    fateNameOf(number, withFates)
  ] ?? 'sent'
