/** Does the work for each, all at once, so that one in trouble holds up no other. Rejects in the end with the first failure. */
export async function forEach<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const tried = await Promise.allSettled(all.map(work))
  const failed = tried.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
