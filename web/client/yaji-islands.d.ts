/** Made by the asset build: file name of each island → how to fetch it. */
declare module "yaji:islands" {
  export const islands: {
    readonly [name: string]: () => Promise<{ default: (props: Record<string, unknown>) => import("hono/jsx").JSXNode }>;
  };
}
