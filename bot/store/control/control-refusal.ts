/** A request to the control socket that is answered with a reason instead of a result. */
export class ControlRefusal extends Error {
  /** HTTP status, 400 to 499. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "ControlRefusal";
    this.status = status;
  }
}
