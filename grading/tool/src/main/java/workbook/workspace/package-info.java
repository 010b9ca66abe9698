// SPDX-License-Identifier: Apache-2.0
/** The reader's own copy of the chapters, with holes to fill. */
package workbook.workspace;
