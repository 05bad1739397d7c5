/** Lets go of the main thread until the next frame, so that no frame has much to do. Pages that nobody sees have no frames. */
export function pause(): Promise<void> {
  return new Promise((resolve) => (document.hidden ? setTimeout(resolve) : requestAnimationFrame(() => resolve())));
}
