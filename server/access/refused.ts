/** A refusal that the other side is told: a word for its program, a sentence for whoever looks, a status of HTTP. */
export class Refused extends Error {
  readonly kind: string;
  readonly status: number;
  constructor(status: number, kind: string, message: string) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}
