/** Runs a step and marks in the process's timeline how long it took, for whoever measures: `longhand:<name>`. */
export async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await step();
  } finally {
    performance.measure(`longhand:${name}`, { start });
  }
}
