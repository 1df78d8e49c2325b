import type { Command } from '../command.ts';
import { misuse } from '../usage-error.ts';

/** `vigie import undo`: part of the public interface, brought by a later version. */
export const importUndo: Command = async () => misuse((texts) => texts.importUndoLater);
