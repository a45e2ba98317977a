import type { SourceBlock } from './source.ts';

interface BoilerplateRule {
  readonly reason: string;
  readonly pattern: RegExp;
  /** Longer paragraphs are prose that happens to have the words. */
  readonly mostWords: number;
}

/** What newsletters carry that is no part of an issue. Proposed as left out, never dropped unseen. */
const RULES: readonly BoilerplateRule[] = [
  {
    reason: 'link to a view in the browser',
    mostWords: 30,
    pattern:
      /\b(view|read|open|see)\b.{0,30}\b(in|on)\b.{0,12}\b(your |the |a )?(browser|web)\b|im browser (ansehen|anzeigen|öffnen)|(im|diese).{0,25}online (ansehen|lesen)|(voir|lire|afficher|consulter).{0,25}(navigateur|en ligne)|ver en (el |tu )?navegador|открыть.{0,25}браузере|посмотреть в браузере/i,
  },
  {
    reason: 'unsubscribe line',
    mostWords: 60,
    pattern:
      /unsubscribe|opt[ -]?out|manage (your )?(subscription|preferences|email)|update (your )?(preferences|profile)|abmelden|abbestellen|newsletter abbestellen|se désabonner|désinscri|se désinscrire|darse de baja|cancelar (la )?suscripción|отписаться|отказаться от (рассылки|подписки)|відписатися|退订/i,
  },
  {
    reason: 'sponsor or advertisement',
    mostWords: 80,
    pattern:
      /^\W*(a (message|word) from our sponsor|sponsored( by| content)?\b|advertisement|anzeige\b|gesponsert|(this (issue|edition|week.s digest)( is|.s)?( brought to you| sponsored| presented)? by)|brought to you by|presented by|publicité|реклама\b|на правах рекламы|patrocinado)/i,
  },
  {
    reason: 'share and follow links',
    mostWords: 25,
    pattern:
      /^\W*(share (this|on)|follow us|forward (this|to a friend)|tweet|like us|find us on|teilen|folgen sie|suivez-nous|partager|síguenos|compartir|подписывайтесь|поделиться|subscribe( now| here)?$|sign up (here|now)?$)/i,
  },
  {
    reason: 'copyright and address',
    mostWords: 60,
    pattern:
      /^\W*(©|\(c\) ?\d{4}|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены)|our (mailing|postal) address/i,
  },
  {
    reason: 'why you got this mail',
    mostWords: 50,
    pattern:
      /you('re| are)? (receiv|get)(ing|ed)? this (e-?mail|newsletter|message|because)|you (received|got) this (e-?mail|newsletter)|was sent to .{0,60}@|sie erhalten diese (e-?mail|nachricht)|vous recevez ce|recibe(s)? este correo|вы получили это (письмо|сообщение)/i,
  },
  {
    reason: 'privacy and legal links',
    mostWords: 20,
    pattern:
      /^\W*(privacy policy|terms (of (use|service)|and conditions)|impressum|datenschutz|mentions légales|политика конфиденциальности|contact us|kontakt)\W/i,
  },
  {
    reason: 'forwarded this mail',
    mostWords: 30,
    pattern: /was this (e-?mail |newsletter )?forwarded to you|forwarded (to you|by a friend)|wurde ihnen diese/i,
  },
];

/** Why a block is no part of the issue, or null where it may be one. */
export function boilerplateReason({ text, node }: SourceBlock, words: number): string | null {
  if (node.type === 'thematicBreak') return null;
  const rule = RULES.find(({ pattern, mostWords }) => words <= mostWords && pattern.test(text));
  return rule?.reason ?? null;
}

/** A line that begins with a year, month or separator of signs alone. */
export const isOrnament = (text: string): boolean => text !== '' && /^[\s\p{P}\p{S}]+$/u.test(text);
