import { z } from 'zod';

// Zod would try whether it may compile code as soon as a schema is made; the window's policy forbids that, and the try
// alone is reported. So every schema takes Zod from here.
z.config({ jitless: true });

export { z };
