import { Check, Info, RotateCcw, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastRegion as AriaToastRegion } from 'react-aria-components';
import { Button } from './Button';
import { classes } from './classes';
import { IconButton } from './IconButton';
import { closeToast, toasts, type ToastTone } from './toasts';
import styles from './Toast.module.css';

const ICONS: Record<ToastTone, ReactNode> = {
  ok: <Check aria-hidden />,
  info: <Info aria-hidden />,
  warn: <TriangleAlert aria-hidden />,
  error: <TriangleAlert aria-hidden />,
  back: <RotateCcw aria-hidden />,
};

/** Where toasts come up; screen readers hear them, F6 goes to them. One for the whole client. */
export function ToastRegion() {
  const { t } = useTranslation('ui');
  return (
    <AriaToastRegion queue={toasts} aria-label={t('notices')} className={styles.region ?? ''}>
      {({ toast }) => (
        <AriaToast toast={toast} className={classes(styles.toast, styles[toast.content.tone])}>
          {ICONS[toast.content.tone]}
          <ToastContent className={styles.text ?? ''}>{toast.content.text}</ToastContent>
          {toast.content.action !== undefined && (
            <Button
              size="sm"
              onPress={() => {
                toast.content.action?.onPress();
                closeToast(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton slot="close" size="sm" label={t('close')} icon={<X className="s" />} onPress={() => closeToast(toast.key)} />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
