// SPDX-License-Identifier: Apache-2.0
/** The daemon: sockets, HTTP by Jetty, and its life from ready to shut down. */
package mason.engine.daemon;
