declare module 'dmn-moddle' {
  import type { ModdleNode } from '../parse/moddle-node.js';

  export class DmnModdle {
    fromXML(
      xml: string,
      options?: { readonly lax: boolean },
    ): Promise<{
      rootElement: ModdleNode;
      warnings: { message: string; element?: ModdleNode; property?: string; value?: string }[];
    }>;
  }
}
