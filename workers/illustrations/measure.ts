import type { Draw, Scene } from "./scene.ts";
export function scaleDrawing(scene: Scene, _size: unknown, w: number, h: number, draw: Draw): string {
  return draw(scene, { cx: w / 2, base: h * 0.8, width: w * 0.4, height: h * 0.4 });
}
