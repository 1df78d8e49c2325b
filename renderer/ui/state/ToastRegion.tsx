import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components';
import * as css from './state.css.ts';
import { toastQueue } from './toasts.ts';

/** Where toasts show; mounted once by the shell. */
export function ToastRegion() {
  const { t } = useLingui();
  return (
    <Region queue={toastQueue} className={css.toasts} aria-label={t`Messages`}>
      {({ toast }) => (
        <Toast toast={toast} className={css.toast}>
          <Content className={css.toastText}>
            <Text slot="title">{toast.content.text}</Text>
          </Content>
          {[toast.content.action, toast.content.second].map(
            (action) =>
              action && (
                <Button
                  key={action.label}
                  className={css.toastButton}
                  onPress={() => {
                    action.run();
                    toastQueue.close(toast.key);
                  }}
                >
                  {action.label}
                </Button>
              ),
          )}
          <Button slot="close" className={css.toastClose} aria-label={t`Fermer`}>
            <X size={14} aria-hidden />
          </Button>
        </Toast>
      )}
    </Region>
  );
}
