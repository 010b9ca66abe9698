// SPDX-License-Identifier: Apache-2.0
/** Containers as files on the host: their directories, locks and records. */
package mason.engine.container;
