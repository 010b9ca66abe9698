// SPDX-License-Identifier: Apache-2.0
/** The ground: read-only layers and a writable one, seen as a single directory. */
package mason.unionfs;
