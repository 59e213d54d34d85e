/** What imports what: files by their paths. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of files that import one another in a circle, each sorted; none where the imports have an order. Strongly
 * connected components of more than one file (Tarjan, “Depth-First Search and Linear Graph Algorithms”, 1972).
 */
export function circlesIn(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    let low = own;
    open.push(file);
    for (const each of imports.get(file) ?? []) {
      if (!imports.has(each)) continue;
      if (!order.has(each)) low = Math.min(low, visit(each));
      else if (open.includes(each)) low = Math.min(low, order.get(each) ?? low);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file) === true)
        circles.push(circle.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
