import { type RefObject, useEffect } from 'react';

/**
 * Ties the note of a claim to its quote while the pointer or the focus is on either: both get `data-over`, from which the
 * line between them is drawn.
 */
export function useLeaders(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = body.current;
    if (text === null) return;
    const leave = (): void => {
      for (const one of text.querySelectorAll('[data-over]')) one.removeAttribute('data-over');
    };
    const over = ({ target }: Event): void => {
      leave();
      const ids = target instanceof Element && target.closest<HTMLElement>('[data-claims]')?.dataset.claims;
      for (const id of ids ? ids.split(' ') : [])
        for (const one of text.querySelectorAll(`[data-claims~="${id}"]`)) one.setAttribute('data-over', '');
    };
    text.addEventListener('pointerover', over);
    text.addEventListener('focusin', over);
    text.addEventListener('pointerleave', leave);
    text.addEventListener('focusout', leave);
    return () => {
      text.removeEventListener('pointerover', over);
      text.removeEventListener('focusin', over);
      text.removeEventListener('pointerleave', leave);
      text.removeEventListener('focusout', leave);
    };
  }, [body]);
}
