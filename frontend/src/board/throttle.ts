/** A function that runs at most once in `millis`, with the newest value; the last value always arrives unless it is dropped. */
export interface Throttled<Value> {
  (value: Value): void;
  drop(): void;
}

export function throttled<Value>(millis: number, run: (value: Value) => void): Throttled<Value> {
  let waiting: { value: Value } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const due = () => {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(due, millis);
    run(value);
  };
  const call = (value: Value) => {
    waiting = { value };
    if (timer === undefined) due();
  };
  return Object.assign(call, {
    drop() {
      waiting = undefined;
    },
  });
}
