import { useLayoutEffect, useState } from 'preact/hooks';

/** What a store holds, drawn again whenever it tells of a change; `read` returns the same object until it changes. */
export function useStore<Value>(subscribe: (listener: () => void) => () => void, read: () => Value): Value {
  const [value, setValue] = useState(read);
  useLayoutEffect(() => {
    const look = () => setValue(() => read());
    look();
    return subscribe(look);
  }, [subscribe, read]);
  return value;
}
