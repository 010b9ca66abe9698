// SPDX-License-Identifier: Apache-2.0
/**
 * The line between the tests and the answer, which are two processes when an exercise is
 * graded apart. Values cross it, code doesn't.
 */
package workbook.testkit.answer;
