// SPDX-License-Identifier: Apache-2.0
/** Asciidoctor's one document as pages with links and a search, and as a PDF. */
package workbook.book;
