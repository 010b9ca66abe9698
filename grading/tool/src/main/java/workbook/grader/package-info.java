// SPDX-License-Identifier: Apache-2.0
/** From an answer to its grade: compiled, run in a sandbox, judged. */
package workbook.grader;
