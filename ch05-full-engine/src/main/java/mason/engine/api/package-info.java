// SPDX-License-Identifier: Apache-2.0
/** The Docker Engine API: requests in, verbs of the engine, JSON and streams out. */
package mason.engine.api;
