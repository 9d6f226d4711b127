/** Passes on each id once. Damaged records stay where they are, so a queue meets them at every look. */
export function toldOnce(tell: (ids: readonly string[]) => void = () => {}): (ids: readonly string[]) => void {
  const told = new Set<string>()
  return (ids) => {
    const fresh = ids.filter((id) => !told.has(id))
    for (const id of fresh) told.add(id)
    if (fresh.length > 0) tell(fresh)
  }
}
