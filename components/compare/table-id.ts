/** The id of the one table of the room: what scripts look for in it. */
export const tableId = "compared";
