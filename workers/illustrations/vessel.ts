/** Pots, bowls, bottles, sticks and everything else that was turned, blown or raised round. */
import { dress, throwing } from "./dress.ts";
import { surface } from "./effects.ts";
import { gleam, mouth, seam, slopes, wall } from "./light.ts";
import { ink, lit, tone } from "./palette.ts";
import { smooth } from "./path.ts";
import * as handles from "./handles.ts";
import * as parts from "./parts.ts";
import { profileOf, type Profile } from "./profiles.ts";
import { near, type Box, type Scene } from "./scene.ts";
import type { Stuff } from "./kinds.ts";
import { clipped, fade, fill, line } from "./svg.ts";
import { girdle, strip, turn, type Turned } from "./turned.ts";
import { glassWall } from "./glass.ts";
import { standShadow } from "./paper.ts";

export function drawVessel(scene: Scene, box: Box): string {
  const shapeRand = scene.rand.fork("shape");
  const profile = profileOf(scene.brief.shape, shapeRand);
  const wide = profile.parts?.some((part) => part === "loop" || part === "spout" || part === "saucer") ? 0.68 : 1;
  const room = {
    ...box,
    width: box.width * wide,
    base: profile.parts?.includes("saucer") ? box.base - box.height * 0.04 : box.base,
  };
  const body = turn(profile, room, near(scene.ratio, profile.aspect, 1.22) * (1 + shapeRand.wobble(0.05)));
  const stuff = paintedBy(scene);
  const has = (part: string) => profile.parts?.includes(part as never) ?? false;
  const lid = profile.lid ?? 0;
  const legs =
    has("tripod") || has("legs") ? parts.feet(body, stuff, has("legs") ? "legs" : "tripod", 0.58) : undefined;
  const shadow = standShadow(
    scene.sheet,
    body.cx,
    body.top + body.height + body.radius(1) * body.tilt,
    has("saucer") ? body.reach * 1.3 : Math.max(body.radius(1), body.reach * 0.42),
    body.reach,
  );
  const joinRand = scene.rand.fork("joins");
  const behind =
    (has("saucer") ? parts.saucer(scene.sheet, body, stuff) : "") +
    (legs?.behind ?? "") +
    (has("loop") ? handles.loop(body, stuff, joinRand, lid) : "") +
    (has("spout") ? parts.spout(body, stuff, joinRand, lid) : "") +
    (has("bail") ? handles.bail(body, stuff) : "") +
    (has("ears") ? handles.ears(body, stuff, lid) : "");
  const front = (has("lip") ? parts.lip(body, stuff) : "") + (has("rings") ? handles.rings(body, stuff) : "");
  const pot =
    stuff.finish === "glass"
      ? glassWall(scene, body, stuff, profile)
      : solidWall(scene, body, stuff, profile, legs !== undefined);
  return shadow + behind + pot + (legs?.front ?? "") + front;
}

/** Plain wares are left plain now and then, even when there are inks for them. */
function paintedBy(scene: Scene): Stuff {
  const { stuff } = scene;
  const plain = scene.rand.fork("plain").chance(stuff.finish === "metal" ? 0.5 : 0.16) && !scene.motif;
  return plain ? { ...stuff, inks: undefined } : stuff;
}

function solidWall(scene: Scene, body: Turned, stuff: Stuff, profile: Profile, legged: boolean): string {
  const { sheet } = scene;
  const zone = profile.zone ?? [0.2, 0.8];
  const painted = stuff.inks && stuff.effect !== "grain" && stuff.effect !== "veins";
  const motif =
    scene.motif ||
    scene.rand
      .fork("motif")
      .pick(["lotus", "peony", "plum", "bamboo", "chrysanthemum", "landscape", "waves", "orchid", "geometric"]);
  let skin = wall(sheet, body, stuff);
  if (stuff.effect !== "relief" && stuff.effect !== "wires")
    skin += surface(sheet, body, stuff, scene.rand.fork("surface"), profile.open ?? false);
  if (painted && zone[1] - zone[0] > 0.14)
    skin += dress(sheet, body, zone, motif, stuff.inks, scene.rand.fork("dress"));
  else if (stuff.inks) skin += throwing(body, stuff.inks, scene.rand.fork("dress"));
  if (stuff.effect === "relief" || stuff.effect === "wires")
    skin += surface(sheet, body, stuff, scene.rand.fork("surface"), profile.open ?? false);
  skin += flutes(scene, body, stuff, zone);
  skin += slopes(sheet, body, stuff.finish === "metal" ? 0.5 : 1);
  if (!legged) skin += footRing(body, stuff, profile);
  skin += gleam(sheet, body, stuff, [profile.open ? 0.02 : (profile.lid ?? 0), Math.max(zone[1], 0.6)]);
  const inside = stuff.finish === "wood" || stuff.finish === "matte" ? lit(stuff.base, -0.08) : stuff.base;
  const opening = profile.open ? mouth(sheet, body, stuff, inside) : "";
  return clipped(sheet, body.outline, skin) + (profile.lid ? seam(sheet, body, profile.lid, stuff.base) : "") + opening;
}

/** Ribs and lobes on some silver, celadon and carved stone. */
function flutes(scene: Scene, body: Turned, stuff: Stuff, [y0, y1]: readonly [number, number]): string {
  const rand = scene.rand.fork("flutes");
  const may = !stuff.inks || stuff.finish === "metal" || stuff.finish === "stone";
  if (!may || stuff.effect === "fur" || !rand.chance(0.45) || y1 - y0 < 0.3) return "";
  const count = rand.int(7, 11);
  let out = "";
  const dark = fade(scene.sheet, [
    [0, lit(stuff.base, -0.3), 0],
    [0.25, lit(stuff.base, -0.3), 0.5],
    [1, lit(stuff.base, -0.3), 0.35],
  ]);
  for (let i = 0; i <= count; i++) {
    const a = -Math.PI / 2 + (Math.PI * (i + 0.5)) / (count + 1);
    out += fill(smooth(strip(body, a, a + 0.06, y0, Math.min(1, y1 + 0.1)), true), dark);
    out += fill(smooth(strip(body, a + 0.06, a + 0.11, y0 + 0.03, Math.min(1, y1 + 0.06)), true), "#ffffff", 0.22);
  }
  return out;
}

/** The unglazed ring a pot stands on. */
function footRing(body: Turned, stuff: Stuff, profile: Profile): string {
  if (stuff.finish === "metal" || stuff.finish === "wood" || stuff.finish === "patina") return "";
  const pale = stuff.base.l > 0.9;
  const clay = tone(pale ? 0.8 : 0.5 + stuff.base.l * 0.2, pale ? 0.03 : 0.055, 62);
  const width = Math.max(1.5, body.height * 0.014);
  const hollow = (profile.tilt * body.radius(1)) / body.height;
  return (
    line(girdle(body, 1 - Math.min(0.01, hollow)), clay, width * 2.2, 0.85) +
    line(girdle(body, 0.985), ink.black, width * 0.6, 0.25)
  );
}
