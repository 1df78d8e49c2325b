import { createRoot } from 'react-dom/client';
import { activateLanguage } from './i18n/i18n.ts';
import { Trans } from '@lingui/react/macro';
import './ui/theme/fonts.css';
await activateLanguage('fr');
createRoot(document.getElementById('root')!).render(<Trans>Bonjour</Trans>);
