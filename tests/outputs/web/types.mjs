// What TypeScript's language service, which editors ask, says of each file: its errors, and what it strikes through.

import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";

const { names, options } = JSON.parse(readFileSync(0, "utf8"));
const settings = ts.convertCompilerOptionsFromJson(options, ".").options;
const service = ts.createLanguageService({
  ...ts.sys,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getCompilationSettings: () => settings,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => names,
  getScriptSnapshot: (name) => existsSync(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined,
  getScriptVersion: () => "1",
  getCurrentDirectory: () => process.cwd(),
});
const line = ({ file, start }) => file.getLineAndCharacterOfPosition(start).line + 1;
const text = ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n");
const results = {};
for (const name of names) {
  const faults = [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)];
  const struck = service.getSuggestionDiagnostics(name).filter((each) => each.reportsDeprecated);
  results[name] = {
    errors: faults.map((each) => [line(each), each.code, text(each)]),
    deprecated: struck.map((each) => [line(each), each.code, text(each)]),
  };
}
console.log(JSON.stringify(results));
