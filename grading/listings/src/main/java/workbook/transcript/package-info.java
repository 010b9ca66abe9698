// SPDX-License-Identifier: Apache-2.0
/** The console listings of the book: run, compared with what the book says, mended. */
package workbook.transcript;
