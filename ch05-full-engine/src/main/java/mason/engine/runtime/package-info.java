// SPDX-License-Identifier: Apache-2.0
/** The house: the four mechanisms joined, and what a container's end means. */
package mason.engine.runtime;
