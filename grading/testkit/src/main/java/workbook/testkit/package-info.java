// SPDX-License-Identifier: Apache-2.0
/**
 * What the tests of the chapters are written with: expectations, values that an answer
 * can't know, needs of the machine, and a check for leaks.
 */
package workbook.testkit;
