// The app on this computer: what keeps others out, what the system lets it use, which version it is. Never drawn in a browser.
import { useView } from '../app-context.tsx';
import { FirewallNote } from '../system/FirewallNote.tsx';
import { Permissions } from '../system/Permissions.tsx';
import { Updates } from '../system/Updates.tsx';
import { ReportGroup } from './ReportGroup.tsx';

export function ComputerSettings() {
  const system = useView((state) => state.system);
  if (!system) return null;
  return (
    <div className="flex flex-col gap-4" data-testid="system-dialog">
      <FirewallNote />
      <Permissions system={system} />
      <Updates system={system} />
      <ReportGroup />
    </div>
  );
}
