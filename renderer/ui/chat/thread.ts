// Whose conversation a key stands for: a room's begins with `#`, which no person's name can. Pure.
export function isRoomThread(key: string): boolean {
  return key.startsWith('#');
}
