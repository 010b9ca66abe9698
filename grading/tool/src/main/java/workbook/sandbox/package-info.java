// SPDX-License-Identifier: Apache-2.0
/** Where an answer is compiled and run: behind walls of its own, and thrown away. */
package workbook.sandbox;
