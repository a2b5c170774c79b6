// The page of the call box: it draws what the app tells it and says what was pressed. It knows nothing of the rest of the page, whose
// window may be hidden; and in a browser, where there is no app, it stays empty.
import { createRoot } from 'react-dom/client';
import type { BoxBridge } from '../../app/bridge/contract.ts';
import type { BoxView } from '../../app/bridge/shell-facts.ts';
import { CallBox } from './CallBox.tsx';
import '../ui/styles.css';

declare global {
  interface Window {
    readonly nearcallBox?: BoxBridge;
  }
}

async function start(root: HTMLElement, bridge: BoxBridge): Promise<void> {
  const drawn = createRoot(root);
  const draw = (view: BoxView) => {
    document.documentElement.dataset.appearance = view.isDark ? 'dark' : 'light';
    document.documentElement.lang = view.language === 'zh' ? 'zh-CN' : 'en';
    const { call } = view;
    drawn.render(
      call && (
        <CallBox call={call} language={view.language} onPress={(press) => void bridge.call('box.press', press)} />
      ),
    );
  };
  bridge.on('box.changed', draw);
  draw(await bridge.call('box.state'));
}

const root = document.getElementById('root');
if (root && window.nearcallBox) void start(root, window.nearcallBox);
