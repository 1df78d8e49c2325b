import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../button/IconButton.tsx';
import { MODAL } from './modal.ts';
import * as css from './overlay.css.ts';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  size?: keyof typeof css.modal;
  /** False when only one of the actions may close it. */
  dismissable?: boolean;
  role?: 'dialog' | 'alertdialog';
};

/** A window over the page: focus stays inside, Escape closes it, and focus goes back where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = 'small',
  dismissable = true,
  role = 'dialog',
}: DialogProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      {...MODAL}
      className={css.veil}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
    >
      <Modal className={css.modal[size]}>
        <AriaDialog className={css.dialog} role={role}>
          <div className={css.dialogHead}>
            <Heading slot="title" level={2} className={css.dialogTitle}>
              {title}
            </Heading>
            {dismissable && <IconButton icon={X} label={t`Fermer`} onPress={onClose} />}
          </div>
          <div className={css.dialogBody}>{children}</div>
          {actions && <div className={css.dialogActions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
