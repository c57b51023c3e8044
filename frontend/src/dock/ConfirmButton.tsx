import type { ReactElement } from 'react';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import styles from './ConfirmButton.module.css';

interface ConfirmButtonProps {
  /** The button that asks first. */
  trigger: ReactElement;
  question: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
}

/** A button that says what will happen before it does. The question stands beside it, so play goes on. */
export function ConfirmButton({ trigger, question, confirm, cancel, onConfirm }: ConfirmButtonProps) {
  return (
    <Popover label={question} placement="top" trigger={trigger}>
      {(close) => (
        <div className={styles.question}>
          <p>{question}</p>
          <div className={styles.answers}>
            <Button variant="ghost" onPress={close}>
              {cancel}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </div>
        </div>
      )}
    </Popover>
  );
}
