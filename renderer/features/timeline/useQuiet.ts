import { useEffect, useState } from 'react';

/** A value as it was when it last stayed the same for `wait` milliseconds: what is costly to render need not follow every frame. */
export function useQuiet<Value>(value: Value, wait: number): Value {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setQuiet(value), wait);
    return () => window.clearTimeout(timer);
  }, [value, wait]);
  return quiet;
}
