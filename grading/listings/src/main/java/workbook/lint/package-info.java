// SPDX-License-Identifier: Apache-2.0
/** The rules of a course: what its authors must mend before a reader sees it. */
package workbook.lint;
