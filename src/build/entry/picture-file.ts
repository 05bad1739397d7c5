import type { PictureFile } from '../../core/event.ts';
import { readWebp } from '../../core/webp.ts';
import { type Report, START } from './report.ts';
import { refuseSize } from './text.ts';

/** Holds the file of a picture to what a page can show without keeping anyone waiting; its pixels are not read. */
export function readPicture(bytes: Uint8Array, report: Report): PictureFile | undefined {
  if (refuseSize(bytes.length, 'webp', report)) return undefined;
  const size = readWebp(bytes);
  if ('fault' in size) {
    report('image-file', START, size.fault);
    return undefined;
  }
  const { width, height } = size;
  const sides = [width, height];
  if (Math.max(...sides) > MOST || Math.min(...sides) < LEAST) {
    const message = `${width} × ${height} pixels, but each side has ${LEAST} to ${MOST}; save the picture in another size`;
    report('image-size', START, message);
    return undefined;
  }
  return size;
}

/** In pixels. The text is about 600 CSS px wide: twice that is sharp on most screens. What is smaller than LEAST is no picture to look at. */
const MOST = 2000;
const LEAST = 100;
