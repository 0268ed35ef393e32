import pc from 'picocolors';

/** Runs a command; whatever it throws becomes a message without a stack, and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`\n${pc.red('✗')} ${describe(error)}`);
    if (process.env['LONGHAND_DEBUG']) console.error(error);
    process.exit(1);
  }
}

/** What is wrong, where, and what to do, as far as the error knows. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint, loc } = error as Error & { hint?: string; loc?: { file?: string; line?: number; column?: number } };
  const where = loc?.file === undefined ? undefined : [loc.file, loc.line, loc.column].filter(Boolean).join(':');
  return [error.message, where, hint].filter(Boolean).join('\n  ');
}
