// SPDX-License-Identifier: Apache-2.0
/** Clients of the engine: of a daemon over its socket, or of one in this JVM. */
package mason.engine.client;
