import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { PLACEHOLDERS, type PlaceholderName } from '#db/domain/templates/placeholders.ts';
import { showToast } from '../ui/state/toasts.ts';

/** Says what a template asked for and did not get: nothing when it got all. */
export function tellGaps({
  unknown,
  missing,
}: {
  unknown: readonly string[];
  missing: readonly PlaceholderName[];
}) {
  const locale = i18n.locale === 'en' ? 'en' : 'fr';
  const parts: string[] = [];
  const wanted = missing
    .map((name) => PLACEHOLDERS.find((one) => one.name === name)?.words[locale] ?? name)
    .join(', ');
  const left = unknown.map((word) => `{{${word}}}`).join(', ');
  if (wanted !== '') parts.push(t`À compléter dans la note : ${wanted}.`);
  if (left !== '') parts.push(t`Vigie ne connaît pas ${left} : laissé tel quel.`);
  if (parts.length > 0) showToast({ text: parts.join(' ') });
}
