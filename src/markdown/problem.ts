/** One thing that is wrong with a file of an archive, told so that whoever wrote the file can put it right. */
export interface Problem {
  /** Path as the reader knows it, mostly inside the content folder. */
  file: string;
  /** From 1; absent when the file as a whole is meant. */
  line?: number;
  column?: number;
  /** `people[0].role`. */
  field?: string;
  /** What is wrong. */
  what: string;
  /** What to do about it. */
  fix: string;
}

/** Thrown with every problem found, not only with the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** `episodes/a/b.md:7:3 people[0].role: what is wrong. What to do.` */
export function formatProblem({ file, line, column, field, what, fix }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return `${place}${field ? ` ${field}` : ''}: ${sentence(what)} ${sentence(fix)}`.trimEnd();
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
