/**
 * An order of the rows and columns of a table of amounts in which those that go together stand together: reciprocal
 * averaging, the second axis of a correspondence analysis. Only sums, products and roots, so that every machine gets the
 * same; ties keep the order given.
 *
 * @param amounts Not negative; rows of equal length.
 * @returns The indexes of the rows and of the columns, in their new order.
 */
export function seriate(amounts: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const width = amounts[0]?.length ?? 0;
  const rowSums = amounts.map((row) => sum(row));
  const columnSums = Array.from({ length: width }, (_, column) => sum(amounts.map((row) => row[column] ?? 0)));
  let columns = columnSums.map((_, index) => index - (width - 1) / 2);
  let rows = rowSums.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    rows = amounts.map((row, index) => mean(row, columns, rowSums[index] ?? 0));
    const next = columnSums.map((total, column) =>
      mean(
        amounts.map((row) => row[column] ?? 0),
        rows,
        total,
      ),
    );
    columns = standard(next, columnSums);
  }
  return { rows: orderOf(rows), columns: orderOf(columns) };
}

const ROUNDS = 60;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(weights: readonly number[], values: readonly number[], total: number): number {
  return total === 0 ? 0 : weights.reduce((all, weight, index) => all + weight * (values[index] ?? 0), 0) / total;
}

/** Without the trivial axis, on which all are equal, and of unit size. */
function standard(values: readonly number[], weights: readonly number[]): number[] {
  const total = sum(weights);
  const centre = mean(weights, values, total);
  const centred = values.map((value) => value - centre);
  const size = Math.sqrt(
    mean(
      weights,
      centred.map((value) => value * value),
      total,
    ),
  );
  return size === 0 ? centred : centred.map((value) => value / size);
}

function orderOf(values: readonly number[]): number[] {
  const rounded = values.map((value) => Math.round(value * 1e6));
  return values.map((_, index) => index).sort((a, b) => (rounded[a] ?? 0) - (rounded[b] ?? 0) || a - b);
}
