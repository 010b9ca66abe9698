// SPDX-License-Identifier: Apache-2.0
/** The book's site: Asciidoctor's one document as pages with links and a search. */
package workbook.book;
