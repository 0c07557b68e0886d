/** Runs a task some quiet time after the last request, never two runs at once. */
export function runAfterQuiet(task: () => Promise<void>, quiet: number) {
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    timer = null;
    running = true;
    try {
      await task();
    } finally {
      running = false;
      if (again) soon();
      again = false;
    }
  };
  const soon = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  };
  const stop = (): void => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
  };
  return { soon, stop };
}
