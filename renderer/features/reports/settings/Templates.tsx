import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FileUp, Trash2 } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { FileTrigger, Label, Radio, RadioGroup } from 'react-aria-components';
import type { HouseTemplate } from '#preload/contract/reports.ts';
import { api, client } from '../../../client/client.ts';
import { sentenceNow, useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { IconButton } from '../../../ui/button/IconButton.tsx';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { showUndo } from '../../records/undo.ts';
import * as css from './settings.css.ts';

const WORD = ['.docx', '.dotx'];

/** The house templates, each as a small page in its fonts and colour, and the way to bring another one in. */
export function Templates({
  chosen,
  readOnly,
  onChoose,
}: {
  chosen: string;
  readOnly: boolean;
  onChoose: (id: string) => void;
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const { data, error, refetch } = useQuery(api.reports.templates.queryOptions());
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const bring = async (file: File) => {
    setBusy(true);
    setProblems([]);
    try {
      const name = file.name.slice(0, 200) || t`Modèle`;
      const brought = await client.reports.importTemplate({ name, content: file, locale });
      setProblems(brought.problems);
      await refetch();
      onChoose(brought.id);
      showUndo(t`Le modèle « ${name} » est gardé.`, brought.changeSetId, () => void refetch());
    } catch (failure) {
      showToast({ text: sentenceNow(failure) });
    } finally {
      setBusy(false);
    }
  };
  const remove = async (template: HouseTemplate) => {
    try {
      const { changeSetId } = await client.reports.removeTemplate({ id: template.id });
      if (chosen === template.id) onChoose(data?.[0]?.id ?? 'sobre');
      await refetch();
      showUndo(t`Le modèle « ${template.name[locale]} » est retiré.`, changeSetId, () => void refetch());
    } catch (failure) {
      showToast({ text: sentenceNow(failure) });
    }
  };
  if (error)
    return (
      <ErrorState
        small
        title={t`Les modèles ne s’affichent pas`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton lines={3} />;
  return (
    <>
      <RadioGroup
        value={chosen}
        onChange={onChoose}
        isDisabled={readOnly}
        orientation="horizontal"
        className={css.templates}
      >
        <Label className={css.templatesLabel}>
          <VisuallyHidden>{t`Modèle de mise en page`}</VisuallyHidden>
        </Label>
        {data.map((template) => (
          <div key={template.id} className={css.templateBox}>
            <Radio value={template.id} className={css.template}>
              <Thumbnail template={template} />
              <span className={css.templateName}>{template.name[locale]}</span>
              {template.fileName && <span className={css.templateFile}>{template.fileName}</span>}
            </Radio>
            {!template.builtIn && !readOnly && (
              <IconButton
                icon={Trash2}
                size={13}
                label={t`Retirer le modèle « ${template.name[locale]} »`}
                className={css.templateRemove}
                onPress={() => void remove(template)}
              />
            )}
          </div>
        ))}
      </RadioGroup>
      {!readOnly && (
        <div>
          <FileTrigger
            acceptedFileTypes={WORD}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (file) void bring(file);
            }}
          >
            <Button compact isDisabled={busy}>
              <FileUp size={13} aria-hidden />
              {busy ? <Trans>Lecture du modèle…</Trans> : <Trans>Prendre un modèle Word…</Trans>}
            </Button>
          </FileTrigger>
        </div>
      )}
      {problems.length > 0 && (
        <div role="status" className={css.problems}>
          <Trans>Le modèle est pris, sauf ceci :</Trans>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A page in small: its title, a heading, lines of text, in the fonts and the colour of the template. */
function Thumbnail({ template }: { template: HouseTemplate }) {
  const [heading = 'sans-serif', body = heading] = template.fonts;
  const style = { '--look': template.colour, fontFamily: `'${heading}', sans-serif` } as CSSProperties;
  return (
    <span className={css.page} style={style} aria-hidden>
      <span className={css.pageTitle}>{'Aa'}</span>
      <span className={css.pageRule} />
      <span className={css.pageHeading}>{'1 Aa'}</span>
      <span className={css.pageText} style={{ fontFamily: `'${body}', serif` }}>
        {[92, 100, 84, 96, 58].map((width) => (
          <span key={width} style={{ width: `${width}%` }} />
        ))}
      </span>
      <span className={css.pageHeading}>{'1.1 Aa'}</span>
      <span className={css.pageText}>
        {[96, 88, 70].map((width) => (
          <span key={width} style={{ width: `${width}%` }} />
        ))}
      </span>
    </span>
  );
}
