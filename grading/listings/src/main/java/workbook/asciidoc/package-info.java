// SPDX-License-Identifier: Apache-2.0
/** What Asciidoctor reads: the book's blocks, and the includes that need the course. */
package workbook.asciidoc;
