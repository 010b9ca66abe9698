// SPDX-License-Identifier: Apache-2.0
/** Binds the book: one document of Asciidoctor's becomes pages that link and search. */
package workbook.book;
