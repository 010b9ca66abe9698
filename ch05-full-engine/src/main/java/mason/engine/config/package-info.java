// SPDX-License-Identifier: Apache-2.0
/** What is asked of a container, by the names of the Docker Engine API. */
package mason.engine.config;
