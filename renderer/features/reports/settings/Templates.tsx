import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { HouseTemplate } from '#preload/contract/reports.ts';
import { api } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import * as css from './settings.css.ts';

/** The house templates, each as a small page in its fonts and colour. */
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
          </div>
        ))}
      </RadioGroup>
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
