// SPDX-License-Identifier: Apache-2.0
/** The scenes of a chapter: shown live to an audience, or rehearsed without one. */
package workbook.demo;
