/** An Electron event that can be prevented. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** An event with the parameters Electron puts on it. */
export function preventable<Params extends object>(params: Params): PreventableEvent & Params {
  return Object.assign(new PreventableEvent(), params);
}
