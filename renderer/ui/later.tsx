// Parts of the interface that the first screen does not need. They are fetched as soon as it stands, not at the click: a click never
// waits, and nothing is missing when the host has gone away.
import { type ComponentType, type ReactNode, Suspense, use } from 'react';

/** After a part could not be fetched; the host may be starting again. */
const RETRY_MS = 5_000;

const parts: (() => Promise<unknown>)[] = [];

/** Adds something that `fetchTheRest` fetches. @returns it, fetched once; after a failure the next call tries again. */
export function fetchedLater<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const fetchPart = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  parts.push(fetchPart);
  return fetchPart;
}

type Source<P extends object> = {
  part: ComponentType<P> | undefined;
  readonly fetchPart: () => Promise<ComponentType<P>>;
};

/** @param fallback drawn in its place by one who is faster than the network; it must take the same room. */
export function drawnLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: (props: P) => ReactNode = () => null,
): (props: P) => ReactNode {
  const source: Source<P> = {
    part: undefined,
    fetchPart: fetchedLater(async () => {
      source.part = await load();
      return source.part;
    }),
  };
  return (props) => (
    <Suspense fallback={fallback(props)}>
      <Fetched source={source} props={props} />
    </Suspense>
  );
}

// What is there already is drawn at once: a promise, even a kept one, would show the fallback for a moment.
function Fetched<P extends object>({ source, props }: { readonly source: Source<P>; readonly props: P }) {
  const Part = source.part ?? use(source.fetchPart());
  return <Part {...props} />;
}

/** Called once the first screen stands. Tries again until everything is there. */
export async function fetchTheRest(): Promise<void> {
  const outcomes = await Promise.allSettled(parts.map((fetchPart) => fetchPart()));
  if (outcomes.some(({ status }) => status === 'rejected')) setTimeout(fetchTheRest, RETRY_MS);
}
