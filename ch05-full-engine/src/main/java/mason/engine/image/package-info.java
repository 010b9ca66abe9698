// SPDX-License-Identifier: Apache-2.0
/** Images: references, configurations, and layers unpacked once for all containers. */
package mason.engine.image;
