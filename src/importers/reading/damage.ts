import { ChanceryError } from '../../errors';

/** Something is wrong with a file itself: nothing of it can be trusted, so nothing is imported. */
export class Damage extends ChanceryError {
  constructor(
    readonly at: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super('IMPORT_INVALID', `${at}: ${message}`, options);
    this.name = 'Damage';
  }
}
