// SPDX-License-Identifier: Apache-2.0
/** From an answer to its grade: compiled, run behind walls, judged. */
package workbook.grader;
