import { useEffect, useRef, useState } from 'react';

/**
 * What stands in a field that gives its value on later. It follows the value, but what somebody is typing is left alone until
 * it is given on, which `given` counts: what was given and not taken is not left standing as if it were.
 */
export function useTyped(value: string, given = 0): readonly [typed: string, setTyped: (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const last = useRef({ value, given });
  useEffect(() => {
    const was = last.current;
    last.current = { value, given };
    setTyped((now) => (now === was.value || given !== was.given ? value : now));
  }, [value, given]);
  return [typed, setTyped];
}
