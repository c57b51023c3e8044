import { X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SHEET_QUERY, useMedia } from '../dock/useMedia';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import type { Id } from '../wire/types';
import { useAsked } from './asked';
import styles from './SearchBox.module.css';
import { SearchView } from './SearchView';
import { useNames } from './useNames';

interface SearchBoxProps {
  /** The room it was opened in; there is none in the lobby. */
  roomId: Id | undefined;
  onClose: () => void;
}

/** The search over whatever else is shown, and the one overlay there is while play is on; Escape closes it. */
export default function SearchBox({ roomId, onClose }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const isNarrow = useMedia(SHEET_QUERY);
  const [question, ask] = useAsked('box');
  const [isEverywhere, setEverywhere] = useState(roomId === undefined);
  const room = useNames([]).room(roomId ?? '') ?? '';
  const label = isEverywhere ? t('box.everywhere') : t('box.room', { room });
  return (
    <ModalOverlay isOpen onOpenChange={onClose} isDismissable className={styles.scrim ?? ''}>
      <Modal className={styles.box ?? ''}>
        <Dialog aria-label={t('title')} className={styles.dialog ?? ''}>
          <SearchView
            roomId={isEverywhere ? undefined : roomId}
            label={label}
            question={question}
            onAsk={ask}
            look={isNarrow ? 'compact' : 'wide'}
            takesFocus
            onLeave={onClose}
          >
            {roomId !== undefined && (
              <Button
                variant="ghost"
                size="sm"
                className={styles.scope ?? ''}
                aria-label={isEverywhere ? t('scope.toHere', { room }) : t('scope.toEverywhere')}
                onPress={() => setEverywhere(!isEverywhere)}
              >
                <span className="trunc">{isEverywhere ? t('scope.everywhere') : t('scope.here', { room })}</span>
              </Button>
            )}
            <IconButton label={t('close')} icon={<X />} size="sm" onPress={onClose} />
          </SearchView>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
