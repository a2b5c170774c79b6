// The state is never changed in place, so that what follows from a part of it is found once for that part. With a thousand people in
// the list every row would otherwise walk through all of them.

/** @returns `find`, asked once for each object; nothing is kept longer than the object is. */
export function foundOnce<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const found = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = found.get(key);
    if (known) return known.value;
    const value = find(key);
    found.set(key, { value });
    return value;
  };
}
