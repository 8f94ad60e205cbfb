import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePermission } from '../api/session';

export function DeskNavigation() {
  const { t } = useTranslation();
  const mayStop = usePermission('effects.stop');
  const mayRecord = usePermission('request.record');
  const mayTakeIn = usePermission('package.preview');
  const managesStaff = usePermission('staff.manage');
  return (
    <nav aria-label={t('shell:rooms')} className="rooms">
      <NavLink to="/" end>
        {t('shell:queue')}
      </NavLink>
      {mayRecord && <NavLink to="/entry">{t('shell:entry')}</NavLink>}
      {mayRecord && <NavLink to="/post">{t('shell:post')}</NavLink>}
      {mayTakeIn && <NavLink to="/received">{t('shell:received')}</NavLink>}
      <NavLink to="/dates">{t('shell:dates')}</NavLink>
      <NavLink to="/letters">{t('shell:letters')}</NavLink>
      {mayStop && <NavLink to="/effects">{t('shell:effects')}</NavLink>}
      {managesStaff && <NavLink to="/accounts">{t('shell:accounts')}</NavLink>}
      <NavLink to="/words">{t('shell:words')}</NavLink>
    </nav>
  );
}
