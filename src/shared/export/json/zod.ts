import { z } from 'zod';

// Zod would try whether it may compile code; the window's policy forbids that, and the try alone is reported.
// It is told here, before any schema is made: a schema takes the setting with it.
z.config({ jitless: true });

/** Zod without compiled code. */
export { z };
