/** A refusal by the server, from a reply or a problem document; `message` is a sentence for the person who asked. */
export class Rejected extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'Rejected';
    this.code = code;
    this.details = details;
  }
}

/** The one code that is ours: the server could not be reached. */
export const UNREACHABLE = 'UNREACHABLE';
