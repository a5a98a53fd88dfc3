/**
 * Our own icons on a 24-unit grid, drawn with one hairline and no fill, so that they sit beside text like ink.
 * Icons that point along the line of reading turn round in right-to-left pages.
 */
const drawings = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM15.2 15.2 20.5 20.5",
  basket: "M3.5 9.5h17l-1.8 10.5H5.3ZM8 9.5 11 4M16 9.5 13 4M9.5 13v3.5M14.5 13v3.5",
  seal: "M4.5 4.5h15v15h-15ZM8.5 8.5h7M12 8.5v7M8.5 12h7M8.5 15.5h7",
  "chevron-down": "m5.5 9 6.5 6.5L18.5 9",
  "chevron-up": "m5.5 15.5 6.5-6.5 6.5 6.5",
  "chevron-next": "m9 5.5 6.5 6.5L9 18.5",
  "chevron-back": "M15 5.5 8.5 12l6.5 6.5",
  arrow: "M4 12h15.5M13.5 6l6 6-6 6",
  close: "M5.5 5.5l13 13M18.5 5.5l-13 13",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  menu: "M4 8h16M4 16h16",
  filter: "M4 7h16M7 12h10M10 17h4",
  sort: "M8 5v14M8 19l-3.5-3.5M8 19l3.5-3.5M16 19V5M16 5l-3.5 3.5M16 5l3.5 3.5",
  globe: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17",
  heart:
    "M12 19.5C6.5 15.5 4 12.8 4 9.6C4 7 6 5.2 8.2 5.2c1.6 0 3 .9 3.8 2.4c.8-1.5 2.2-2.4 3.8-2.4C18 5.2 20 7 20 9.6c0 3.2-2.5 5.9-8 9.9Z",
  share: "M12 15V4M12 4 8 8M12 4l4 4M6.5 11H5v9h14v-9h-1.5",
  truck:
    "M2.5 6.5h11.5v10H2.5ZM14 10h4l3.5 3.5v3H14M6.5 15a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM17 15a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z",
  box: "M4 8l8-4 8 4v8.5l-8 4-8-4ZM4 8l8 4 8-4M12 12v8.5",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17ZM12 7.5V12l3.5 2",
  check: "m4.5 12.5 5 5L19.5 7",
  warning: "M12 4 21 19.5H3ZM12 10v4.5M12 16.6v1",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.4v1",
  user: "M12 4.5a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 0 0 0-7.6ZM4.5 20c.8-4 3.6-5.6 7.5-5.6s6.7 1.6 7.5 5.6",
  edit: "M4.5 19.500l.9-4L16.5 4.500l3 3L8.5 18.600ZM14 7l3 3",
  trash: "M5 7h14M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 10.500v6M13.5 10.500v6",
  download: "M12 4v11M12 15l-4-4M12 15l4-4M4.5 19.500h15",
  upload: "M12 15.500V4.500M12 4.500l-4 4M12 4.500l4 4M4.5 19.500h15",
  play: "M7.5 5 19 12 7.5 19Z",
  zoom: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM15.2 15.2 20.5 20.500M10.5 7.500v6M7.5 10.500h6",
  print: "M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.500h10V20H7Z",
  hand: "M8 20c-2-3-4-5-4-7c0-1 1.5-1.2 2.2-.2L8 15V6.500a1.2 1.2 0 0 1 2.4 0V11V5a1.2 1.2 0 0 1 2.4 0v6V6a1.2 1.2 0 0 1 2.4 0v5.500V8a1.2 1.2 0 0 1 2.4 0v7c0 2-.8 3.5-1.6 5Z",
  certificate:
    "M4.5 4.500h15v11h-15ZM7.5 8h9M7.5 11h5M15.5 12.500a2.2 2.2 0 1 0 0 4.400a2.2 2.2 0 0 0 0-4.400ZM14 16.500V21l1.5-1 1.5 1v-4.5",
  external: "M13 4.500h6.500V11M19.5 4.5 11 13M9 6H4.500v13.500H18V15",
} as const;

export type IconName = keyof typeof drawings;
export const iconNames = Object.keys(drawings) as readonly IconName[];
const pointsAlongTheLine: readonly IconName[] = ["arrow", "chevron-next", "chevron-back", "truck", "play", "external"];

/** `label` makes it speak; without one it is decoration beside words. `size` is in CSS pixels. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <svg
      class={pointsAlongTheLine.includes(name) ? "icon turns" : "icon"}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" })}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
