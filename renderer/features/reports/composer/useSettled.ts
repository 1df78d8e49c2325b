import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while; the first one at once. In milliseconds. */
export function useSettled<Value>(value: Value, rest: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(() => value), rest);
    return () => window.clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
