/**
 * When this process stood still, as [from, to] in milliseconds since 1970. What is sent or comes meanwhile has the time at which it
 * went on, so that it cannot be counted by the second. The function that it gives answers with all that was seen.
 */
exports.watch = () => {
  const stalls = []
  let last = Date.now()
  setInterval(() => {
    const now = Date.now()
    if (now - last > 15) stalls.push([last, now])
    last = now
  }, 3).unref()
  return () => stalls
}
