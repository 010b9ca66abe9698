// SPDX-License-Identifier: Apache-2.0
/** Looks for everything that is wrong with the course itself, before a reader does. */
package workbook.lint;
