import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { ALL_GROUPS, groupsOf, typesOf, type Group } from './changeGroups';
import styles from './Webhooks.module.css';

/** The longest address the table takes, in UTF-16 units. */
const MAX_URL = 500;

/** What a webhook is to be. */
export interface Wanted {
  url: string;
  changeTypes: string[];
}

interface WebhookFormProps {
  /** What it is now; empty for a new one. */
  now?: { url: string; changeTypes: readonly string[] };
  save: string;
  isPending: boolean;
  onSave: (wanted: Wanted) => void;
  onCancel: () => void;
}

/** Where a webhook leads and what it tells. */
export function WebhookForm({ now, save, isPending, onSave, onCancel }: WebhookFormProps) {
  const { t } = useTranslation('webhooks');
  const [url, setUrl] = useState(now?.url ?? '');
  const [groups, setGroups] = useState<readonly Group[]>(() => groupsOf(now?.changeTypes ?? []));
  const isAddress = URL.canParse(url.trim()) && /^https?:\/\//iu.test(url.trim());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ url: url.trim(), changeTypes: typesOf(groups) });
      }}
    >
      <TextField
        label={t('url')}
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={url}
        onChange={setUrl}
        maxLength={MAX_URL}
        hint={t('urlHint')}
        error={url.trim() !== '' && !isAddress && url.length > 'https://'.length ? t('urlWrong') : undefined}
      />
      <div>
        <p id="webhook-tells" className={styles.label}>
          {t('tells')}
        </p>
        <ListBox
          aria-labelledby="webhook-tells"
          className={styles.groups ?? ''}
          layout="grid"
          selectionMode="multiple"
          selectedKeys={groups}
          onSelectionChange={(keys) => setGroups(ALL_GROUPS.filter((group) => keys === 'all' || keys.has(group)))}
        >
          {ALL_GROUPS.map((group) => (
            <ListBoxItem key={group} id={group} textValue={t(`group.${group}`)} className={styles.group ?? ''}>
              <Check className="s" aria-hidden />
              {t(`group.${group}`)}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
      <div className={styles.answers}>
        <Button variant="ghost" onPress={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" isDisabled={!isAddress || groups.length === 0} isPending={isPending}>
          {save}
        </Button>
      </div>
    </form>
  );
}
