/** The parts of a workbook that are not sheets (ECMA-376, Open Packaging Conventions), by their paths in the zip. */
import { xmlAttribute } from "./cells.ts";

export interface WorkbookSheet {
  readonly name: string;
  /** Of its cells, by which its filters go: `A1:Z9`. */
  readonly range: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Where the sheet with this number, from 1, lies. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** All other parts of a workbook with these sheets. */
export function workbookParts(sheets: readonly WorkbookSheet[]): ReadonlyMap<string, string> {
  return new Map([
    ["xl/styles.xml", styleSheet],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelationships(sheets.length)],
    ["_rels/.rels", relationshipList([relationship("rId1", "officeDocument", "xl/workbook.xml")])],
    ["[Content_Types].xml", contentTypeList(sheets.length)],
  ]);
}

/** The cell formats at the places that `styles` names: plain, header (bold), date (yyyy-mm-dd), guarded (with Excel's `'`). */
const styleSheet =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function workbook(sheets: readonly WorkbookSheet[]): string {
  const listed = sheets.map(
    ({ name }, nth) => `<sheet name="${xmlAttribute(name)}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${listed.join("")}</sheets><definedNames>${sheets.map(filterName).join("")}</definedNames></workbook>`
  );
}

/** The hidden name by which Excel finds the cells that a sheet's filters are on. */
function filterName({ name, range }: WorkbookSheet, nth: number): string {
  const cells = range.replace(/[A-Z]+|\d+/g, "$$$&");
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${nth}" hidden="1">'${xmlAttribute(name)}'!${cells}</definedName>`;
}

function workbookRelationships(sheets: number): string {
  const ofSheets = Array.from({ length: sheets }, (_, nth) =>
    relationship(`rId${nth + 1}`, "worksheet", sheetPath(nth + 1).replace("xl/", "")),
  );
  return relationshipList([...ofSheets, relationship(`rId${sheets + 1}`, "styles", "styles.xml")]);
}

function relationshipList(listed: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageRelationships}">${listed.join("")}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
}

function contentTypeList(sheets: number): string {
  const parts = [
    ["xl/workbook.xml", "sheet.main"],
    ["xl/styles.xml", "styles"],
    ...Array.from({ length: sheets }, (_, nth) => [sheetPath(nth + 1), "worksheet"]),
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/${path ?? ""}" ContentType="${spreadsheet}.${type ?? ""}+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}
