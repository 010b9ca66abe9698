// SPDX-License-Identifier: Apache-2.0
/** A live demo made of the transcripts of a chapter: it types, the presenter speaks. */
package workbook.demo;
