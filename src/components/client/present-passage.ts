/** How far down the window the eye is taken to be. */
export const EYE = 0.3;

/** Of elements in page order the last that begins above the eye. Looks at few of them. */
export function presentPassage<E extends Element>(ordered: readonly E[]): E | undefined {
  const line = innerHeight * EYE;
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.getBoundingClientRect().top ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return ordered[low - 1];
}
