// SPDX-License-Identifier: Apache-2.0
/** What a test leaves behind on the host, and that it shall be nothing. */
package workbook.leaks;
