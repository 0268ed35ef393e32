export function isFit(version: string): boolean;
export function findNode(candidates?: readonly (string | undefined)[]): string | undefined;
export function broughtNodes(platform?: string, arch?: string, folder?: string): string[];
