import { createRoot } from 'react-dom/client';
import { activateLanguage } from './i18n/i18n.ts';
import { Trans } from '@lingui/react/macro';
import { KindChip } from './ui/kind/Chip.tsx';
import './ui/theme/fonts.css';
import './ui/theme/global.css.ts';
await activateLanguage('fr');
createRoot(document.getElementById('root')!).render(<div><KindChip kind="etude"><Trans>Bonjour</Trans></KindChip></div>);
