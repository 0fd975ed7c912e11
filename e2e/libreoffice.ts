import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Opens a workbook in LibreOffice, types into cells of its first sheet as a person would, and saves it as XLSX.
 * @param typed what is typed, by the name of the cell
 * @returns the path of what LibreOffice saved
 */
export async function filledInLibreOffice(workbook: string, typed: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'commonweal-libreoffice-'));
  const saved = join(folder, 'filled.xlsx');
  // The first start makes the profile, with an empty module in it.
  await soffice(folder, '--terminate_after_init');
  await writeFile(join(folder, 'user/basic/Standard/Module1.xba'), moduleOf(macro(workbook, saved, typed)));
  await soffice(folder, 'vnd.sun.star.script:Standard.Module1.Fill?language=Basic&location=application');
  return saved;
}

async function soffice(profile: string, ...does: string[]): Promise<void> {
  const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...does];
  await promisify(execFile)('soffice', args, { timeout: 120_000 });
}

/** `FormulaLocal` reads what is typed as the cell's own input line does. */
function macro(workbook: string, saved: string, typed: Record<string, string>): string {
  const cells = Object.entries(typed).map(
    ([cell, text]) => `sheet.getCellRangeByName("${cell}").FormulaLocal = "${text.replaceAll('"', '""')}"`,
  );
  return [
    'Sub Fill',
    'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
    'hidden(0).Name = "Hidden"',
    'hidden(0).Value = True',
    `file = StarDesktop.loadComponentFromURL("${pathToFileURL(workbook).href}", "_blank", 0, hidden())`,
    'sheet = file.Sheets.getByIndex(0)',
    ...cells,
    'Dim kind(0) As New com.sun.star.beans.PropertyValue',
    'kind(0).Name = "FilterName"',
    'kind(0).Value = "Calc MS Excel 2007 XML"',
    `file.storeToURL("${pathToFileURL(saved).href}", kind())`,
    'file.close(True)',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n');
}

/** A module of LibreOffice Basic as its profiles keep it. */
function moduleOf(source: string): string {
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>
`;
}
