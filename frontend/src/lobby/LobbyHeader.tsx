import { useQuery } from '@tanstack/react-query';
import { Activity, ChevronDown, KeyRound, Languages, LogOut, Moon, Search, Sun, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTheme } from '../app/theme';
import { useSignedIn } from '../auth/AuthContext';
import { signOut } from '../auth/useSignIn';
import { LANGUAGES, chooseLanguage } from '../i18n/i18n';
import { useSearchBox } from '../search/searchBox';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Logo } from '../ui/Logo';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../ui/Menu';
import { useApi } from '../wire/ApiContext';
import { DeleteAccount } from './DeleteAccount';
import styles from './LobbyHeader.module.css';

/** Languages are called what their speakers call them. */
const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const;

export function LobbyHeader() {
  const { t, i18n } = useTranslation(['lobby', 'admin']);
  const { account, auth } = useSignedIn();
  const [theme, chooseTheme] = useTheme();
  const [isDeleting, setDeleting] = useState(false);
  const setSearchOpen = useSearchBox((box) => box.setOpen);
  const isAdmin = useIsAdmin();
  const navigate = useNavigate();
  const isDark = theme === 'dark';
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.home} aria-label={t('home')}>
        <Logo wordmark />
      </Link>
      <span className="grow" />
      <IconButton label={t('search')} icon={<Search />} shortcut="Ctrl K" onPress={() => setSearchOpen(true)} />
      <IconButton
        label={isDark ? t('lightTheme') : t('darkTheme')}
        icon={isDark ? <Sun /> : <Moon />}
        onPress={() => chooseTheme(isDark ? 'light' : 'dark')}
      />
      <Menu
        label={t('account')}
        trigger={
          <Button variant="ghost" className={styles.account} aria-label={t('accountOf', { name: account.name })}>
            <Avatar name={account.name} color="DIRECTOR" decorative />
            <span className={styles.name}>{account.name}</span>
            <ChevronDown className="s" aria-hidden />
          </Button>
        }
      >
        <MenuGroup heading={t('language')}>
          {LANGUAGES.map((language) => (
            <MenuItem
              key={language}
              icon={<Languages aria-hidden />}
              label={LANGUAGE_NAMES[language]}
              isChosen={i18n.language === language}
              onAction={() => void chooseLanguage(language)}
            />
          ))}
        </MenuGroup>
        <MenuLine />
        {isAdmin && <MenuItem label={t('admin:link')} icon={<Activity aria-hidden />} onAction={() => void navigate('/admin')} />}
        <MenuItem
          label={t('signInSettings')}
          icon={<KeyRound aria-hidden />}
          onAction={() => window.location.assign(auth.settingsAddress)}
        />
        <MenuItem label={t('signOut')} icon={<LogOut aria-hidden />} onAction={() => void signOut(auth)} />
        <MenuLine />
        <MenuItem label={t('deletion.open')} icon={<Trash2 aria-hidden />} tone="danger" onAction={() => setDeleting(true)} />
      </Menu>
      <DeleteAccount isOpen={isDeleting} onOpenChange={setDeleting} />
    </header>
  );
}

/** Only for what is shown; the server decides what an account may do. */
function useIsAdmin(): boolean {
  const api = useApi();
  return useQuery({ queryKey: ['me'], queryFn: () => api.me(), staleTime: Infinity }).data?.admin ?? false;
}
