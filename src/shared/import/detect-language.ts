import { detectAll } from 'tinyld/light';

/** From here on the small model is right about English. */
const SURE = 0.5;

/** The BCP 47 language of a text; English where nothing tells. The large model is loaded only where the small one is not sure of English. */
export async function detectLanguage(sample: string): Promise<string> {
  const quick = detectAll(sample)[0];
  if (quick?.lang === 'en' && quick.accuracy >= SURE) return 'en';
  // The small model takes Ukrainian and Kazakh for Russian, and Estonian for Portuguese.
  const { detectAll: detectAmongMany } = await import('tinyld');
  return detectAmongMany(sample)[0]?.lang ?? 'en';
}
