declare module 'bpmn-moddle' {
  import type { ModdleNode } from './moddle-node.js';

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(
      xml: string,
      options?: { readonly lax: boolean },
    ): Promise<{
      rootElement: ModdleNode;
      warnings: { message: string; element?: ModdleNode; property?: string; value?: string }[];
    }>;
  }
}
