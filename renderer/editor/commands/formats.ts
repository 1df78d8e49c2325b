import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { $isRangeSelection, type BaseSelection, type TextFormatType } from 'lexical';
import { Bold, Code, Highlighter, Italic, Strikethrough, Underline, type LucideIcon } from 'lucide-react';

export type FormatCommand = {
  format: TextFormatType;
  label: MessageDescriptor;
  icon: LucideIcon;
  keys: string;
  /** True when Lexical itself hears these keys. */
  builtIn?: true;
};

/** The formats of a run of text. */
export const FORMATS: readonly FormatCommand[] = [
  { format: 'bold', label: msg`Gras`, icon: Bold, keys: 'Ctrl+B', builtIn: true },
  { format: 'italic', label: msg`Italique`, icon: Italic, keys: 'Ctrl+I', builtIn: true },
  { format: 'underline', label: msg`Souligné`, icon: Underline, keys: 'Ctrl+U', builtIn: true },
  { format: 'strikethrough', label: msg`Barré`, icon: Strikethrough, keys: 'Ctrl+Maj+X' },
  { format: 'highlight', label: msg`Surligné`, icon: Highlighter, keys: 'Ctrl+Maj+H' },
  { format: 'code', label: msg`Code`, icon: Code, keys: 'Ctrl+E' },
];

/** The formats that the selection has all through. */
export function formatsOf(selection: BaseSelection | null): TextFormatType[] {
  if (!$isRangeSelection(selection)) return [];
  return FORMATS.flatMap(({ format }) => (selection.hasFormat(format) ? [format] : []));
}
