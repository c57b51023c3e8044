import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select';
import type { Secrecy } from '../wire/types';
import { useTraySettings } from './traySettings';

const CHOICES: readonly Secrecy[] = ['public', 'director', 'self'];

/** Who is shown the next rolls. */
export function SecrecySelect({ look }: { look: 'quiet' | 'field' }) {
  const { t } = useTranslation('dice');
  const [{ secrecy }, change] = useTraySettings();
  return (
    <Select
      label={t('secrecy.label')}
      hideLabel={look === 'quiet'}
      look={look}
      value={secrecy}
      onChange={(chosen) => change({ secrecy: chosen })}
      items={CHOICES.map((id) => ({ id, label: t(`secrecy.${id}`), icon: id === 'public' ? <Eye /> : <EyeOff /> }))}
    />
  );
}
