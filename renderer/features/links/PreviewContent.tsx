import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#db/domain/dates/format.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../../client/client.ts';
import { errorOf } from '../../client/errors.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { KindIcon } from '../../ui/kind/KindIcon.tsx';
import * as css from './links.css.ts';

/** A glance at a record, or at one of its blocks: kind, code, date, title, summary, first lines. */
export function PreviewContent({ id, blockId = null }: { id: string; blockId?: string | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data, error } = useQuery(
    api.links.preview.queryOptions({ input: { id, ...(blockId !== null && { blockId }) } }),
  );
  if (error)
    return (
      <p className={css.previewText}>
        {errorOf(error).kind === 'not-found'
          ? t`Cette fiche n’est plus dans l’archive.`
          : t`L’aperçu n’est pas disponible.`}
      </p>
    );
  if (!data) return <p className={css.previewText}>…</p>;
  const words = blockId === null ? data.opening : data.block;
  return (
    <>
      <p className={css.previewKind}>
        <KindIcon kind={data.kind} size={13} /> {KIND_LABELS[data.kind].one[locale]} · {data.code}
        {data.date && <> · {formatDate(data.date, locale, 'short')}</>}
        {data.deleted && <> · {t`à la corbeille`}</>}
      </p>
      <p className={css.cardTitle}>{data.title}</p>
      {blockId === null && data.summary && <p className={css.previewText}>{data.summary}</p>}
      {words && <p className={css.previewText}>{words}</p>}
      {blockId !== null && data.block === null && (
        <p className={css.gone}>{t`Ce bloc n’est plus dans le texte.`}</p>
      )}
    </>
  );
}
