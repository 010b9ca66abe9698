// SPDX-License-Identifier: Apache-2.0
/** Java sources as javac parses them: answers, and the sentences of tests. */
package workbook.syntax;
