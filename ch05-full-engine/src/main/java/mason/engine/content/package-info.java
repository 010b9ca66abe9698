// SPDX-License-Identifier: Apache-2.0
/** Bytes that are found by what they are: digests, and the blobs they name. */
package mason.engine.content;
