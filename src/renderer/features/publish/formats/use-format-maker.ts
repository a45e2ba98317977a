import { useEffect, useState } from 'react';
import { createFormatMaker, type FormatMaker } from './format-maker.ts';

/** The maker of formats, from when Publish is on the screen until it is left; null before. */
export function useFormatMaker(): FormatMaker | null {
  const [maker, setMaker] = useState<FormatMaker | null>(null);
  useEffect(() => {
    const made = createFormatMaker();
    setMaker(made);
    return made.close;
  }, []);
  return maker;
}
