import { CommandEnd, EXIT } from '../exit-codes';

/**
 * Runs the work of a suppression command and turns what goes wrong into its end. Messages hold no value of a file or a source.
 * @throws CommandEnd
 */
export async function ending<T>(command: string, work: () => Promise<T>): Promise<T> {
  const { OperatorError } = await import('@habeas/platform/errors');
  const { ColumnFault, CsvFault } = await import('@habeas/casework/suppression');
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandEnd) throw error;
    if (error instanceof CsvFault || error instanceof RangeError || error instanceof ColumnFault) {
      throw new CommandEnd(EXIT.badInput, `${command}: ${error.message}`);
    }
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name, message } = error as NodeJS.ErrnoException;
    // Its message names source, collection and column, never a value.
    if (name === 'SourceError') throw new CommandEnd(EXIT.unavailable, `${command}: ${message} (${code})`);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new CommandEnd(EXIT.badInput, `${command}: the file cannot be read (${code})`);
    }
    throw new CommandEnd(EXIT.failed, `${command}: failed (${code ?? name})`);
  }
}
