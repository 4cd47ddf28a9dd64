import type { StoreChange } from '../../model/index.ts';

/** Whether two changes are the same one, by what they hold; late texts by who gives them. */
export function isSameChange(one: StoreChange, other: StoreChange): boolean {
  if (one === other) return true;
  return (
    one.note === other.note &&
    one.put.size === other.put.size &&
    one.remove.length === other.remove.length &&
    one.remove.every((name, index) => name === other.remove[index]) &&
    [...one.put].every(([name, text]) => other.put.get(name) === text)
  );
}
