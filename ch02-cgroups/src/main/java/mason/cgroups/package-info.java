// SPDX-License-Identifier: Apache-2.0
/** The sky: how much of the machine a container may have, and has. */
package mason.cgroups;
