// SPDX-License-Identifier: Apache-2.0
/** What the grader found, and how it is told: on a terminal, and to programs. */
package workbook.report;
