// Asks before a link is followed: a page in a browser may have opened it. Waits while somebody rings, and until one has a name.
import { useView } from '../app-context.tsx';
import { drawnLater } from '../later.tsx';

const LinkQuestion = drawnLater(async () => (await import('./LinkQuestion.tsx')).LinkQuestion);

export function OpenedLinkDialog() {
  const link = useView((state) => state.openedLink);
  const isLater = useView(({ preferences, call }) => preferences.name === '' || call.phase === 'incoming');
  return link && !isLater ? <LinkQuestion key={`${link.address} ${link.room} ${link.person}`} link={link} /> : null;
}
