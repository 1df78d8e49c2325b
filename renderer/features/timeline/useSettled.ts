import { useEffect, useState } from 'react';

/** A value once it has stopped changing for `wait` milliseconds: what is said aloud is not said at every frame. */
export function useSettled<Value extends object>(value: Value, wait: number): Value {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(JSON.parse(text) as Value), wait);
    return () => window.clearTimeout(timer);
  }, [text, wait]);
  return settled;
}
