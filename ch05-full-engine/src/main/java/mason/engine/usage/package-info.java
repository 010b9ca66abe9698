// SPDX-License-Identifier: Apache-2.0
/** What containers use, by the names of the Docker Engine API. */
package mason.engine.usage;
