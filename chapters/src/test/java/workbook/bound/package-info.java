// SPDX-License-Identifier: Apache-2.0
/** The bound book as a reader opens it: files, in a browser, without a network. */
package workbook.bound;
