// SPDX-License-Identifier: Apache-2.0
/** Volumes: directories that outlive the containers they are mounted into. */
package mason.engine.volume;
