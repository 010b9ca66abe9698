// SPDX-License-Identifier: Apache-2.0
/** The networks a container can be connected to: addresses, ports, and their records. */
package mason.engine.network;
