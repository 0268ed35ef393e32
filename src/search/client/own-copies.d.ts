// Scripts that are bundled with copies of their own of what they import: see src/integrations/own-copies.ts.
declare module '*?own-page' {}
declare module '*?own-early' {}
