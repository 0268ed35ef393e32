declare module 'webvtt-parser' {
  export class WebVTTParser {
    constructor(entities?: Record<string, string>);
    parse(text: string, mode: string): { cues: unknown[]; errors: unknown[]; time: number };
  }
}
