import { useLayoutEffect, useRef, useState } from 'react';

/**
 * What stands in a field that gives its value on later. It follows the value, but what somebody is typing is left alone until
 * it is given on, which `given` counts: what was given and not taken is not left standing as if it were. `meanwhile` is what
 * the value became elsewhere since the typing began; null where it is as it was, or is what was typed.
 */
export function useTyped(
  value: string,
  given = 0,
): readonly [typed: string, setTyped: (typed: string) => void, meanwhile: string | null] {
  const [{ typed, from }, setState] = useState({ typed: value, from: value });
  const last = useRef({ value, given });
  // Before it is painted: a field that follows has nothing to tell.
  useLayoutEffect(() => {
    const was = last.current;
    last.current = { value, given };
    setState((now) =>
      now.typed === was.value || now.typed === now.from || given !== was.given ? { typed: value, from: value } : now,
    );
  }, [value, given]);
  const setTyped = (next: string) => setState((now) => ({ ...now, typed: next }));
  return [typed, setTyped, value === from || value === typed ? null : value];
}
