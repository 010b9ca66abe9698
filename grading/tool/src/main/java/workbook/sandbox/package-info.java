// SPDX-License-Identifier: Apache-2.0
/** Namespaces, cgroups and a root of its own for each run of tests, removed after it. */
package workbook.sandbox;
