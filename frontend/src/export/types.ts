/** Exports of a room as the one sees it who made them. */
export type { Export, ExportFormat, ExportScope, NewExport } from '../wire/schema';
