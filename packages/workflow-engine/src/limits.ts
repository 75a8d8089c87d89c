/** Bounds that keep a state small and a step short, whatever the definition or the command says. */
export const limits = {
  /** Characters of a BPMN file. */
  xmlLength: 2_000_000,
  /** Its elements, drawing and all (a node with its drawing takes about ten), their depth, children and attributes of one. */
  xmlTags: 50_000,
  xmlDepth: 100,
  xmlChildren: 10_000,
  xmlAttributes: 100,
  /** Problems and warnings that are named one by one. */
  problems: 200,
  /** Flow nodes and sequence flows of a definition. */
  elements: 2_000,
  /** Moves of the token game that the check of soundness plays. */
  soundnessMoves: 30_000,
  /** Cells of a decision table, and decisions that one decision needs, one behind the other. */
  decisionCells: 20_000,
  decisionDepth: 20,
  /** Characters and syntax nodes of one expression. */
  expressionLength: 1_000,
  expressionNodes: 200,
  /** Characters of JSON that all variables of an instance may take, and how deep they may nest. */
  variablesLength: 8_192,
  variablesDepth: 8,
  /** Participants of one multi-instance, removed ones included. */
  participants: 1_000,
  /** Tokens of one instance. */
  tokens: 500,
  /** Conditions of conditional events that one command may have evaluated. */
  conditions: 2_000,
  /** Events of one command. */
  events: 2_000,
} as const;
