/** Of the candidates the one that differs least from what was given, if it is near enough to be meant. */
export function nearest(given: string, candidates: Iterable<string>): string | undefined {
  return nearestOf(given, candidates, 1)[0];
}

/** Of the candidates those that differ least from what was given and may be meant, the nearest first. */
export function nearestOf(given: string, candidates: Iterable<string>, most: number): string[] {
  const limit = Math.max(2, Math.floor(given.length / 3)) + 1;
  return [...candidates]
    .map((candidate) => ({ candidate, edits: editDistance(given.toLowerCase(), candidate.toLowerCase(), limit) }))
    .filter(({ edits }) => edits < limit)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How many characters to insert, remove or replace; anything from `limit` on where it is that or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) {
    return limit;
  }
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = [...previous];
  for (let i = 1; i <= a.length; i++) {
    let least = current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, previous[j] + 1, current[j - 1] + 1);
      least = Math.min(least, current[j]);
    }
    if (least >= limit) {
      return limit;
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length];
}
