import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#db/domain/dates/format.ts';
import { KIND_LABELS } from '#db/domain/vocabulary.ts';
import { api } from '../client/client.ts';
import { useLocale } from '../i18n/useLocale.ts';
import type { Location } from './locations.ts';

/** What a place is called, in its tab and in the title of the window. */
export function useTitle(location: Location): string {
  const { t } = useLingui();
  const locale = useLocale();
  const id = 'id' in location ? location.id : null;
  const { data } = useQuery(
    api.records.refs.queryOptions({ input: { ids: id ? [id] : [] }, enabled: id !== null }),
  );
  switch (location.page) {
    case 'notes':
      return t`Carnet`;
    case 'history':
      return data?.[0] ? t`Historique de « ${data[0].title} »` : '…';
    case 'reconcile':
      return data?.[0] ? t`Réunir : ${data[0].title}` : '…';
    case 'journal':
      return t`Journal du ${formatDate({ edtf: location.day, wording: null }, locale, 'long')}`;
    case 'template':
      return t`Modèle de note`;
    case 'kind':
      return KIND_LABELS[location.kind].many[locale];
    case 'timeline':
      return t`Chronologie`;
    case 'signals':
      return KIND_LABELS.signal.many[locale];
    case 'graph':
      return t`Graphe`;
    case 'around':
      return data?.[0] ? t`Autour de « ${data[0].title} »` : '…';
    case 'actors':
      return t`Carte des acteurs`;
    case 'reports':
      return KIND_LABELS.rapport.many[locale];
    case 'search':
      return location.query ? t`Recherche : ${location.query}` : t`Recherche`;
    case 'coding':
      return t`Codage`;
    case 'review':
      return t`Revue`;
    case 'picture':
      return t`Photographie`;
    case 'comparison':
      return t`Comparaison`;
    case 'trash':
      return t`Corbeille`;
    case 'settings':
      return t`Réglages`;
    default:
      return data?.[0]?.title ?? '…';
  }
}
