import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { errorOf } from '../../../client/errors.ts';
import { useSentence } from '../../../client/sentences.ts';
import { classes } from '../../../ui/classes.ts';
import * as css from '../records.css.ts';

/** Values are plain data: texts, numbers, dates. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export type EditorProps<Value> = {
  value: Value;
  /** Saves; resolves once the host said so. */
  save: (value: Value) => Promise<void>;
  cancel: () => void;
  problem: string | null;
  isSaving: boolean;
};

/**
 * A value that becomes its editor when pressed. Enter or leaving the field saves, Escape gives up. What could not be
 * saved stays in the editor with the reason; a value that changed meanwhile is shown, and saving again replaces it.
 */
export function EditableValue<Value>({
  label,
  value,
  children,
  onSave,
  renderEditor,
  className,
  invitation,
}: {
  label: string;
  value: Value;
  /** How the value is read; nothing when there is none. */
  children: ReactNode;
  onSave: (value: Value) => Promise<void>;
  renderEditor: (props: EditorProps<Value>) => ReactNode;
  className?: string;
  /** What is read in the place of a value that is not there, where its label does not stand beside it. */
  invitation?: string;
}) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const [isEditing, setEditing] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The value as the writer saw it: what they replace.
  const [seen, setSeen] = useState(value);
  const latest = useRef({ value, onSave });
  useEffect(() => {
    latest.current = { value, onSave };
  });
  const button = useRef<HTMLButtonElement>(null);

  const close = () => {
    setEditing(false);
    setProblem(null);
    // The focus goes back where it was, but only if it was still in the editor.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };
  const open = () => {
    setSeen(value);
    setEditing(true);
  };
  const save = async (next: Value) => {
    if (isSaving) return;
    if (!same(value, seen)) {
      setSeen(value);
      setProblem(
        t`Cette valeur a changé entre-temps. Enregistrez de nouveau pour la remplacer, ou appuyez sur Échap pour garder l’autre.`,
      );
      return;
    }
    setSaving(true);
    try {
      await onSave(next).catch(async (error: unknown) => {
        // Something else of the record changed: the page was brought up to date meanwhile, and nothing here is in conflict.
        if (errorOf(error).kind !== 'stale-revision' || !same(latest.current.value, value)) throw error;
        await latest.current.onSave(next);
      });
      close();
    } catch (error) {
      setProblem(sentenceOf(error));
      setSeen(latest.current.value);
    } finally {
      setSaving(false);
    }
  };

  if (isEditing) return <>{renderEditor({ value, save, cancel: close, problem, isSaving })}</>;
  const isEmpty = children === null || children === '' || children === undefined;
  const shown = typeof children === 'string' && !isEmpty;
  // An invitation says by itself what is to be added.
  const name = shown
    ? t`${label} : ${children}. Modifier`
    : isEmpty && invitation
      ? undefined
      : t`${label} : ajouter`;
  return (
    <AriaButton
      ref={button}
      className={classes(css.valueButton, isEmpty && css.noValue, className)}
      {...(name && { 'aria-label': name })}
      onPress={open}
    >
      {isEmpty ? (invitation ?? <Trans>Ajouter…</Trans>) : children}
    </AriaButton>
  );
}
