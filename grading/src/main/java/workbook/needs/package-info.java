// SPDX-License-Identifier: Apache-2.0
/** What a test needs of the machine; where that is missing it is skipped and says why. */
package workbook.needs;
