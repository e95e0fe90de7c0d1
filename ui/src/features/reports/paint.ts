/** How large something is, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The largest size with the same shape as `page` that fits into `room`. */
export function fitted(page: Size, room: Size): Size {
  const scale = Math.min(room.width / page.width, room.height / page.height);
  return { width: page.width * scale, height: page.height * scale };
}

/** A place on a page, as parts of its width and height, where the page is as large as fits into the middle of `room`. */
export function placed([x, y]: readonly [number, number], page: Size, room: Size): { x: number; y: number } {
  const { width, height } = fitted(page, room);
  return { x: (room.width - width) / 2 + x * width, y: (room.height - height) / 2 + y * height };
}

/** Which part of the page a place in `room` is at, where the page stands at its top; null beside the page. */
export function pointedAt({ x, y }: { x: number; y: number }, page: Size, room: Size): [number, number] | null {
  const { width, height } = fitted(page, room);
  const at: [number, number] = [(x - (room.width - width) / 2) / width, y / height];
  return at.every((part) => part >= 0 && part <= 1) ? at : null;
}

/** So many pictures are waiting for their turn: one is painted after the other, and keys are answered between them. */
let queue: Promise<unknown> = Promise.resolve();

/** Paints a picture as sharp as the screen is, as large as fits into `room`, as soon as nothing else is to be done. */
export function paint(canvas: HTMLCanvasElement, src: string, room: Size): Promise<unknown> {
  queue = queue.then(() => paintNow(canvas, src, room)).catch(() => undefined);
  return queue;
}

async function paintNow(canvas: HTMLCanvasElement, src: string, room: Size): Promise<void> {
  if (!canvas.isConnected || room.width === 0 || room.height === 0) return;
  const image = new Image();
  image.src = src;
  await image.decode();
  const { width, height } = fitted({ width: image.naturalWidth, height: image.naturalHeight }, room);
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  // The next one waits for a turn in which a key can come.
  await new Promise((go) => setTimeout(go, 0));
}
