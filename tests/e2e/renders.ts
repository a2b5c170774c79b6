// Counts how often each component of a page is drawn again, by the hook that React's own tools use; it is there in the built page, too.
import type { Page } from '@playwright/test';

type Fiber = {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly return: Fiber | null;
  readonly stateNode: unknown;
};

type Counter = { readonly counts: Map<object, { readonly where: string; times: number }> };

/** Before the page opens anything. */
export function countRenders(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    // Function components, and what `memo` and `forwardRef` make of them.
    const COMPONENTS = [0, 11, 14, 15];
    const PERFORMED_WORK = 1;
    const counts: Counter['counts'] = new Map();
    const ids = new WeakMap<object, object>();
    Object.assign(window, { renders: { counts } });
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => {},
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
          const before = root.current.alternate;
          if (before) visit(root.current, before);
        },
      },
    });

    function visit(now: Fiber, before: Fiber): void {
      if (COMPONENTS.includes(now.tag) && (now.flags & PERFORMED_WORK) !== 0) count(now);
      // The same child as before: nothing below was touched.
      if (now.child === before.child) return;
      for (let child = now.child; child; child = child.sibling) if (child.alternate) visit(child, child.alternate);
    }

    function count(fiber: Fiber): void {
      const id = ids.get(fiber) ?? (fiber.alternate ? ids.get(fiber.alternate) : undefined) ?? {};
      ids.set(fiber, id);
      const entry = counts.get(id) ?? { where: whereOf(fiber), times: 0 };
      counts.set(id, { ...entry, times: entry.times + 1 });
    }

    // The built page has short names: the first element it draws says more.
    function whereOf(fiber: Fiber): string {
      let below: Fiber | null = fiber;
      while (below && !(below.stateNode instanceof Element)) below = below.child;
      const element = below?.stateNode as HTMLElement | undefined;
      const name = (fiber.type as { readonly name?: string } | null)?.name ?? '?';
      return `${name} at ${element?.closest<HTMLElement>('[data-testid]')?.dataset.testid ?? element?.tagName ?? 'nothing'}`;
    }
  });
}

/** How often each component was drawn again in this time, per second, the most often first. */
export async function rendersPerS(page: Page, seconds: number): Promise<readonly { where: string; perS: number }[]> {
  return page.evaluate(async (forS) => {
    const { counts } = (window as unknown as { renders: Counter }).renders;
    counts.clear();
    await new Promise((resolve) => setTimeout(resolve, forS * 1_000));
    return [...counts.values()]
      .map(({ where, times }) => ({ where, perS: times / forS }))
      .sort((a, b) => b.perS - a.perS);
  }, seconds);
}
