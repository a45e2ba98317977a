import { type RefObject, useEffect } from 'react';

/** Frames in which a menu that has just closed may take the focus back to its button. */
const FRAMES = 12;

/** Gives an element the focus, and keeps it there while the menu from which it was asked for closes. */
export function useFocusSoon(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let left = FRAMES;
    let frame = 0;
    const look = () => {
      if (document.activeElement !== element.current && isButton(document.activeElement)) element.current?.focus();
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(look);
    };
    element.current?.focus();
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [element]);
}

/** Focus that a person moved on to another field is theirs. */
const isButton = (active: Element | null): boolean =>
  active === null ||
  active === document.body ||
  active.getAttribute('aria-haspopup') === 'menu' ||
  active.role === 'menuitem';
