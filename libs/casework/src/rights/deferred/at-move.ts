/** Tells what recipients hear at a customer's move apart from what they were told at receipt. */
export const AT_MOVE = 'at-move';
