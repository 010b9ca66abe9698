// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

/** In the words of {@code freezer.state}: cgroup-v1/freezer-subsystem.rst. */
public enum FreezerState {

    THAWED,
    /** Some processes go on for a moment. */
    FREEZING,
    FROZEN
}
