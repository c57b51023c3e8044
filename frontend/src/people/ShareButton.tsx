import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { InvitePanel } from './InvitePanel';

/** How others get to the table. */
export function ShareButton() {
  const { t } = useTranslation('people');
  return (
    <Popover
      label={t('share.title')}
      trigger={
        <Button variant="secondary" icon={<Share2 className="s" />}>
          {t('share.title')}
        </Button>
      }
    >
      <InvitePanel />
    </Popover>
  );
}
