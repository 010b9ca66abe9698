// SPDX-License-Identifier: Apache-2.0
/** What happened to containers, images and volumes, for those who watch. */
package mason.engine.event;
